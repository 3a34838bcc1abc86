package assay.experiment.teachers;

import assay.Require;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.teachers.AbsoluteProduct;

/**
 * f*(x) = a Σ_i |⟨w_i,x⟩|.
 *
 * @param w a direction a row, none of them 0
 * @param weight a, positive
 */
public record Teacher(double[][] w, double weight) {

  /**
   * @throws IllegalArgumentException if there is no direction, or a is not positive
   */
  public Teacher {
    Require.atLeast("directions", w.length, 1);
    Require.positive("weight", weight);
  }

  /** d orthonormal directions in random position, a = 1/d. */
  public static Teacher orthonormal(int d, Stream stream) {
    return new Teacher(Orthogonal.random(Require.atLeast("d", d, 1), stream), 1.0 / d);
  }

  /** d. */
  public int dimension() {
    return w[0].length;
  }

  /** f*(x). */
  public double value(double[] x) {
    double sum = 0;
    for (double[] each : w) sum += Math.abs(Vectors.dot(each, x));
    return weight * sum;
  }

  /** E f*² over standard Gaussian x. */
  public double energy() {
    double sum = 0;
    for (double[] each : w) for (double[] other : w) sum += AbsoluteProduct.of(each, other);
    return weight * weight * sum;
  }
}
