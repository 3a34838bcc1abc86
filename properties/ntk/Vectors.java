package ntk;

import assay.simd.Neurons;
import assay.simd.Samples;
import java.util.Arrays;

/** A few sums that several claims of this package take. */
final class Vectors {

  private Vectors() {}

  static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) sum += u[i] * v[i];
    return sum;
  }

  static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  static double[] minus(double[] u, double[] v) {
    double[] difference = new double[u.length];
    for (int i = 0; i < u.length; i++) difference[i] = u[i] - v[i];
    return difference;
  }

  static double[] times(double[][] a, double[] v) {
    return Arrays.stream(a).mapToDouble(row -> dot(row, v)).toArray();
  }

  /** The weights of neuron r. */
  static double[] row(Neurons f, int r) {
    double[] w = new double[f.dimension()];
    for (int j = 0; j < w.length; j++) w[j] = f.w(r, j);
    return w;
  }

  /** All weights. */
  static double[][] rows(Neurons f) {
    double[][] w = new double[f.width()][];
    for (int r = 0; r < w.length; r++) w[r] = row(f, r);
    return w;
  }

  /** f with other weights. */
  static Neurons withWeights(Neurons f, double[][] w) {
    double[] a = new double[f.width()];
    for (int r = 0; r < a.length; r++) a[r] = f.a(r);
    return Neurons.of(w, new double[a.length], a);
  }

  /** max over r of |w_r − v_r|. */
  static double movement(Neurons f, Neurons start) {
    double largest = 0;
    for (int r = 0; r < f.width(); r++) largest = Math.max(largest, squaredDistance(f, start, r));
    return Math.sqrt(largest);
  }

  /** |W − V| in the Frobenius norm. */
  static double distance(Neurons f, Neurons start) {
    double sum = 0;
    for (int r = 0; r < f.width(); r++) sum += squaredDistance(f, start, r);
    return Math.sqrt(sum);
  }

  private static double squaredDistance(Neurons f, Neurons start, int r) {
    double square = 0;
    for (int j = 0; j < f.dimension(); j++) square += (f.w(r, j) - start.w(r, j)) * (f.w(r, j) - start.w(r, j));
    return square;
  }

  /** Inputs with labels and weights 1. */
  static Samples inputs(double[][] x) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return Samples.of(x, ones, ones);
  }
}
