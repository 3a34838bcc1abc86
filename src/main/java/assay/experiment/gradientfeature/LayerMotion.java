package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import assay.feature.Motion;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.random.Trial;
import assay.theorem.gradientfeature.FirstStep;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far the two layers of a network move after the first step of a run.
 *
 * @param motion the run
 * @param labelledValues |E[y relu(W_T x − b)]|, the norm over the neurons
 */
public record LayerMotion(Motion motion, double labelledValues) {

  /** Runs gradient descent to its end. */
  public static LayerMotion of(FiniteDistribution D, GradientDescent descent, Trial trial) {
    Motion motion = Motion.of(D.samples(), descent, trial);
    var end = motion.trajectory().end();
    return new LayerMotion(motion, Vectors.norm(IntStream.range(0, end.width())
        .mapToDouble(j -> FirstStep.correlation(D, Vectors.weights(end, j), end.b(j))).toArray()));
  }

  /** L(T). */
  public double lastLoss() {
    return motion.trajectory().losses()[motion.steps()];
  }

  /** (1 − L(T))/|E[y relu(W_T x − b)]|: how long a_T is at least, for the hinge loss. */
  public double neededOutputs() {
    return (1 - lastLoss()) / labelledValues;
  }

  /** |a_t| for t = 1, …, T. */
  public double[] outputs() {
    return over(t -> Vectors.norm(motion.outputs(t)));
  }

  /** |a_1|. */
  public double firstOutputs() {
    return outputs()[0];
  }

  /** |a_T|. */
  public double lastOutputs() {
    return outputs()[motion.steps() - 1];
  }

  /** Σ |a_t| over the steps 1 ≤ t &lt; T that begin at a positive loss: the others move nothing. */
  public double summedOutputs() {
    double sum = 0;
    for (int t = 1; t < motion.steps(); t++)
      if (!(motion.trajectory().losses()[t] <= 0)) sum += Vectors.norm(motion.outputs(t));
    return sum;
  }

  /** |W_t − W_1| for t = 1, …, T. */
  public double[] drifts() {
    return over(t -> Vectors.norm(motion.drifts(t)));
  }

  /** |W_T − W_1|. */
  public double drift() {
    return drifts()[motion.steps() - 1];
  }

  /** |W_1|. */
  public double firstInputs() {
    return Vectors.norm(motion.inputs(1));
  }

  private double[] over(IntToDoubleFunction value) {
    return IntStream.rangeClosed(1, motion.steps()).mapToDouble(value).toArray();
  }
}
