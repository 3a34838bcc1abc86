package assay.judge;

import assay.claim.Claim;
import assay.claim.Picture;
import assay.claim.Series;
import assay.claim.Showing;
import assay.claim.Term;
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
public record Instance(Claim claim, Verdict verdict, Counts counts, List<TrialResult> evidence,
    Optional<TrialResult> tightest, long digest, Levels levels) {

  static Instance of(Claim claim, Verdict verdict, TrialTally tally, Levels levels) {
    return new Instance(claim, verdict, tally.counts(), tally.kept(), tally.tightest(), tally.digest(), levels);
  }

  /** An instance that could not be judged. */
  static Instance failed(Claim claim, String reason) {
    return new Instance(claim, new Verdict.HarnessError(reason), Counts.none(), List.of(), Optional.empty(), 0,
        Levels.NONE);
  }

  /** Whether a trial took longer than it may. */
  public boolean outOfTime() {
    return verdict instanceof Verdict.Inconclusive open && open.outOfTime();
  }

  /** What the tightest trial shows, from running it once more. What cannot be shown takes no part in the judgement. */
  public Shown shown() {
    return nothingToShow() ? Shown.NOTHING : shown(replay());
  }

  /**
   * The same of a trial that was run elsewhere: nothing if it does not give the same bits here.
   */
  Optional<Shown> repeated() {
    if (tightest.isEmpty()) return Optional.of(Shown.NOTHING);
    Trial replay = replay();
    TrialResult again = TrialResult.of(claim, replay);
    if (again.bits() != tightest.get().bits() || again.kind() != tightest.get().kind()) return Optional.empty();
    return Optional.of(nothingToShow() ? Shown.NOTHING : shown(replay));
  }

  private Trial replay() {
    return new Scope(evidence.getFirst().key(), levels).trial(number(tightest.orElseThrow()));
  }

  private Shown shown(Trial replay) {
    try {
      return Shown.of(claim.shows(), replay, !tightest.orElseThrow().right().isEmpty());
    } catch (RuntimeException | Error unseen) {
      return Shown.missing(unseen);
    }
  }

  private boolean nothingToShow() {
    return claim.shows().nothingOfATrial() || tightest.isEmpty();
  }

  private int number(TrialResult trial) {
    return trial.key().trial() - evidence.getFirst().key().trial();
  }

  /**
   * What one trial shows.
   *
   * @param besides quantities beside the sides
   */
  public record Shown(List<Term.Measured> besides, List<Series.Measured> series, List<Picture> pictures) {

    public static final Shown NOTHING = new Shown(List.of(), List.of(), List.of());

    /** Quantities and series only where the theorem speaks. */
    private static Shown of(Showing shows, Trial trial, boolean speaks) {
      return new Shown(
          shows.besides().stream().filter(t -> speaks).map(t -> t.measure(trial)).toList(),
          shows.series().stream().filter(s -> speaks).map(s -> s.measure(trial)).toList(),
          shows.pictures().stream().map(p -> p.apply(trial)).toList());
    }

    static Shown missing(Throwable reason) {
      return new Shown(List.of(), List.of(), List.of(Picture.missing(reason)));
    }
  }
}
