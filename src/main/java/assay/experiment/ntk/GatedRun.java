package assay.experiment.ntk;

import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.core.TwoLayer;
import assay.theorem.ntk.LinearDynamics;

/** Gradient descent on least squares of a two-layer network whose gates are frozen, by the plain formulas. */
public final class GatedRun {

  private final TrainingSet data;
  private final TwoLayer start;
  private final ActivationPattern gates;
  private final double[][] w;
  private final double[] firstResiduals;

  private GatedRun(TrainingSet data, TwoLayer start) {
    this.data = data;
    this.start = start;
    gates = ActivationPattern.of(data.inputs(), start);
    w = Weights.rows(start);
    firstResiduals = residuals();
  }

  public static GatedRun of(TrainingSet data, TwoLayer start, double rate, int steps) {
    GatedRun run = new GatedRun(data, start);
    for (int k = 0; k < steps; k++) run.step(rate);
    return run;
  }

  private void step(double rate) {
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
      for (int r = 0; r < w.length; r++) if (gates.active(r, i)) residuals[i] += start.a(r) * Vectors.dot(w[r], data.x()[i]);
      residuals[i] -= data.y()[i];
    }
    return residuals;
  }

  public double[] firstResiduals() {
    return firstResiduals;
  }

  /** Against the linear dynamics, relative to the first residual or the last if that is larger. */
  public double residualError(LinearDynamics linear, double rate, int steps) {
    double last = Vectors.norm(residuals());
    return Math.abs(last - linear.residual(rate, steps)) / Math.max(last, Vectors.norm(firstResiduals));
  }

  public double distanceError(LinearDynamics linear, double rate, int steps) {
    double distance = Weights.distance(Weights.withWeights(start, w), start);
    return Math.abs(distance - linear.distance(rate, steps)) / distance;
  }
}
