package assay.kernel;

import assay.Require;
import assay.linear.SymmetricMatrix;

/** The values of a kernel at all pairs of points. */
public final class Gram {

  private Gram() {}

  /**
   * K_ij = k(x_i, x_j).
   *
   * @throws IllegalArgumentException if inputs are so long that a value overflows; the message names them
   */
  public static SymmetricMatrix of(Kernel kernel, Points points) {
    return SymmetricMatrix.of(points.size(), (i, j) -> value(kernel, points, i, j));
  }

  private static double value(Kernel kernel, Points points, int i, int j) {
    double value = kernel.at(i == j ? 0 : points.angle(i, j), points.norm(i), points.norm(j));
    if (Double.isFinite(value)) return value;
    throw new IllegalArgumentException("the kernel of x_" + i + " and x_" + j + " = " + value + ": ‖x_" + i + "‖ = "
        + points.norm(i) + " and ‖x_" + j + "‖ = " + points.norm(j) + " are too long, rescale the inputs");
  }

  /** ⟨x_i, x_j⟩. */
  public static SymmetricMatrix linear(Points points) {
    return SymmetricMatrix.of(points.size(), points::dot);
  }

  /**
   * k(x_i, y_j), a row per x_i.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public static double[][] between(Kernel kernel, Points x, Points y) {
    Require.that(x.dimension() == y.dimension(), "dimensions " + x.dimension() + " and " + y.dimension() + " differ");
    double[][] values = new double[x.size()][y.size()];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) values[i][j] = kernel.at(x.angle(i, y, j), x.norm(i), y.norm(j));
    }
    return values;
  }

  /**
   * A bound on the distance between the smallest eigenvalues of a Gram matrix as computed and in exact arithmetic: n
   * times the error of an entry (Weyl), which is at most (d + 24) 2⁻⁵³ of the largest value of the kernel: a sum of d
   * squares is off by d + 1 units at most, half of that after the root; the functions of StrictMath are off by at most
   * one unit each, and no kernel here changes faster than its argument.
   */
  public static double rounding(Points points, double largest) {
    return points.size() * (points.dimension() + 24) * 0x1p-53 * largest;
  }
}
