package assay.kernel;

import assay.linear.Matrices;

/** Points stored a coordinate after the other, so that distances from a point to many others run along arrays. */
final class Columns {

  private final double[][] coordinates;
  private final int size;

  /**
   * @param points a row each
   */
  Columns(double[][] points) {
    coordinates = Matrices.transposed(points);
    size = points.length;
  }

  int size() {
    return size;
  }

  int dimension() {
    return coordinates.length;
  }

  /** The distances from a point to the first so many of these, into out. */
  void distances(double[] point, int count, double[] out) {
    for (int i = 0; i < count; i++) out[i] = 0;
    for (int j = 0; j < coordinates.length; j++) addSquares(point[j], coordinates[j], count, out);
    for (int i = 0; i < count; i++) out[i] = Math.sqrt(out[i]);
  }

  private static void addSquares(double at, double[] coordinate, int count, double[] out) {
    for (int i = 0; i < count; i++) out[i] += (at - coordinate[i]) * (at - coordinate[i]);
  }

  /** sum_i ← sum_i − c s_i (p − x_ij) for the first so many: what a point with coefficient c adds to the others. */
  void subtract(int j, double p, int count, double c, double[] s, double[] sum) {
    double[] coordinate = coordinates[j];
    for (int i = 0; i < count; i++) sum[i] -= c * s[i] * (p - coordinate[i]);
  }

  /** Σ_i c_i (p_j − x_ij) over the first so many, for every coordinate j. */
  double[] weighted(double[] point, int count, double[] c) {
    double[] sum = new double[coordinates.length];
    for (int j = 0; j < sum.length; j++) sum[j] = weighted(point[j], coordinates[j], count, c);
    return sum;
  }

  private static double weighted(double at, double[] coordinate, int count, double[] c) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int whole = count & ~3;
    for (int i = 0; i < whole; i += 4) {
      first += c[i] * (at - coordinate[i]);
      second += c[i + 1] * (at - coordinate[i + 1]);
      third += c[i + 2] * (at - coordinate[i + 2]);
      fourth += c[i + 3] * (at - coordinate[i + 3]);
    }
    double sum = (first + second) + (third + fourth);
    for (int i = whole; i < count; i++) sum += c[i] * (at - coordinate[i]);
    return sum;
  }
}
