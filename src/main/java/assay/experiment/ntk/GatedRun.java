package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.random.Trial;
import assay.theorem.ntk.LinearDynamics;

/**
 * Gradient descent on least squares of a two-layer network whose gates are frozen, by the plain formulas, against the
 * linear dynamics along the eigenvectors of H(0).
 */
public final class GatedRun {

  private final TrainingSet data;
  private final TwoLayer start;
  private final ActivationPattern gates;
  private final double[][] w;
  private final double[] firstResiduals;
  private final LinearDynamics linear;
  private final double rate;
  private final int steps;

  private GatedRun(TrainingSet data, TwoLayer start, SymmetricMatrix kernel, double rate, int steps) {
    this.data = data;
    this.start = start;
    this.rate = rate;
    this.steps = steps;
    gates = ActivationPattern.of(data.inputs(), start);
    w = Weights.rows(start);
    firstResiduals = residuals();
    for (int k = 0; k < steps; k++) step();
    linear = LinearDynamics.of(Spectrum.of(kernel), firstResiduals);
  }

  /**
   * From m random neurons.
   *
   * @param speed the rate times a bound of the kernel's largest eigenvalue
   * @param share of H(0) that is taken for the kernel
   */
  public static GatedRun of(TrainingSet data, int m, double speed, int steps, double share, Trial trial) {
    TwoLayer start = Initialization.tangent(m, 1).draw(trial, data.dimension());
    SymmetricMatrix h = TangentKernel.gram(data.inputs(), start).scaled(share);
    return new GatedRun(data, start, h, speed / Math.max(0.1, h.largestRowSum()), steps);
  }

  private void step() {
    double[] residuals = residuals();
    for (int r = 0; r < w.length; r++) {
      for (int i = 0; i < residuals.length; i++) {
        double factor = gates.active(r, i) ? rate * start.a(r) * residuals[i] : 0;
        for (int j = 0; j < w[r].length; j++) w[r][j] -= factor * data.x()[i][j];
      }
    }
  }

  /** Σ_r a_r 1[gate] ⟨w_r, x_i⟩ − y_i. */
  private double[] residuals() {
    double[] residuals = new double[data.size()];
    for (int i = 0; i < residuals.length; i++) {
      for (int r = 0; r < w.length; r++) {
        if (gates.active(r, i)) residuals[i] += start.a(r) * Vectors.dot(w[r], data.x()[i]);
      }
      residuals[i] -= data.y()[i];
    }
    return residuals;
  }

  /** | |u(k) − y| − that of the linear dynamics |, relative to the first residual or the last if that is larger. */
  public double residualError() {
    double last = Vectors.norm(residuals());
    return Math.abs(last - linear.residual(rate, steps)) / Math.max(last, Vectors.norm(firstResiduals));
  }

  /** Relative error of the distance |W(k) − W(0)|_F by the linear dynamics. */
  public double distanceError() {
    double distance = Weights.distance(Weights.withWeights(start, w), start);
    return Math.abs(distance - linear.distance(rate, steps)) / distance;
  }
}
