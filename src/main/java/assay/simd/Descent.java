package assay.simd;

import static assay.simd.Lanes.COUNT;
import static assay.simd.Lanes.SPECIES;
import static assay.simd.Workspace.CHAINS;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import jdk.incubator.vector.DoubleVector;

/** One step of gradient descent on both layers. */
final class Descent {

  private Descent() {}

  /** Updates neurons from, …, to−1 and returns Σ |w| + Σ |b| over them, NaN if an output weight is not finite. */
  static double update(
      Neurons neurons, GradientSums sums, int from, int to, double rateW, double keepW, double rateA, double keepA) {
    double[] w = neurons.rows;
    double[] a = neurons.outputs;
    double[] chains = Workspace.ofThisThread();
    int stride = neurons.stride;
    for (int i = from; i < to; i++) {
      int bias = i * stride + neurons.dimension();
      double kept = w[bias];
      double slope = dot(w, sums.rows, i * stride, stride, chains);
      row(w, sums.rows, i * stride, stride, a[i], rateW, keepW);
      w[bias] = kept;
      a[i] = keepA * a[i] - rateA * slope;
    }
    return norm(w, from * stride, to * stride, chains) + poison(a, from, to);
  }

  private static double dot(double[] w, double[] g, int from, int stride, double[] chains) {
    for (int k = 0; k < Layout.ROW; k += COUNT) {
      DoubleVector chain = zero(SPECIES);
      for (int j = from + k; j < from + stride; j += Layout.ROW) {
        chain = fromArray(SPECIES, w, j).fma(fromArray(SPECIES, g, j), chain);
      }
      chain.intoArray(chains, CHAINS + k);
    }
    return GradientSums.crosswise(chains, CHAINS);
  }

  private static void row(double[] w, double[] g, int from, int stride, double a, double rate, double keep) {
    DoubleVector as = broadcast(SPECIES, a);
    DoubleVector rates = broadcast(SPECIES, rate);
    for (int j = from; j < from + stride; j += COUNT) {
      DoubleVector gradient = fromArray(SPECIES, g, j).mul(as);
      fromArray(SPECIES, w, j).mul(keep).sub(gradient.mul(rates)).intoArray(w, j);
    }
  }

  private static double norm(double[] w, int from, int to, double[] chains) {
    for (int k = 0; k < Layout.ROW; k += COUNT) {
      DoubleVector sum = zero(SPECIES);
      for (int j = from + k; j < to; j += Layout.ROW) sum = sum.add(fromArray(SPECIES, w, j).abs());
      sum.intoArray(chains, CHAINS + k);
    }
    return GradientSums.crosswise(chains, CHAINS);
  }

  /** 0·x is 0 for every finite x and NaN for all others. */
  private static double poison(double[] a, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) sum += 0 * a[i];
    return sum;
  }
}
