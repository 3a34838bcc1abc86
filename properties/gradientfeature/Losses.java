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
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
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

  /** A loss at z, and at z + h. */
  @Drawn
  record Pair(
      Loss loss, @DoubleRange(min = -20, max = 20) double z, @LogUniform(min = 1e-3, max = 20) double h) {

    double here() {
      return loss.value(z);
    }

    double there() {
      return loss.value(z + h);
    }

    Claim slope(double lipschitz) {
      return Claim.inequality()
          .left("|ℓ(z+h) − ℓ(z)|", exactly(abs(there() - here()))).right("L_ℓ h", exactly(lipschitz).times(h));
    }
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim lipschitz(@ForAll Pair p) {
    return p.slope(p.loss.lipschitz());
  }

  @Mutant(of = "GF-A6", change = "the logistic loss taken for 1-Lipschitz")
  @Property(tries = 100)
  Claim logisticIsNotOneLipschitz(
      @ForAll @DoubleRange(min = -20, max = 20) double z, @ForAll @LogUniform(min = 1e-3, max = 20) double h) {
    return new Pair(Loss.LOGISTIC, z, h).slope(1);
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim decreasing(@ForAll Pair p) {
    return Claim.inequality().left("ℓ(z+h)", exactly(p.there())).right("ℓ(z)", p.here());
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim convex(@ForAll Pair p) {
    return Claim.inequality()
        .left("ℓ(z) + ℓ′(z) h", exactly(p.here()).plus(exactly(p.loss.slope(p.z)).times(p.h)))
        .right("ℓ(z+h)", p.there());
  }

  @States("GF-A6")
  @Property(tries = 2)
  Claim oneAtZero(@ForAll Loss loss) {
    return Identity.of("ℓ(0)", loss.value(0), "1", 1).within(1e-15, "rounding of a logarithm");
  }

  @States("GF-A6-false")
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

  /** A network in training. */
  @Drawn
  record Run(
      FiniteDistribution D, Loss loss, @Hidden int m, @Width(max = 30) int steps,
      @LogUniform(min = 1e-3, max = 1) double rate) {

    Claim errors(double share) {
      var descent = new GradientDescent(loss, Initialization.symmetric(m, 1, 1, 0.5),
          Schedule.algorithm1(rate, rate / m, steps));
      var run = PerTrial.of(trial -> Errors.of(D, descent, trial));
      return Throughout.of("t = 0, …, T", "Pr[y f_t ≤ 0]", run.get(Errors::shares),
          "L(f_t)", run.get(r -> Vectors.scaled(share, r.losses()))).inEachOf(2);
    }
  }

  /** GF-A5: Pr[y f ≤ 0] ≤ L(f) for every f; f = 0 counts as an error, and attains it. */
  @States(value = "GF-A5", rests = "GF-A6")
  @Property(tries = 60)
  Claim errorsAreBoundedByTheLoss(@ForAll Run run) {
    return run.errors(1);
  }

  @Mutant(of = "GF-A5", change = "half of the loss")
  @Property(tries = 50)
  Claim errorsBelowHalfTheLoss(@ForAll Run run) {
    return run.errors(0.5);
  }
}
