package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.chain.ChainRun;
import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.GuidedPair;
import assay.experiment.gradientfeature.GuidedPairRun;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E2 (iv) where its angle is needed, √(2γ) and not √γ: a target of positive bias, tilted by γ against what the
 * matched neurons found, one of whose atoms lies on its kink. The imitator, which sees no more than ⟨g, x⟩, loses all of
 * a pair; the target half of it.
 */
@Theorem(paper = Paper.TITLE, name = "The imitator's angle is attained", constants = Theorem.Constants.DERIVED)
class AngleWitness {

  @States(value = "GF-E2", rests = {"GF-C1", "GF-C2"})
  @Property(tries = 20)
  Claim theImitatorLosesNearlyTheAngle(@ForAll Pair pair) {
    return pair.claim(pair.approximation(pair.gamma));
  }

  @Mutant(of = "GF-E2", change = "√γ in place of √(2γ)")
  @Property(tries = 5)
  Claim rootOfGamma(@ForAll Pair pair) {
    return pair.claim(pair.approximation(pair.gamma / 2));
  }

  /**
   * A pair that only a tilted feature tells apart, and a network of m draws after its first step.
   *
   * @param window ε_a
   */
  @Drawn
  record Pair(
      @LogUniform(min = 5e-3, max = 2e-2) double gamma, @LogUniform(min = 2, max = 4) double output,
      @LogUniform(min = 0.01, max = 0.02) double window, @Width(min = 4000, max = 8000) int m, long seed){

    private GuidedPair pair() {
      return new GuidedPair(8, gamma, output);
    }

    private FiniteDistribution distribution() {
      return pair().draw(Stream.seeded(seed));
    }

    Interval approximation(double angle) {
      return Bounds.approximation(1, distribution().meanNorm(), output, angle, window);
    }

    Claim claim(Interval approximation) {
      FiniteDistribution D = distribution();
      var run = PerTrial.of(trial -> GuidedPairRun.of(pair(), D, m, window, trial));
      return Claim.inequality()
          .assume("fewest matches |J_i|", run.get(chain -> exactly(chain.matching().fewest())), atLeast(1))
          .left("L(ã, W_1)", run.get(chain -> exactly(chain.firstImitation())))
          .right("L(f*)", run.get(chain -> exactly(chain.teacherLoss())))
          .right("L_ℓ B_x1 Σ|a*|(√(2γ) + ε_a)", approximation)
          .digest(run.get(AngleWitness::digest));
    }
  }

  private static long digest(ChainRun chain) {
    return chain.trajectory().digest();
  }
}
