package assay.simd;

import static assay.simd.Lanes.COUNT;
import static assay.simd.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import jdk.incubator.vector.DoubleVector;

/** One step of gradient descent on both layers. */
final class Descent {

  private Descent() {}

  /** Updates the neurons and returns whether they are still finite. */
  static boolean update(Neurons neurons, GradientSums sums, double rateW, double keepW, double rateA, double keepA) {
    double[] w = neurons.rows;
    double[] a = neurons.outputs;
    double[] g = sums.rows;
    double[] chains = new double[Layout.ROW];
    int stride = neurons.stride;
    double poison = 0;
    for (int i = 0; i < neurons.width(); i++) {
      double slope = dot(w, g, i * stride, stride, chains);
      double bias = w[i * stride + neurons.dimension()];
      row(w, g, i * stride, stride, a[i], rateW, keepW);
      w[i * stride + neurons.dimension()] = bias;
      a[i] = keepA * a[i] - rateA * slope;
      poison += 0 * a[i];
    }
    return poison == 0 && finite(w, chains);
  }

  private static double dot(double[] w, double[] g, int from, int stride, double[] chains) {
    for (int k = 0; k < Layout.ROW; k += COUNT) {
      DoubleVector chain = zero(SPECIES);
      for (int j = k; j < stride; j += Layout.ROW) chain = fromArray(SPECIES, w, from + j).fma(fromArray(SPECIES, g, from + j), chain);
      chain.intoArray(chains, k);
    }
    return GradientSums.crosswise(chains);
  }

  private static void row(double[] w, double[] g, int from, int stride, double a, double rate, double keep) {
    for (int j = 0; j < stride; j += COUNT) {
      fromArray(SPECIES, w, from + j).mul(keep).sub(fromArray(SPECIES, g, from + j).mul(a).mul(rate)).intoArray(w, from + j);
    }
  }

  private static boolean finite(double[] w, double[] chains) {
    DoubleVector poison = zero(SPECIES);
    for (int j = 0; j < w.length; j += COUNT) poison = fromArray(SPECIES, w, j).fma(zero(SPECIES), poison);
    poison.intoArray(chains, 0);
    return GradientSums.crosswise(chains) == 0;
  }
}
