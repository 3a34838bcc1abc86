package assay.linear;

import assay.Require;
import assay.random.Stream;
import java.util.Arrays;

/** Orthogonal matrices, as arrays of rows. */
public final class Orthogonal {

  private static final double TOLERANCE = 1e-13;

  private Orthogonal() {}

  /** A rotation or reflection of ℝᵈ from Haar measure. */
  public static double[][] random(int dimension, Stream stream) {
    return vectors(dimension, dimension, stream);
  }

  /**
   * Orthonormal vectors in uniformly random position: Gaussian vectors, orthogonalised twice (Gram and Schmidt; "twice
   * is enough", Kahan).
   *
   * @throws IllegalArgumentException if count exceeds the dimension
   */
  public static double[][] vectors(int count, int dimension, Stream stream) {
    Require.that(1 <= count && count <= dimension, count + " orthonormal vectors in dimension " + dimension
        + ": at least 1 and at most the dimension is required");
    double[][] vectors = new double[count][];
    for (int i = 0; i < count; i++) {
      vectors[i] = stream.direction(dimension);
      for (int pass = 0; pass < 2; pass++) orthogonalise(vectors, i);
    }
    return vectors;
  }

  private static void orthogonalise(double[][] vectors, int i) {
    for (int k = 0; k < i; k++) addMultiple(vectors[i], -ExactSum.dot(vectors[i], vectors[k]), vectors[k]);
    double norm = Math.sqrt(ExactSum.dot(vectors[i], vectors[i]));
    for (int j = 0; j < vectors[i].length; j++) vectors[i][j] /= norm;
  }

  /** target ← target + factor · vector. */
  public static void addMultiple(double[] target, double factor, double[] vector) {
    for (int j = 0; j < target.length; j++) target[j] += factor * vector[j];
  }

  public static double[] negated(double[] vector) {
    return Arrays.stream(vector).map(coordinate -> 0.0 - coordinate).toArray();
  }

  public static double[] apply(double[][] matrix, double[] x) {
    double[] image = new double[matrix.length];
    for (int i = 0; i < image.length; i++) image[i] = ExactSum.dot(matrix[i], x);
    return image;
  }

  public static void require(double[][] matrix, int dimension) {
    Require.that(matrix.length == dimension,
        "orthogonal has " + matrix.length + " rows: d = " + dimension + " are required");
    for (int i = 0; i < dimension; i++) {
      Require.that(matrix[i].length == dimension,
          "orthogonal[" + i + "] has length " + matrix[i].length + ": d = " + dimension + " is required");
      for (int k = 0; k <= i; k++) requireOrthonormal(matrix, i, k);
    }
  }

  private static void requireOrthonormal(double[][] matrix, int i, int k) {
    double product = ExactSum.dot(matrix[i], matrix[k]);
    Require.that(Math.abs(product - (i == k ? 1 : 0)) <= TOLERANCE, "orthogonal: rows " + i + " and " + k
        + " have product " + product + ", which is off by more than " + TOLERANCE);
  }
}
