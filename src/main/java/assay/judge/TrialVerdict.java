package assay.judge;

import assay.claim.Claim;
import assay.claim.Format;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides one trial: harness error, out of regime, vacuous, refuted, supported, inconclusive, in this order. Every
 * comparison is written so that NaN fails it.
 */
final class TrialVerdict {

  private TrialVerdict() {}

  static Verdict of(Claim claim, List<Premise.Measured> premises, Term.Measured left, List<Term.Measured> right) {
    Interval sum = TrialResult.sum(right);
    Optional<Verdict> error = broken(premises, left, right);
    if (error.isPresent()) return error.get();
    Verdict comparison = compare(claim, left.value(), right.stream().map(Term.Measured::value).toList(), sum);
    if (vacuous(claim, sum))
      return comparison instanceof Verdict.Refuted && trivial(claim, sum)
          ? contradiction(claim, left)
          : vacuum(claim, sum);
    return premises.stream().filter(h -> h.truth() == Truth.UNKNOWN).findFirst().<Verdict>map(TrialVerdict::open)
        .orElse(comparison);
  }

  static Verdict outOfRegime(List<Premise.Measured> premises) {
    return new Verdict.OutOfRegime(premises.stream()
        .filter(h -> h.truth() == Truth.REFUTED)
        .map(h -> "the premise " + h.name() + " is violated: measured " + text(h.value()))
        .collect(Collectors.joining("; ")));
  }

  private static Optional<Verdict> broken(List<Premise.Measured> premises, Term.Measured left,
      List<Term.Measured> right) {
    for (Premise.Measured h : premises) if (h.value().broken()) return Optional.of(notANumber(h.name()));
    for (Term.Measured t : right) if (t.value().broken()) return Optional.of(notANumber(t.name()));
    if (left.value().broken()) return Optional.of(notANumber(left.name()));
    if (left.value().lo() == Double.POSITIVE_INFINITY)
      return Optional.of(new Verdict.HarnessError(left.name() + " overflowed"));
    return Optional.empty();
  }

  private static Verdict notANumber(String name) {
    return new Verdict.HarnessError(name + " is NaN");
  }

  private static boolean vacuous(Claim claim, Interval sum) {
    return sum.lo() == Double.POSITIVE_INFINITY
        || claim.failureProbability() >= 1
        || trivial(claim, sum);
  }

  private static boolean trivial(Claim claim, Interval sum) {
    return claim.trivialBound().isPresent() && sum.lo() >= claim.trivialBound().getAsDouble();
  }

  private static Verdict vacuum(Claim claim, Interval sum) {
    if (claim.failureProbability() >= 1)
      return new Verdict.Vacuous("it may fail with probability " + Format.number(claim.failureProbability()));
    if (sum.lo() == Double.POSITIVE_INFINITY) return new Verdict.Vacuous("the right side is infinite");
    return new Verdict.Vacuous("the right side " + text(sum) + " reaches " + claim.trivialName() + " = "
        + Format.number(claim.trivialBound().getAsDouble()));
  }

  /** The left side above a bound that holds for every learner: one of the two is computed wrongly. */
  private static Verdict contradiction(Claim claim, Term.Measured left) {
    return new Verdict.HarnessError(
        left.name() + " = " + text(left.value()) + " exceeds a right side that already reaches "
            + claim.trivialName() + ", which holds for every learner");
  }

  private static Verdict open(Premise.Measured premise) {
    return new Verdict.Inconclusive("the premise " + premise.name() + " is open: measured " + text(premise.value()));
  }

  private static Verdict compare(Claim claim, Interval left, List<Interval> right, Interval sum) {
    String sides = Format.apart(left, sum);
    String judged = claim.shape().judged();
    String bound = claim.shape().bound();
    if (claim.rounding().above(left, right)) return new Verdict.Refuted(judged + " above " + bound + ": " + sides);
    if (claim.rounding().below(left, right)) return new Verdict.Supported(judged + " below " + bound + ": " + sides);
    return new Verdict.Inconclusive("the sides overlap: " + sides);
  }

  static String text(Interval x) {
    return Format.interval(x, Format.DIGITS);
  }
}
