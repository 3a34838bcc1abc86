package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Workspace.CHAINS;
import static assay.core.Workspace.NORMS;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import jdk.incubator.vector.DoubleVector;

/** One step of gradient descent on both layers. */
final class Descent {

  private Descent() {}

  /** Updates neurons from, …, to−1 and returns a bound on Σ |w| + Σ |b| over them, as below. */
  static double update(
      TwoLayer neurons, GradientSums sums, int from, int to, double rateW, double keepW, double rateA, double keepA) {
    double[] w = neurons.inputs;
    double[] a = neurons.outputs;
    double[] workspace = Workspace.ofThisThread();
    int stride = neurons.stride;
    int offset = Layout.offset(neurons.dimension());
    double bound = 0;
    zero(SPECIES).intoArray(workspace, NORMS);
    for (int i = from; i < to; i++) {
      int start = Layout.start(i, stride);
      int bias = start + offset;
      double kept = w[bias];
      row(w, start, sums.rows, i * stride, stride, a[i], rateW, keepW, workspace);
      w[bias] = kept;
      a[i] = keepA * a[i] - rateA * GradientSums.crosswise(workspace, CHAINS);
      bound += Math.abs(kept) + 0 * a[i];
    }
    for (int k = 0; k < COUNT; k++) bound += workspace[NORMS + k];
    return bound;
  }

  /** Σ |w| + Σ |b| over all neurons; NaN or infinite if a parameter is not finite. */
  static double bound(TwoLayer neurons) {
    double[] workspace = Workspace.ofThisThread();
    DoubleVector norm = zero(SPECIES);
    for (int j = 0; j < neurons.inputs.length; j += COUNT) norm = norm.add(fromArray(SPECIES, neurons.inputs, j).abs());
    norm.intoArray(workspace, NORMS);
    double bound = 0;
    for (int k = 0; k < COUNT; k++) bound += workspace[NORMS + k];
    for (double a : neurons.outputs) bound += 0 * a;
    return bound;
  }

  /** Updates a row, bias and all; leaves the chains of ⟨w,g⟩ before the update, and adds |w| to the norms. */
  private static void row(double[] w, int w0, double[] g, int g0, int stride, double a, double rate, double keep,
      double[] workspace) {
    DoubleVector norm = fromArray(SPECIES, workspace, NORMS);
    for (int k = 0; k < Layout.ROW; k += COUNT) {
      DoubleVector chain = zero(SPECIES);
      for (int j = k, at = w0 + k; j < stride; j += Layout.ROW, at += Layout.GROUP * Layout.ROW) {
        DoubleVector old = fromArray(SPECIES, w, at);
        DoubleVector gradient = fromArray(SPECIES, g, g0 + j);
        chain = old.fma(gradient, chain);
        DoubleVector updated = old.mul(keep).sub(gradient.mul(a).mul(rate));
        updated.intoArray(w, at);
        norm = norm.add(updated.abs());
      }
      chain.intoArray(workspace, CHAINS + k);
    }
    norm.intoArray(workspace, NORMS);
  }
}
