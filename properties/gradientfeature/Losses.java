package gradientfeature;

import static assay.claim.Verdict.Kind.REFUTED;
import static assay.stats.Interval.exactly;
import static java.lang.Math.abs;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.distribution.FiniteDistribution;
import assay.experiment.gradientfeature.Errors;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/**
 * GF-A5 and GF-A6: what the theorems need of the loss. Recalled: convex, decreasing, 1-Lipschitz, ℓ(0) = 1, ℓ(∞) = 0.
 * The hinge loss has it all; no scaling of the logistic loss has ℓ(0) = 1 and is 1-Lipschitz, so its constant L_ℓ =
 * 1/ln 2 is carried through every bound.
 */
@Theorem(paper = Paper.TITLE, name = "Assumptions on the loss", constants = Theorem.Constants.RECALLED)
class Losses {

  /** A place on the line. */
  @DoubleRange(min = -20, max = 20)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Place {}

  /** A step h to the right. */
  @LogUniform(min = 1e-3, max = 20)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Step {}

  @States("GF-A6")
  @Property(tries = 300)
  Claim lipschitz(@ForAll Loss loss, @ForAll @Place double z, @ForAll @Step double h) {
    return slope(loss, z, h, loss.lipschitz());
  }

  @Mutant(of = "GF-A6", change = "the logistic loss taken for 1-Lipschitz")
  @Property(tries = 100)
  Claim logisticIsNotOneLipschitz(@ForAll @Place double z, @ForAll @Step double h) {
    return slope(Loss.LOGISTIC, z, h, 1);
  }

  private static Claim slope(Loss loss, double z, double h, double lipschitz) {
    return Claim.inequality()
        .left("|ℓ(z+h) − ℓ(z)|", exactly(abs(loss.value(z + h) - loss.value(z))))
        .right("L_ℓ h", exactly(lipschitz).times(h));
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim decreasing(@ForAll Loss loss, @ForAll @Place double z, @ForAll @Step double h) {
    return Claim.inequality().left("ℓ(z+h)", exactly(loss.value(z + h))).right("ℓ(z)", loss.value(z));
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim convex(@ForAll Loss loss, @ForAll @Place double z, @ForAll @Step double h) {
    return Claim.inequality()
        .left("ℓ(z) + ℓ′(z) h", exactly(loss.value(z)).plus(exactly(loss.slope(z)).times(h)))
        .right("ℓ(z+h)", loss.value(z + h));
  }

  @States("GF-A6")
  @Property(tries = 2)
  Claim oneAtZero(@ForAll Loss loss) {
    return Identity.of("ℓ(0)", loss.value(0), "1", 1).within(1e-15, "rounding of a logarithm");
  }

  @States("GF-A6-false")
  @Theorem(paper = Paper.TITLE, name = "A logistic loss that is 1 at 0 and 1-Lipschitz: false",
      constants = Theorem.Constants.DERIVED)
  @Expect(value = REFUTED, why = "ℓ(0) = 1 asks for the factor 1/ln 2, the Lipschitz constant 1 for a factor of at most"
      + " 1; so L_ℓ = 1/ln 2 is carried along")
  @Property(tries = 5)
  Claim someMultipleOfTheLogisticLossIsOneAtZeroAndOneLipschitz(
      @ForAll @LogUniform(min = 0.1, max = 10) double factor) {
    return Claim.inequality()
        .left("max(|c ℓ(0) − 1|, c L_ℓ − 1)", exactly(
            Math.max(Math.abs(factor * Loss.LOGISTIC.value(0) - 1), factor * Loss.LOGISTIC.lipschitz() - 1)))
        .right("0", 0);
  }

  /** GF-A5: Pr[y f ≤ 0] ≤ L(f) for every f; f = 0 counts as an error, and attains it. */
  @States(value = "GF-A5", rests = "GF-A6")
  @Property(tries = 60)
  Claim errorsAreBoundedByTheLoss(
      @ForAll FiniteDistribution D, @ForAll Loss loss, @ForAll @Hidden int m, @ForAll @Width(max = 30) int steps,
      @ForAll @LogUniform(min = 1e-3, max = 1) double rate) {
    return errors(D, descent(loss, m, steps, rate), 1);
  }

  @Mutant(of = "GF-A5", change = "half of the loss")
  @Property(tries = 50)
  Claim errorsBelowHalfTheLoss(@ForAll FiniteDistribution D, @ForAll @Hidden int m) {
    return errors(D, descent(Loss.HINGE, m, 1, 1e-3), 0.5);
  }

  private static Claim errors(FiniteDistribution D, GradientDescent descent, double share) {
    var run = PerTrial.of(trial -> Errors.of(D, descent, trial));
    return Throughout.of("t = 0, …, T", "Pr[y f_t ≤ 0]", run.get(Errors::shares),
        "L(f_t)", run.get(r -> Vectors.scaled(share, r.losses()))).inEachOf(2);
  }

  private static GradientDescent descent(Loss loss, int m, int steps, double rate) {
    return new GradientDescent(loss, Initialization.symmetric(m, 1, 1, 0.5),
        Schedule.algorithm1(rate, rate / m, steps));
  }
}
