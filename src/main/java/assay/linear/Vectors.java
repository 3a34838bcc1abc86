package assay.linear;

import assay.core.TwoLayer;
import java.util.Arrays;

/**
 * Sums over the coordinates of short vectors, each in their order and rounded term by term. Two arguments have the same
 * dimension; no argument is changed.
 */
public final class Vectors {

  private Vectors() {}

  /** ⟨u, v⟩. */
  public static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) sum += u[j] * v[j];
    return sum;
  }

  /** |v|. */
  public static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  /** |u − v|². */
  public static double squaredDistance(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) sum += (u[j] - v[j]) * (u[j] - v[j]);
    return sum;
  }

  /** |u − v|. */
  public static double distance(double[] u, double[] v) {
    return Math.sqrt(squaredDistance(u, v));
  }

  /** c v. */
  public static double[] scaled(double c, double[] v) {
    double[] scaled = new double[v.length];
    for (int j = 0; j < v.length; j++) scaled[j] = c * v[j];
    return scaled;
  }

  /** v/|v|, which is not a number where v = 0. */
  public static double[] unit(double[] v) {
    double norm = norm(v);
    return Arrays.stream(v).map(x -> x / norm).toArray();
  }

  /** u + c v. */
  public static double[] sum(double[] u, double c, double[] v) {
    double[] sum = new double[u.length];
    for (int j = 0; j < u.length; j++) sum[j] = u[j] + c * v[j];
    return sum;
  }

  /** A v, where A is given by its rows. */
  public static double[] times(double[][] A, double[] v) {
    return Arrays.stream(A).mapToDouble(row -> dot(row, v)).toArray();
  }

  /** |w_i − v_i|² for neuron i of two networks of one shape. */
  public static double squaredDistance(TwoLayer w, TwoLayer v, int i) {
    double sum = 0;
    for (int j = 0; j < w.dimension(); j++) sum += (w.w(i, j) - v.w(i, j)) * (w.w(i, j) - v.w(i, j));
    return sum;
  }

  /** The d input weights of neuron i. */
  public static double[] weights(TwoLayer network, int i) {
    double[] w = new double[network.dimension()];
    for (int j = 0; j < w.length; j++) w[j] = network.w(i, j);
    return w;
  }
}
