package assay.theorem.late;

import assay.Require;
import assay.linear.Orthogonal;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A teacher whose directions lie in a plane, w_j* = cos θ_j e₁ + sin θ_j e₂, for which certificates are known in closed
 * form.
 *
 * @param angles θ, in radians
 * @param masses a*
 * @param plane e₁ and e₂, orthonormal in ℝᵈ
 */
public record PlanarTeacher(double[] angles, double[] masses, double[][] plane) {

  /**
   * @throws IllegalArgumentException if the plane has not two orthonormal rows, an angle is not finite, or {@link
   *     Teacher} refuses what results
   */
  public PlanarTeacher {
    Require.sameSize("number of angles", angles.length, masses.length);
    for (int j = 0; j < angles.length; j++) Require.finite("angle[" + j + "]", angles[j]);
    Require.sameSize("rows of the plane", plane.length, 2);
    Require.that(plane[0].length >= 2 && Math.abs(Vectors.dot(plane[0], plane[1])) <= 1e-12
        && Math.abs(Vectors.norm(plane[0]) - 1) <= 1e-12 && Math.abs(Vectors.norm(plane[1]) - 1) <= 1e-12,
        "the plane's rows must be orthonormal, in dimension 2 or more");
    new Teacher(masses, directions(angles, plane));
  }

  /** In a uniformly random plane of ℝᵈ. */
  public static PlanarTeacher random(double[] angles, double[] masses, int dimension, Stream stream) {
    Require.atLeast("dimension", dimension, 2);
    return new PlanarTeacher(angles, masses, Orthogonal.vectors(2, dimension, stream));
  }

  /** In the plane of the first two coordinates of ℝᵈ, with angles in degrees. */
  public static PlanarTeacher degrees(int dimension, double[] degrees, double... masses) {
    Require.atLeast("dimension", dimension, 2);
    double[][] plane = new double[2][dimension];
    plane[0][0] = 1;
    plane[1][1] = 1;
    return new PlanarTeacher(Arrays.stream(degrees).map(a -> a * Math.PI / 180).toArray(), masses, plane);
  }

  /** r neurons of mass 1 at equal angles, π/r apart. */
  public static PlanarTeacher spread(int dimension, int r) {
    double[] degrees = IntStream.range(0, r).mapToDouble(j -> 180.0 * j / r).toArray();
    return degrees(dimension, degrees, Arrays.stream(degrees).map(t -> 1).toArray());
  }

  public Teacher teacher() {
    return new Teacher(masses, directions(angles, plane));
  }

  public int size() {
    return masses.length;
  }

  public int dimension() {
    return plane[0].length;
  }

  /** sign a_j*. */
  public double[] signs() {
    return Arrays.stream(masses).map(Math::signum).toArray();
  }

  /** The unit vector at an angle in the plane. */
  public double[] at(double angle) {
    return at(angle, plane);
  }

  private static double[] at(double angle, double[][] plane) {
    return Vectors.sum(Vectors.scaled(StrictMath.cos(angle), plane[0]), StrictMath.sin(angle), plane[1]);
  }

  /** The certificate that is sign a_j* at teacher j. */
  public Certificate certificate() {
    return Certificate.of(angles, signs());
  }

  /** The certificate that is 1 at teacher j and 0 at the others. */
  public Certificate indicator(int j) {
    double[] values = new double[size()];
    values[j] = 1;
    return Certificate.of(angles, values);
  }

  /** η at the line of w ≠ 0, for a certificate of these angles. */
  public double at(Certificate certificate, double[] w) {
    double norm = Vectors.norm(w);
    return certificate.at(Vectors.dot(plane[0], w) / norm, Vectors.dot(plane[1], w) / norm);
  }

  private static double[][] directions(double[] angles, double[][] plane) {
    return Arrays.stream(angles).mapToObj(angle -> Vectors.unit(at(angle, plane))).toArray(double[][]::new);
  }
}
