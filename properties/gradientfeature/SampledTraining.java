package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.Measurements;
import assay.experiment.gradientfeature.PlantedSet;
import assay.experiment.gradientfeature.Sampled;
import assay.feature.GradientFeatures;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Recipe;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E6: training on n samples. Angles of gradients are inflated from γ to γ + 2Δ/B_G, Δ the largest |Ĝ − G| over the
 * network's own neurons as measured; the loss on the population then obeys the bound with √(2γ + 4Δ/B_G). And what the
 * samples change of the loss falls like 1/√n.
 */
@Theorem(paper = Paper.TITLE, name = "The empirical version of Theorem 3.12", constants = Theorem.Constants.RECALLED)
class SampledTraining {

  private static final double EPSILON = 0.1;
  private static final double DELTA = 0.5;
  private static final double P = 0.02;
  private static final int STEPS = 100;

  @States(value = "GF-E6", rests = {"GF-D6", "GF-D7", "GF-E1"})
  @Property(tries = 5)
  Claim populationLossAfterTrainingOnSamples(
      @ForAll @SmallClusters FiniteDistribution D, @ForAll @Width(min = 300, max = 500) int m,
      @ForAll @LogUniform(min = 1e-6, max = 1e-3) double gamma, @ForAll @Width(min = 50_000, max = 200_000) int n) {
    return new Instance(D, m, gamma, n).bounded(4);
  }

  @Mutant(of = "GF-E6", change = "a single sample, without 4Δ/B_G")
  @Property(tries = 3)
  Claim singleSample(@ForAll @SmallClusters FiniteDistribution D, @ForAll @Width(min = 300, max = 500) int m) {
    return new Instance(D, m, 1e-6, 1).bounded(0);
  }

  private record Instance(FiniteDistribution D, int m, double gamma, int n) {

    Claim bounded(double share) {
      Regime regime = new Regime(P, gamma, gradientBound(), D.meanNorm().hi());
      NetworkClass networks = NetworkClass.around(PlantedSet.teacher(D));
      var S = PerInstance.of(trial -> PlantedSet.of(D, regime, trial));
      var opt = PerInstance.of(trial -> Opt.of(D, Loss.HINGE, S.apply(trial), networks).bracket());
      var run = PerTrial.of(trial -> Sampled.of(D, n, descent(D, m, 10, STEPS), trial));
      return Claim.inequality()
          .assume("p of the rarest feature", S.get(set -> PlantedSet.rarest(D, set)), atLeast(P))
          .assume("m", m, atMost(Bounds.largestWidth(D.dimension())))
          .withProbability(1 - DELTA)
          .left("min_t L_D(f_t), trained on n samples", run.get(r -> exactly(r.smallestLoss())))
          .right("OPT_{d,r,B_F,S}", opt)
          .right("r B_a1 B_x1 √(2γ + 4Δ/B_G)",
              run.get(r -> exactly(2 * gamma + share * r.distance() / gradientBound()).sqrt()
                  .times(D.meanNorm()).times(networks.totalOutput())))
          .right("ε", EPSILON)
          .vacuousAbove("L_D(0)", 1)
          .series("L_D(f_t)", run.get(Sampled::losses));
    }

    private double gradientBound() {
      return 0.9 * PlantedSet.teacher(D).neurons().stream()
          .mapToDouble(t -> Vectors.norm(GradientFeatures.of(D, t.direction(), t.bias())))
          .min().orElseThrow();
    }
  }

  private static GradientDescent descent(FiniteDistribution D, int m, double speed, int steps) {
    return Recipe.matching(D, D.teacher().orElseThrow(), m, D.meanNorm().hi(), speed, steps).descent(Loss.HINGE);
  }

  /**
   * The same initialization trained on samples and on the population: the mean difference of their losses after 5
   * steps, over n.
   */
  @States("GF-E6")
  @Property(tries = 3)
  Claim whatSamplesChangeFallsLikeTheirRoot(@ForAll @FourPoints FiniteDistribution D, @ForAll @Quick int m) {
    return rate(D, m, -0.5);
  }

  @Mutant(of = "GF-E6", change = "it falls like 1/n^(3/2)")
  @Property(tries = 2)
  Claim fallsFaster(@ForAll @FourPoints FiniteDistribution D, @ForAll @Quick int m) {
    return rate(D, m, -1.5);
  }

  /** The exclusive or, one atom a cloud. */
  @Among(value = Xor.class, minDimension = 8, maxAtoms = 1, maxNoise = 0.002, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  @interface FourPoints {}

  /** A width that can be trained on every rung of the ladder. */
  @Width(min = 100, max = 200)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Quick {}

  private static Claim rate(FiniteDistribution D, int m, double power) {
    double[] n = Measurements.repeated(8, 100, 400, 1600, 6400, 25_600);
    GradientDescent descent = descent(D, m, 0.05, 5);
    var differences = PerTrial.of(trial -> Measurements.of(n, trial,
        (size, measurement) -> Sampled.difference(D, (int) size, descent, 20, measurement)));
    return Exponent.of("mean |L_D(f̂) − L_D(f)|", "n", differences).atMost(power, 0.2);
  }
}
