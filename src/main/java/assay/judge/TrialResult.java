package assay.judge;

import assay.claim.Allowance;
import assay.claim.Claim;
import assay.claim.Picture;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;

/**
 * What one trial measured of a claim, and what follows from it.
 *
 * @param key the trial's key: running it again gives the same bits
 * @param premises the premises as measured
 * @param left the left side
 * @param right the terms of the right side
 * @param verdict what the trial says
 * @param digest digest of the run's bits
 * @param rounding how far the sides are compared
 * @param gathered what the first trial adds to pictures of the whole run
 */
public record TrialResult(
    Key key,
    List<Premise.Measured> premises,
    Term.Measured left,
    List<Term.Measured> right,
    Verdict verdict,
    long digest,
    Allowance rounding,
    List<Picture> gathered) {

  private static final String UNFOUNDED =
      "a random interval took a level, but no random number of its trial: fresh seeds would repeat its luck";

  /** What a trial measured that adds nothing to a picture of the whole run. */
  public TrialResult(Key key, List<Premise.Measured> premises, Term.Measured left, List<Term.Measured> right,
      Verdict verdict, long digest, Allowance rounding) {
    this(key, premises, left, right, verdict, digest, rounding, List.of());
  }

  /** Runs one trial of a claim; an exception inside it becomes a harness error of this trial. */
  public static TrialResult of(Claim claim, Trial trial) {
    try {
      TrialResult measured = measure(claim, trial);
      return trial.unfounded() ? failed(trial.key(), UNFOUNDED) : measured;
    } catch (RuntimeException | Error failure) {
      return failed(trial.key(), failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
  }

  private static TrialResult measure(Claim claim, Trial trial) {
    List<Premise.Measured> premises = claim.premises().stream().map(h -> h.measure(trial)).toList();
    if (premises.stream().anyMatch(h -> h.truth() == Truth.REFUTED)) {
      Term.Measured nothing = new Term.Measured(claim.left().name(), Interval.UNKNOWN);
      return new TrialResult(trial.key(), premises, nothing, List.of(), TrialVerdict.outOfRegime(premises), 0,
          claim.rounding());
    }
    Term.Measured left = claim.left().measure(trial);
    List<Term.Measured> right = claim.right().stream().map(t -> t.measure(trial)).toList();
    Verdict verdict = TrialVerdict.of(claim, premises, left, right);
    return new TrialResult(trial.key(), premises, left, right, verdict, claim.digest(trial), claim.rounding(),
        gathered(claim, trial));
  }

  /** A part that cannot be drawn takes no part in the judgement. */
  private static List<Picture> gathered(Claim claim, Trial trial) {
    if (trial.key().trial() > 0) return List.of();
    try {
      return claim.shows().gathered().stream().map(part -> part.apply(trial)).toList();
    } catch (RuntimeException | Error unseen) {
      return List.of(Picture.missing(unseen));
    }
  }

  private static TrialResult failed(Key key, String reason) {
    return new TrialResult(key, List.of(), new Term.Measured("", Interval.UNKNOWN), List.of(),
        new Verdict.HarnessError(reason), 0, Allowance.STANDARD);
  }

  /** The sum of the right side's terms. */
  public Interval rightSum() {
    return sum(right);
  }

  static Interval sum(List<Term.Measured> terms) {
    return terms.stream().map(Term.Measured::value).reduce(Interval.ZERO, Interval::plus);
  }

  /**
   * How near the left side comes to the right side, at the ends that make it largest: 1 + (l⁺ − r⁻)/|r⁻|, which is
   * below 1 where the inequality holds for certain, 1 where it is tight, and grows with the left side whatever the
   * signs. For r⁻ &gt; 0 it is left over right; at r⁻ = 0 it is 1 for l⁺ = 0 and else infinite; ∞ where l⁺ or r⁻ is not
   * bounded on its bad side. Never above 1 where the sides are equal up to rounding.
   */
  public double tightness() {
    double ratio = tightness(left.value().hi(), rightSum().lo());
    boolean holds = !right.isEmpty() && rounding.below(left.value(), right.stream().map(Term.Measured::value).toList());
    return holds ? Math.min(1, ratio) : ratio;
  }

  /** By how much the right side is larger for certain: r⁻ − l⁺. */
  public double slack() {
    return rightSum().lo() - left.value().hi();
  }

  private static double tightness(double left, double right) {
    if (left == Double.POSITIVE_INFINITY || right == Double.NEGATIVE_INFINITY) return Double.POSITIVE_INFINITY;
    if (right == 0) return left == 0 ? 1 : left * Double.POSITIVE_INFINITY;
    return right < 0 ? 2 - left / right : left / right;
  }

  /** Digest of the run's bits and of both sides. */
  public long bits() {
    long l = Double.doubleToLongBits(left.value().hi());
    long r = Double.doubleToLongBits(rightSum().lo());
    return 31 * (31 * digest + l) + r;
  }

  public Verdict.Kind kind() {
    return verdict.kind();
  }
}
