package assay.experiment.convexity;

import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import java.util.function.UnaryOperator;

/**
 * Whether the loss L_y(W) = ‖C(W) − y‖² is convex between two parameters: C there, at their middle, and D = C((W₁ +
 * W₂)/2) − ½ (C(W₁) + C(W₂)), which is 0 everywhere if and only if C is affine. At y = −tD the loss at the middle
 * exceeds the mean of both ends by 2‖D‖² (t − t₀), t₀ = (½ ‖C(W₁)‖² + ½ ‖C(W₂)‖² − ‖C(middle)‖²)/(2‖D‖²) (theory notes
 * C-1).
 *
 * @param first C(W₁)
 * @param second C(W₂)
 * @param middle C((W₁ + W₂)/2)
 */
public record Midpoint(double[] first, double[] second, double[] middle) {

  /** For two Gaussian parameters of a trial. */
  public static Midpoint of(UnaryOperator<double[]> circuit, int parameters, Trial trial) {
    Stream stream = trial.stream("parameters");
    double[] one = stream.gaussians(parameters, 1);
    double[] two = stream.gaussians(parameters, 1);
    double[] between = Vectors.scaled(0.5, Vectors.sum(one, 1, two));
    return new Midpoint(circuit.apply(one), circuit.apply(two), circuit.apply(between));
  }

  /** D. */
  public double[] bend() {
    return Vectors.sum(middle, -0.5, Vectors.sum(first, 1, second));
  }

  /** ‖D‖². */
  public double squaredBend() {
    return Vectors.dot(bend(), bend());
  }

  /** ‖D‖ relative to the outputs: 0 for what is affine. */
  public double relativeBend() {
    double size = Vectors.norm(first) + Vectors.norm(second) + Vectors.norm(middle);
    return size == 0 ? 0 : Vectors.norm(bend()) / size;
  }

  /** t₀, not a number where D = 0. */
  public double threshold() {
    double ends = (Vectors.dot(first, first) + Vectors.dot(second, second)) / 2;
    return (ends - Vectors.dot(middle, middle)) / (2 * squaredBend());
  }

  /** −tD. */
  public double[] label(double t) {
    return Vectors.scaled(-t, bend());
  }

  /** ½ (L_y(W₁) + L_y(W₂)). */
  public double ends(double[] y) {
    return (Vectors.squaredDistance(first, y) + Vectors.squaredDistance(second, y)) / 2;
  }

  /** L_y((W₁ + W₂)/2). */
  public double atTheMiddle(double[] y) {
    return Vectors.squaredDistance(middle, y);
  }
}
