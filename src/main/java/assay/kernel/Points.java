package assay.kernel;

import assay.Fused;
import assay.Require;
import java.util.Arrays;

/** Inputs x₁, …, x_n in ℝᵈ, a copy of what was given. */
public final class Points {

  private final double[][] x;
  private final double[] norms;

  private Points(double[][] x) {
    this.x = x;
    norms = Arrays.stream(x).mapToDouble(Angle::norm).toArray();
  }

  /**
   * @param x n rows of d coordinates
   * @throws IllegalArgumentException if there are no rows, their lengths differ, or a coordinate or a length is not
   *     finite
   */
  public static Points of(double[][] x) {
    Require.atLeast("number of points", x.length, 1);
    Require.atLeast("dimension", x[0].length, 1);
    for (int i = 0; i < x.length; i++) {
      Require.sameSize("dimension of point " + i, x[i].length, x[0].length);
      for (double c : x[i]) Require.finite("a coordinate of point " + i, c);
    }
    Points points = new Points(Arrays.stream(x).map(double[]::clone).toArray(double[][]::new));
    for (int i = 0; i < x.length; i++) Require.finite("the length of point " + i, points.norm(i));
    return points;
  }

  public int size() {
    return x.length;
  }

  public int dimension() {
    return x[0].length;
  }

  /** A copy of point i. */
  public double[] point(int i) {
    return x[i].clone();
  }

  /** A copy of all points, one per row. */
  public double[][] rows() {
    return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
  }

  public double norm(int i) {
    return norms[i];
  }

  /** The angle between points i and j. */
  public double angle(int i, int j) {
    return angle(i, this, j);
  }

  /** The angle between point i and point j of others of the same dimension. */
  double angle(int i, Points others, int j) {
    return Angle.between(x[i], norms[i], others.x[j], others.norms[j]);
  }

  /** ⟨x_i, x_j⟩. */
  public double dot(int i, int j) {
    double sum = 0;
    for (int k = 0; k < dimension(); k++) sum = Fused.multiplyAdd(x[i][k], x[j][k], sum);
    return sum;
  }

  /** The smallest angle between x_i and ±x_j over all pairs; π/2 for a single point. */
  public double smallestAngle() {
    double smallest = Math.PI / 2;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        double angle = angle(i, j);
        smallest = Math.min(smallest, Math.min(angle, Math.PI - angle));
      }
    }
    return smallest;
  }

  /** The smallest of ‖x_i − x_j‖ and ‖x_i + x_j‖ over all pairs of unit vectors, 2 sin(θ/2): their separation δ. */
  public double separation() {
    return 2 * StrictMath.sin(smallestAngle() / 2);
  }

  @Override
  public String toString() {
    return size() + " points in dimension " + dimension();
  }
}
