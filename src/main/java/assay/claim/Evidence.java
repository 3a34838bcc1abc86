package assay.claim;

import assay.random.Key;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;

/**
 * What one trial measured of a claim, and what follows from it.
 *
 * @param key the trial's key: running it again gives the same bits
 * @param hypotheses the premises as measured
 * @param left the left side
 * @param right the terms of the right side
 * @param verdict what the trial says
 * @param digest digest of the run's bits
 * @param gathered what the first trial adds to pictures of the whole run
 */
public record Evidence(
    Key key,
    List<Hypothesis.Measured> hypotheses,
    Term.Measured left,
    List<Term.Measured> right,
    Verdict verdict,
    long digest,
    List<Picture> gathered) {

  /** What a trial measured that adds nothing to a picture of the whole run. */
  public Evidence(Key key, List<Hypothesis.Measured> hypotheses, Term.Measured left, List<Term.Measured> right, Verdict verdict, long digest) {
    this(key, hypotheses, left, right, verdict, digest, List.of());
  }

  /** Runs one trial of a claim; an exception inside it becomes a harness error of this trial. */
  static Evidence of(Claim claim, Key key) {
    try {
      return measure(claim, new Trial(key));
    } catch (RuntimeException | Error failure) {
      return failed(key, failure);
    }
  }

  private static Evidence measure(Claim claim, Trial trial) {
    List<Hypothesis.Measured> hypotheses = claim.hypotheses().stream().map(h -> h.measure(trial)).toList();
    if (hypotheses.stream().anyMatch(h -> h.truth() == Truth.REFUTED)) {
      Term.Measured nothing = new Term.Measured(claim.left().name(), Interval.UNKNOWN);
      return new Evidence(trial.key(), hypotheses, nothing, List.of(), TrialVerdict.outOfRegime(hypotheses), 0);
    }
    Term.Measured left = claim.left().measure(trial);
    List<Term.Measured> right = claim.right().stream().map(t -> t.measure(trial)).toList();
    Verdict verdict = TrialVerdict.of(claim, hypotheses, left, right);
    return new Evidence(trial.key(), hypotheses, left, right, verdict, claim.digest(trial), gathered(claim, trial));
  }

  /** A part that cannot be drawn takes no part in the judgement. */
  private static List<Picture> gathered(Claim claim, Trial trial) {
    if (trial.key().trial() > 0) return List.of();
    try {
      return claim.gathered().stream().map(part -> part.apply(trial)).toList();
    } catch (RuntimeException | Error unseen) {
      return List.of(Picture.missing(unseen));
    }
  }

  private static Evidence failed(Key key, Throwable failure) {
    Term.Measured nothing = new Term.Measured("", Interval.UNKNOWN);
    Verdict error = new Verdict.HarnessError(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    return new Evidence(key, List.of(), nothing, List.of(), error, 0);
  }

  /** The sum of the right side's terms. */
  public Interval rightSum() {
    return sum(right);
  }

  static Interval sum(List<Term.Measured> terms) {
    return terms.stream().map(Term.Measured::value).reduce(Interval.ZERO, Interval::plus);
  }

  /**
   * How near the left side comes to the right side, at the ends that make it largest: 1 + (l⁺ − r⁻)/|r⁻|, which is below 1
   * where the inequality holds for certain, 1 where it is tight, and grows with the left side whatever the signs. For
   * r⁻ &gt; 0 it is left over right; at r⁻ = 0 it is 1 for l⁺ = 0 and else infinite; ∞ where l⁺ or r⁻ is not bounded on its
   * bad side.
   */
  public double tightness() {
    return tightness(left.value().hi(), rightSum().lo());
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

  Verdict.Kind kind() {
    return verdict.kind();
  }
}
