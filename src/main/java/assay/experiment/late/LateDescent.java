package assay.experiment.late;

import assay.random.Trial;
import assay.theorem.late.Teacher;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Those iterates of stage 3 at one λ, from what the first two stages leave, at which ζ is at least a given size and L ≤
 * .005; ζ is L_λ less its value where descent ends.
 *
 * @param iterates their numbers
 */
public record LateDescent(Trace trace, int[] iterates) {

  private static final double LOW = 0.005;
  private static final int MOST = 6000;

  /**
   * @param least how large ζ must be
   */
  public static LateDescent of(Teacher teacher, int width, double lambda, double least, Trial trial) {
    double[][] directions = Student.directions(width, teacher.dimension(), trial.stream("neurons"));
    Trace trace = Trace.of(Stages.started(teacher, directions), lambda, MOST);
    return new LateDescent(trace, IntStream.range(0, trace.losses().length)
        .filter(t -> trace.excess(t) >= least && trace.losses()[t] <= LOW).toArray());
  }

  public int size() {
    return iterates.length;
  }

  /** A factor times ζ⁴/λ². */
  public double[] powers(double factor) {
    double square = trace.lambda() * trace.lambda();
    return all(t -> factor * StrictMath.pow(trace.excess(t), 4) / square);
  }

  /** A factor times ζ. */
  public double[] excesses(double factor) {
    return all(t -> factor * trace.excess(t));
  }

  /** ‖∇L_λ‖². */
  public double[] gradients() {
    return all(t -> trace.gradients()[t]);
  }

  /** ⟨∇_W L_λ, W − q W*⟩. */
  public double[] directions() {
    return all(t -> trace.directions()[t]);
  }

  private double[] all(IntToDoubleFunction value) {
    return Arrays.stream(iterates).mapToDouble(value).toArray();
  }
}
