package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.linear.Cholesky;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.ntk.LinearDynamics;

/**
 * Training the last layer alone: the features √(2/m) relu(⟨w_r, x⟩) of m random neurons, their kernel, and descent on
 * least squares over their weights.
 *
 * @param neurons m of them
 * @param values a row of m features for each input
 */
public record LastLayerFeatures(TrainingSet data, TwoLayer neurons, double[][] values) {

  private static final int PROBES = 10;
  private static final int STEPS = 3000;
  private static final double FITTED = 1e-9;

  public static LastLayerFeatures of(TrainingSet data, int m, Trial trial) {
    TwoLayer neurons = Initialization.tangent(m, 1).draw(trial, data.dimension());
    double[][] values = new double[data.size()][];
    for (int i = 0; i < values.length; i++) values[i] = values(neurons, data.x()[i]);
    return new LastLayerFeatures(data, neurons, values);
  }

  private static double[] values(TwoLayer neurons, double[] x) {
    double[] values = new double[neurons.width()];
    for (int r = 0; r < values.length; r++) {
      double z = 0;
      for (int j = 0; j < x.length; j++) z += neurons.w(r, j) * x[j];
      values[r] = Math.sqrt(2.0 / values.length) * Math.max(0, z);
    }
    return values;
  }

  /** K, whose limit is κ₁. */
  public SymmetricMatrix kernel() {
    return SymmetricMatrix.of(values.length, (i, j) -> Vectors.dot(values[i], values[j]));
  }

  /**
   * max over ten random probes of |f(x) − k(x)ᵀK⁻¹y| once the residual has fallen to 10⁻⁹, or after 3000 steps.
   *
   * @param start standard deviation of the weights at the start
   */
  public double distanceFromInterpolant(double start, Trial trial) {
    SymmetricMatrix k = kernel();
    double[] a = trial.stream("last layer").gaussians(neurons.width(), start);
    double rate = 1 / k.largestRowSum();
    for (int t = 0; t < STEPS && Vectors.norm(residuals(a)) > FITTED; t++) step(a, rate);
    double[] alpha = Cholesky.of(k).solve(data.y());
    Stream stream = trial.stream("probes");
    double largest = 0;
    for (int p = 0; p < PROBES; p++) largest = Math.max(largest, difference(a, alpha, stream));
    return largest;
  }

  private double difference(double[] a, double[] alpha, Stream stream) {
    double[] probe = values(neurons, stream.direction(data.dimension()));
    return Math.abs(Vectors.dot(a, probe) - Vectors.dot(alpha, Vectors.times(values, probe)));
  }

  /**
   * |u(k) − y − (I − ηK)ᵏ(−y)|/|y| after k steps from zero.
   *
   * @param share of the kernel that is taken for K
   */
  public double distanceFromLinear(int steps, double share) {
    SymmetricMatrix k = kernel();
    double rate = 1 / k.largestRowSum();
    double[] a = new double[neurons.width()];
    double[] first = residuals(a);
    for (int t = 0; t < steps; t++) step(a, rate);
    double[] expected = LinearDynamics.of(Spectrum.of(k.scaled(share)), first).residuals(rate, steps);
    return Vectors.distance(residuals(a), expected) / Vectors.norm(data.y());
  }

  private double[] residuals(double[] a) {
    return Vectors.sum(Vectors.times(values, a), -1, data.y());
  }

  private void step(double[] a, double rate) {
    double[] residuals = residuals(a);
    for (int i = 0; i < residuals.length; i++) {
      for (int r = 0; r < a.length; r++) a[r] -= rate * residuals[i] * values[i][r];
    }
  }
}
