package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.Sampled;
import assay.feature.FeatureSet;
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
import assay.random.Trial;
import assay.stats.Interval;
import assay.stats.PowerLaw;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Recipe;
import java.util.stream.IntStream;
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

  /** Of the ladder over n, and the measurements on each. */
  private static final int RUNGS = 5;
  private static final int TIMES = 8;

  @States("GF-E6")
  @Property(tries = 5)
  Claim populationLossAfterTrainingOnSamples(
      @ForAll @Among(value = Clusters.Two.class, minDimension = 8, maxAtoms = 4, maxNoise = 0.002,
          rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 300, max = 500) int m, @ForAll @LogUniform(min = 1e-6, max = 1e-3) double gamma,
      @ForAll @Width(min = 50_000, max = 200_000) int n) {
    return new Instance(D, m, gamma, n).bounded(4);
  }

  @Mutant(of = "GF-E6", change = "a single sample, without 4Δ/B_G")
  @Property(tries = 3)
  Claim singleSample(
      @ForAll @Among(value = Clusters.Two.class, minDimension = 8, maxAtoms = 4, maxNoise = 0.002,
          rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 300, max = 500) int m) {
    return new Instance(D, m, 1e-6, 1).bounded(0);
  }

  private record Instance(FiniteDistribution D, int m, double gamma, int n) {

    Claim bounded(double share) {
      Regime regime = new Regime(P, gamma, gradientBound(), D.meanNorm().hi());
      NetworkClass networks = NetworkClass.around(teacher());
      var S = PerInstance.of(trial -> features(regime, trial));
      var opt = PerInstance.of(trial -> Opt.of(D, Loss.HINGE, S.apply(trial), networks).bracket());
      var run = PerTrial.of(trial -> Sampled.of(D, n, descent(D, m, 10, STEPS), trial));
      return Claim.inequality()
          .assume("p of the rarest feature", S.get(this::rarest), atLeast(P))
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

    /** One share of the level is for the cover of S and one for each planted feature that is looked up. */
    private FeatureSet features(Regime regime, Trial trial) {
      double level = trial.level(1 + D.features().size());
      return FeatureSet.of(D, regime, level, trial.stream("neurons that sample S"));
    }

    private Interval rarest(FeatureSet S) {
      return D.features().stream().map(S::mass).reduce(Interval::min).orElse(Interval.ZERO);
    }

    private Teacher teacher() {
      return D.teacher().orElseThrow(() -> new IllegalStateException(D + " has no planted network"));
    }

    private double gradientBound() {
      return 0.9 * teacher().neurons().stream()
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
  Claim whatSamplesChangeFallsLikeTheirRoot(
      @ForAll @Among(value = Xor.class, minDimension = 8, maxAtoms = 1, maxNoise = 0.002,
          rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 100, max = 200) int m) {
    return rate(D, m, -0.5);
  }

  @Mutant(of = "GF-E6", change = "it falls like 1/n^(3/2)")
  @Property(tries = 2)
  Claim fallsFaster(
      @ForAll @Among(value = Xor.class, minDimension = 8, maxAtoms = 1, maxNoise = 0.002,
          rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 100, max = 200) int m) {
    return rate(D, m, -1.5);
  }

  private static Claim rate(FiniteDistribution D, int m, double power) {
    double[] n = IntStream.range(0, RUNGS * TIMES).mapToDouble(i -> 100 << 2 * (i / TIMES)).toArray();
    var difference = PerTrial.of(trial -> differences(D, m, n, trial));
    return Claim.inequality()
        .supposing("the fit's logarithmic errors are independent and Gaussian with one variance")
        .left("slope of log mean |L_D(f̂) − L_D(f)| over log n",
            trial -> PowerLaw.of(n, difference.apply(trial)).interval(trial.level()))
        .right("power", power)
        .right("allowance", 0.2)
        .picture(difference.get(y -> Picture.of("what samples change of the loss")
            .axes("n", "mean |L_D(f̂) − L_D(f)|").log().points("after 5 steps", n, y)));
  }

  private static double[] differences(FiniteDistribution D, int m, double[] n, Trial trial) {
    GradientDescent descent = descent(D, m, 0.05, 5);
    return IntStream.range(0, n.length)
        .mapToDouble(i -> Sampled.difference(D, (int) n[i], descent, 20, trial.inner("measurement", i)))
        .toArray();
  }
}
