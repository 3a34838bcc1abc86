package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Trajectory;
import assay.random.Trial;
import assay.theorem.gradientfeature.NormCapacity;

/**
 * Training on n samples of a distribution, and what the capacity of all networks with the norms of the trained one says
 * of its loss.
 *
 * @param sampleLoss L_n at the end
 * @param populationLoss L_D at the end
 * @param capacity 4 L_ℓ A √((E|x|² + c²)/n), at the best c of a grid
 */
public record SampledCapacity(double sampleLoss, double populationLoss, double capacity) {

  private static final double FINEST = 1e-3;
  private static final double COARSEST = 1e3;
  private static final double RATIO = 1.05;

  /** L_n plus the capacity. */
  public double bound() {
    return sampleLoss + capacity;
  }

  /**
   * Trains on n samples from the trial's stream {@code "samples"}.
   *
   * @param counted the n of the capacity
   */
  public static SampledCapacity of(FiniteDistribution D, int n, int counted, GradientDescent descent, Trial trial) {
    FiniteDistribution sample = Sampled.sample(D, n, trial.stream("samples"));
    Trajectory run = descent.run(sample.samples(), trial);
    return new SampledCapacity(Sampled.loss(sample, run.end()), Sampled.loss(D, run.end()),
        capacity(D, counted, descent.loss().lipschitz(), run.end()));
  }

  /** The smallest over c, which is fair to the bound: c is free, but must be chosen before the samples. */
  static double capacity(FiniteDistribution D, int n, double lipschitz, TwoLayer network) {
    double scale = D.largestNorm().hi();
    double meanSquare = D.meanSquaredNorm().lo();
    double smallest = Double.POSITIVE_INFINITY;
    for (double c = FINEST * scale; c < COARSEST * scale; c *= RATIO)
      smallest = Math.min(smallest, NormCapacity.of(lipschitz, pathNorm(network, c), meanSquare, c, n));
    return smallest;
  }

  /** Σ|a_j| √(|w_j|² + b_j²/c²). */
  static double pathNorm(TwoLayer network, double c) {
    double sum = 0;
    for (int j = 0; j < network.width(); j++)
      sum += Math.abs(network.a(j)) * StrictMath.hypot(Vectors.norm(Vectors.weights(network, j)), network.b(j) / c);
    return sum;
  }
}
