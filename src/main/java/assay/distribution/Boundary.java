package assay.distribution;

import assay.Require;
import assay.linear.ExactSum;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a distribution's input must satisfy; every refusal names the argument, its value and what is allowed. */
public final class Boundary {

  /** Squares of larger coordinates, summed over the support, could overflow. */
  static final double LARGEST_COORDINATE = 1e100;

  private static final double SUM_TOLERANCE = 1e-9;

  private Boundary() {}

  /** A copy, checked, in which −0 has become 0, so that equal points have equal bits. */
  static double[][] points(double[][] x) {
    Require.that(x.length > 0, "x: the support is empty, at least one atom is needed");
    Require.that(x[0].length > 0, "x[0] has dimension 0: d >= 1 is required");
    double[][] copy = new double[x.length][];
    for (int n = 0; n < x.length; n++) copy[n] = point(x[n], n, x[0].length);
    return copy;
  }

  private static double[] point(double[] x, int n, int dimension) {
    Require.that(x.length == dimension,
        "x[" + n + "] has dimension " + x.length + ", x[0] has " + dimension + ": all must agree");
    double[] copy = new double[dimension];
    for (int j = 0; j < dimension; j++) {
      if (!(Math.abs(x[j]) <= LARGEST_COORDINATE))
        throw new IllegalArgumentException(
            "x[" + n + "][" + j + "] = " + x[j] + ": must be a number of size at most " + LARGEST_COORDINATE);
      copy[j] = x[j] + 0.0;
    }
    return copy;
  }

  static double[] labels(double[] label, int size) {
    Require.that(label.length == size, label.length + " labels for " + size + " atoms: one for each is required");
    for (int n = 0; n < size; n++)
      Require.that(Math.abs(label[n]) <= 1, "label[" + n + "] = " + label[n] + ": must lie in [-1, 1]");
    return IntStream.range(0, size).mapToDouble(n -> label[n] + 0.0).toArray();
  }

  /** Labels of 0 and 1 are a convention of other losses than those here. */
  static String warning(double[] label) {
    boolean binary = Arrays.stream(label).allMatch(y -> y == 0 || y == 1);
    boolean both = binary && Arrays.stream(label).anyMatch(y -> y == 0) && Arrays.stream(label).anyMatch(y -> y == 1);
    return both ? "; WARNING: labels are 0 and 1, the losses are for −1 and 1" : "";
  }

  /** The weights divided by their sum, which must be one up to 1e-9. */
  static double[] weights(double[] weight, int size) {
    Require.that(weight.length == size, weight.length + " weights for " + size + " atoms: one for each is required");
    ExactSum sum = new ExactSum();
    for (int n = 0; n < size; n++) {
      Require.that(weight[n] >= 0 && weight[n] < Double.POSITIVE_INFINITY,
          "weight[" + n + "] = " + weight[n] + ": must be finite and not negative");
      sum.add(weight[n]);
    }
    double total = sum.value();
    Require.that(Math.abs(total - 1) <= SUM_TOLERANCE,
        "the weights sum to " + total + ": they must sum to 1 up to " + SUM_TOLERANCE);
    return IntStream.range(0, size).mapToDouble(n -> weight[n] / total).toArray();
  }
}
