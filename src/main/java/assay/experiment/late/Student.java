package assay.experiment.late;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.stream.IntStream;

/**
 * A two-layer student Σ a_i relu⟨w_i, x⟩ on ℝᵈ, whose affine part is always fitted, so that only its parts of degree
 * two and more count. The measure that it is has mass a_i |w_i| on the line of w_i.
 *
 * @param a second layer
 * @param w first layer, a row each
 */
public record Student(double[] a, double[][] w) {

  /**
   * @throws IllegalArgumentException if there is no neuron, sizes differ or a number is not finite
   */
  public Student {
    Require.atLeast("number of neurons", a.length, 1);
    Require.sameSize("rows of w", w.length, a.length);
    for (int i = 0; i < a.length; i++) {
      Require.finite("a[" + i + "]", a[i]);
      Require.sameSize("length of w[" + i + "]", w[i].length, w[0].length);
      for (int k = 0; k < w[i].length; k++) Require.finite("w[" + i + "][" + k + "]", w[i][k]);
    }
  }

  /** Neurons with |a_i| = |w_i| and given masses a_i |w_i| along unit vectors. */
  public static Student balanced(double[] masses, double[][] directions) {
    double[] a = new double[masses.length];
    double[][] w = new double[masses.length][];
    for (int i = 0; i < a.length; i++) {
      double root = Math.sqrt(Math.abs(masses[i]));
      a[i] = Math.signum(masses[i]) * root;
      w[i] = Vectors.scaled(root, directions[i]);
    }
    return new Student(a, w);
  }

  /** Uniformly random directions that share a total |μ|₁ equally, with random signs. */
  public static Student random(int width, int dimension, double total, Stream stream) {
    Require.positive("total", total);
    double[] masses = IntStream.range(0, width).mapToDouble(i -> stream.sign() * total / width).toArray();
    return balanced(masses, directions(width, dimension, stream));
  }

  /** Uniformly random unit vectors. */
  public static double[][] directions(int width, int dimension, Stream stream) {
    return IntStream.range(0, width).mapToObj(i -> stream.direction(dimension)).toArray(double[][]::new);
  }

  public int width() {
    return a.length;
  }

  public int dimension() {
    return w[0].length;
  }

  /** a_i |w_i|. */
  public double mass(int i) {
    return a[i] * Vectors.norm(w[i]);
  }
}
