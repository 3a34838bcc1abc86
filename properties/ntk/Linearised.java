package ntk;

import assay.kernel.TangentKernel;
import assay.simd.Neurons;
import assay.simd.Ops;
import assay.simd.Samples;
import assay.theorem.ntk.GateError;

/** A network at weights W against its linearisation at W0, at one probe. */
record Linearised(double error, double bound) {

  /** The probe at which the error comes nearest to its bound. */
  static Linearised worst(Samples probes, Neurons start, Neurons moved, Neurons gates) {
    Linearised worst = null;
    for (Linearised next : at(probes, start, moved, gates)) if (worst == null || next.error - next.bound > worst.error - worst.bound) worst = next;
    return worst;
  }

  /** Root of the mean squared error. */
  static double rootMeanSquare(Samples probes, Neurons start, Neurons moved) {
    double sum = 0;
    for (Linearised probe : at(probes, start, moved, start)) sum += probe.error * probe.error;
    return Math.sqrt(sum / probes.size());
  }

  /** |f(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩| and its bound, where the gradient takes the gates of a network, rightly of W0. */
  private static Linearised[] at(Samples probes, Neurons start, Neurons moved, Neurons gates) {
    double[] before = outputs(probes, start);
    double[] after = outputs(probes, moved);
    Linearised[] all = new Linearised[probes.size()];
    double[] a = new double[start.width()];
    double[] z = new double[a.length];
    double[] y = new double[a.length];
    for (int n = 0; n < all.length; n++) {
      double linear = 0;
      for (int r = 0; r < a.length; r++) {
        a[r] = start.a(r);
        z[r] = TangentKernel.preactivation(probes, start, r, n);
        y[r] = TangentKernel.preactivation(probes, moved, r, n);
        if (TangentKernel.preactivation(probes, gates, r, n) > 0) linear += a[r] * (y[r] - z[r]);
      }
      all[n] = new Linearised(Math.abs(after[n] - before[n] - linear), GateError.bound(a, z, y));
    }
    return all;
  }

  private static double[] outputs(Samples probes, Neurons f) {
    double[] outputs = new double[probes.size()];
    Ops.best().outputs(probes, f, outputs);
    return outputs;
  }
}
