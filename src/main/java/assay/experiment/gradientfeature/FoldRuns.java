package assay.experiment.gradientfeature;

import static java.lang.StrictMath.log1p;
import static java.lang.StrictMath.pow;

import assay.Require;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Gaussian;
import assay.stats.Interval;
import assay.theorem.gradientfeature.MatchingProbability;
import assay.theorem.gradientfeature.Recipe;

/**
 * How often training fails on a {@link assay.distribution.Fold}, beside what it has no reason to exceed. A draw finds D
 * if |⟨w, D⟩| &gt; b̃, with probability 2p = 2Φ(−b̃/|D|), and is then as long as a planted neuron asks, up to a factor 1
 * ± ε_a, with probability q. So no draw matches with probability (1 − 2pq)ᵐ. A run none of whose draws finds D stays at
 * loss 1: at least (1 − 2p)ᵐ of the runs fail.
 *
 * @param D a fold
 * @param ratio b̃/|D|
 * @param window ε_a
 */
public record FoldRuns(FiniteDistribution D, double ratio, double window) {

  private static final double SPEED = 3;
  private static final int STEPS = 100;

  /**
   * @throws IllegalArgumentException if b̃/|D| is not positive or ε_a not in (0, 1)
   */
  public FoldRuns {
    Require.positive("ratio", ratio);
    Require.rate("window", window);
  }

  /** 2p. */
  private double found() {
    return 2 * Gaussian.above(ratio);
  }

  /** (1 − 2pq)ᵐ: no draw matches. */
  public double noMatch(int m) {
    return pow(1 - found() * 2 * MatchingProbability.ofLengthAndSign(window, 1), m);
  }

  /** (1 − 2p)ᵐ: no draw finds D. */
  public double notFound(int m) {
    return pow(1 - found(), m);
  }

  /** The smallest m with (1 − 2pq)ᵐ ≤ δ. */
  public int width(double delta) {
    double perDraw = log1p(-found() * 2 * MatchingProbability.ofLengthAndSign(window, 1));
    return (int) Math.ceil(StrictMath.log(delta) / perDraw);
  }

  /**
   * The probability with which all steps lose more than a bound, from runs of their own: by Clopper and Pearson.
   *
   * @param bound on min L(t)
   */
  public Interval failures(int m, double bound, int runs, Trial trial) {
    GradientDescent descent = descent(m);
    int failed = 0;
    for (int k = 0; k < runs; k++) {
      Trial start = trial.inner("start", k);
      if (!descent.runUntil(bound, D.samples(), start).stopped()) failed++;
    }
    return ClopperPearson.of(failed, runs, trial.level());
  }

  private GradientDescent descent(int m) {
    double length = D.largestNorm().hi();
    double kink = PlantedSet.teacher(D).neurons().getFirst().bias();
    return new Recipe(m, ratio * length, ratio * length / (kink * length / 4), SPEED, STEPS).descent(Loss.HINGE);
  }
}
