package assay.judge;

import assay.claim.Claim;
import assay.claim.Picture;
import assay.claim.Series;
import assay.claim.Verdict;
import assay.random.Levels;
import assay.random.Scope;
import assay.random.Trial;
import java.util.List;
import java.util.Optional;

/**
 * One generated instance of a claim, judged.
 *
 * @param claim the claim as it stood for this instance
 * @param verdict what the evidence says
 * @param counts how the trials fell out
 * @param evidence what each trial measured, in their order; of very many, the first ones
 * @param tightest the evidence of the trial whose left side came nearest to (or went furthest above) its right side; if
 *     the theorem speaks in no trial, that of one trial, whose premises tell why
 * @param digest digest of the bits of every trial
 * @param levels what the random intervals of its trials could spend
 */
public record Instance(Claim claim, Verdict verdict, Counts counts, List<TrialResult> evidence, Optional<TrialResult> tightest, long digest, Levels levels) {

  static Instance of(Claim claim, Verdict verdict, Heard heard, Levels levels) {
    return new Instance(claim, verdict, heard.counts(), heard.kept(), heard.tightest(), heard.digest(), levels);
  }

  /** An instance that could not be judged. */
  static Instance failed(Claim claim, String reason) {
    return new Instance(claim, new Verdict.HarnessError(reason), Counts.none(), List.of(), Optional.empty(), 0, Levels.NONE);
  }

  /** What the tightest trial shows, from running it once more: series only where the theorem speaks. What cannot be drawn takes no part in the judgement. */
  public Shown shown() {
    if (claim.series().isEmpty() && claim.pictures().isEmpty() || tightest.isEmpty()) return Shown.NOTHING;
    try {
      Trial replay = new Scope(evidence.getFirst().key(), levels).trial(tightest.get().key().trial() - evidence.getFirst().key().trial());
      boolean speaks = !tightest.get().right().isEmpty();
      return new Shown(claim.series().stream().filter(s -> speaks).map(s -> s.measure(replay)).toList(), claim.pictures().stream().map(p -> p.apply(replay)).toList());
    } catch (RuntimeException | Error unseen) {
      return new Shown(List.of(), List.of(Picture.missing(unseen)));
    }
  }

  /** Pictures of one trial. */
  public record Shown(List<Series.Measured> series, List<Picture> pictures) {

    public static final Shown NOTHING = new Shown(List.of(), List.of());
  }
}
