package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Stream;
import assay.random.Trial;

/**
 * The gradient of Φ = ½ Σ (f(x_i) − y_i)² along a random direction against the difference of the losses on either side.
 *
 * @param flips share of the activations that differ between the two ends
 * @param error |∂Φ − difference|/(1 + |∂Φ|)
 */
public record LossGradient(double flips, double error) {

  private static final double STEP = 1e-6;

  /**
   * @param late rate of a step after which the gradient is taken; 0 for none
   */
  public static LossGradient of(TrainingSet data, Initialization start, double late, Trial trial) {
    TwoLayer f = start.draw(trial, data.dimension());
    double[][] v = directions(f, trial);
    LeastSquares ahead = data.descent(Moved.along(f, v, STEP));
    LeastSquares behind = data.descent(Moved.along(f, v, -STEP));
    double slope = slope(data, f, v, late);
    double flips = pattern(data, ahead).flipped(pattern(data, behind));
    double difference = (ahead.loss() - behind.loss()) / (2 * STEP);
    return new LossGradient(flips, Math.abs(slope - difference) / (1 + Math.abs(slope)));
  }

  private static ActivationPattern pattern(TrainingSet data, LeastSquares descent) {
    return ActivationPattern.of(data.inputs(), descent.neurons());
  }

  private static double[][] directions(TwoLayer f, Trial trial) {
    Stream stream = trial.stream("direction");
    double[][] v = new double[f.width()][];
    for (int r = 0; r < v.length; r++) v[r] = stream.gaussians(f.dimension(), 1 / Math.sqrt(v.length));
    return v;
  }

  private static double slope(TrainingSet data, TwoLayer f, double[][] v, double late) {
    LeastSquares descent = data.descent(f);
    if (late > 0) descent.step(late);
    double slope = 0;
    for (int r = 0; r < v.length; r++) {
      for (int j = 0; j < v[r].length; j++) slope += v[r][j] * descent.gradient(r, j);
    }
    return slope;
  }

  /**
   * | |∇Φ|² − share · (u − y)ᵀH(u − y) | after a step at this rate, over |∇Φ|² + |u − y|².
   */
  public static double ofSquare(TrainingSet data, Initialization start, double rate, double share, Trial trial) {
    LeastSquares descent = data.descent(start.draw(trial, data.dimension()));
    descent.step(rate);
    double[] residuals = descent.residuals();
    double form = share * TangentKernel.gram(data.inputs(), descent.neurons()).form(residuals);
    double square = 0;
    for (int r = 0; r < descent.neurons().width(); r++) {
      for (int j = 0; j < data.dimension(); j++) square += Math.pow(descent.gradient(r, j), 2);
    }
    return Math.abs(square - form) / (square + Vectors.dot(residuals, residuals));
  }
}
