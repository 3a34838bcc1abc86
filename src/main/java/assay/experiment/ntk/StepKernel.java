package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Trial;

/**
 * What a step of gradient descent does to the residuals, by the kernel between two networks that is applied to them.
 */
public interface StepKernel {

  int STEPS = 3;

  /** The kernel of the step from one network to another, times a vector. */
  double[] times(TrainingSet data, TwoLayer before, TwoLayer after, double[] v);

  /** G with the gates of both networks: the right one. */
  static double[] secant(TrainingSet data, TwoLayer before, TwoLayer after, double[] v) {
    return Vectors.times(TangentKernel.secant(data.inputs(), before, after), v);
  }

  /** H of the network before the step. */
  static double[] tangent(TrainingSet data, TwoLayer before, TwoLayer after, double[] v) {
    return TangentKernel.gram(data.inputs(), before).times(v);
  }

  /** max over three steps of |u(k+1) − y − (I − ηG)(u(k) − y)|/(|u(k+1) − y| + |u(k) − y|). */
  default double largestError(TrainingSet data, Initialization start, double rate, Trial trial) {
    LeastSquares descent = data.descent(start.draw(trial, data.dimension()));
    double largest = 0;
    for (int k = 0; k < STEPS; k++) largest = Math.max(largest, error(data, descent, rate));
    return largest;
  }

  private double error(TrainingSet data, LeastSquares descent, double rate) {
    TwoLayer before = descent.neurons().copy();
    double[] first = descent.residuals();
    descent.step(rate);
    double[] last = descent.residuals();
    double[] moved = times(data, before, descent.neurons(), first);
    double square = 0;
    for (int i = 0; i < first.length; i++) square += Math.pow(last[i] - first[i] + rate * moved[i], 2);
    return Math.sqrt(square) / (Vectors.norm(first) + Vectors.norm(last));
  }
}
