package gradientfeature;

import static assay.claim.Verdict.Kind.REFUTED;
import static assay.stats.Interval.exactly;
import static java.lang.Math.abs;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
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

  @States("GF-A6")
  @Property(tries = 300)
  Claim lipschitz(@ForAll Loss loss, @ForAll @DoubleRange(min = -20, max = 20) double z,
      @ForAll @LogUniform(min = 1e-3, max = 20) double step) {
    return slope(loss, z, step, loss.lipschitz());
  }

  @Mutant(of = "GF-A6", change = "the logistic loss taken for 1-Lipschitz")
  @Property(tries = 100)
  Claim logisticIsNotOneLipschitz(@ForAll @DoubleRange(min = -20, max = 20) double z,
      @ForAll @LogUniform(min = 1e-3, max = 20) double step) {
    return slope(Loss.LOGISTIC, z, step, 1);
  }

  private static Claim slope(Loss loss, double z, double step, double lipschitz) {
    return Claim.inequality()
        .left("|ℓ(z+h) − ℓ(z)|", exactly(abs(loss.value(z + step) - loss.value(z))))
        .right("L_ℓ h", exactly(lipschitz).times(step));
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim decreasing(@ForAll Loss loss, @ForAll @DoubleRange(min = -20, max = 20) double z,
      @ForAll @LogUniform(min = 1e-3, max = 20) double step) {
    return Claim.inequality().left("ℓ(z+h)", exactly(loss.value(z + step))).right("ℓ(z)", loss.value(z));
  }

  @States("GF-A6")
  @Property(tries = 300)
  Claim convex(@ForAll Loss loss, @ForAll @DoubleRange(min = -20, max = 20) double z,
      @ForAll @LogUniform(min = 1e-3, max = 20) double step) {
    return Claim.inequality()
        .left("ℓ(z) + ℓ′(z) h", exactly(loss.value(z)).plus(exactly(loss.slope(z)).times(step)))
        .right("ℓ(z+h)", loss.value(z + step));
  }

  @States("GF-A6")
  @Property(tries = 2)
  Claim oneAtZero(@ForAll Loss loss) {
    return Claim.inequality().left("|ℓ(0) − 1|", exactly(abs(loss.value(0) - 1))).right("rounding", 1e-15)
        .upToRounding(0);
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

  /** GF-A5: Pr[y f ≤ 0] ≤ L(f) for every f; f = 0 counts as an error, and attains it. */
  @States("GF-A5")
  @Property(tries = 60)
  Claim errorsAreBoundedByTheLoss(
      @ForAll FiniteDistribution D, @ForAll Loss loss, @ForAll @Width(max = 128) int m,
      @ForAll @Width(max = 30) int steps, @ForAll @LogUniform(min = 1e-3, max = 1) double rate) {
    return errors(D, loss, m, steps, rate, 1);
  }

  @Mutant(of = "GF-A5", change = "half of the loss")
  @Property(tries = 50)
  Claim errorsBelowHalfTheLoss(@ForAll FiniteDistribution D, @ForAll @Width(max = 128) int m) {
    return errors(D, Loss.HINGE, m, 1, 1e-3, 0.5);
  }

  private static Claim errors(FiniteDistribution D, Loss loss, int m, int steps, double rate, double share) {
    var descent = new GradientDescent(loss, Initialization.symmetric(m, 1, 1, 0.5),
        Schedule.algorithm1(rate, rate / m, steps));
    var worst = PerTrial.of(trial -> {
      double[] sides = {0, 0};
      descent.run(D.samples(), trial, (t, L, trainer) -> {
        double errors = 0;
        for (int n = 0; n < D.size(); n++) if (!(D.label(n) * trainer.output(n) > 0)) errors += D.weight(n);
        if (t == 0 || !(errors - L <= sides[0] - sides[1])) {
          sides[0] = errors;
          sides[1] = L;
        }
      });
      return sides;
    });
    return Claim.inequality().inEachOf(2)
        .left("Pr[y f_t ≤ 0]", worst.get(sides -> Interval.exactly(sides[0])))
        .right("L(f_t)", worst.get(sides -> Interval.exactly(share * sides[1])));
  }
}
