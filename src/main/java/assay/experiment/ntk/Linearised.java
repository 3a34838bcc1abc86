package assay.experiment.ntk;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.theorem.ntk.GateError;
import java.util.Arrays;

/**
 * A network at weights W against its linearisation at W0, at one probe.
 *
 * @param error |f(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩|
 * @param bound by the neurons whose margin is not larger than their move
 * @param rounding what double arithmetic may add to the error
 */
public record Linearised(double error, double bound, double rounding) {

  /** The probe at which the error comes nearest to its bound. */
  static Linearised worst(Samples probes, TwoLayer start, TwoLayer moved, TwoLayer gates) {
    return Arrays.stream(at(probes, start, moved, gates))
        .reduce((worst, next) -> next.share() > worst.share() ? next : worst).orElseThrow();
  }

  private double share() {
    return error / (bound + rounding);
  }

  /** Root of the mean squared error. */
  static double rootMeanSquare(Samples probes, TwoLayer start, TwoLayer moved) {
    double sum = 0;
    for (Linearised probe : at(probes, start, moved, start)) sum += probe.error * probe.error;
    return Math.sqrt(sum / probes.size());
  }

  /**
   * |f(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩| and its bound, where the gradient takes the gates of a network, rightly
   * of W0. A sum of m products with sums of d products is off by at most (m + d + 2) 2⁻⁵³ of what its terms' sizes add
   * up to (Higham, Accuracy and Stability, section 3.1, to first order); the two outputs and the linear part contain
   * each term twice.
   */
  private static Linearised[] at(Samples probes, TwoLayer start, TwoLayer moved, TwoLayer gates) {
    double[] before = outputs(probes, start);
    double[] after = outputs(probes, moved);
    Linearised[] all = new Linearised[probes.size()];
    double[] a = new double[start.width()];
    double[] z = new double[a.length];
    double[] y = new double[a.length];
    for (int n = 0; n < all.length; n++) {
      double linear = 0;
      double added = 0;
      for (int r = 0; r < a.length; r++) {
        a[r] = start.a(r);
        z[r] = TangentKernel.preactivation(probes, start, r, n);
        y[r] = TangentKernel.preactivation(probes, moved, r, n);
        added += Math.abs(a[r]) * (size(probes, start, r, n) + size(probes, moved, r, n));
        if (TangentKernel.preactivation(probes, gates, r, n) > 0) linear += a[r] * (y[r] - z[r]);
      }
      double rounding = 2 * (a.length + start.dimension() + 4) * 0x1p-53 * added;
      all[n] = new Linearised(Math.abs(after[n] - before[n] - linear), GateError.bound(a, z, y), rounding);
    }
    return all;
  }

  /** Σ_j |w_rj x_j|: what a preactivation adds up. */
  private static double size(Samples probes, TwoLayer f, int r, int n) {
    double sum = 0;
    for (int j = 0; j < f.dimension(); j++) sum += Math.abs(f.w(r, j) * probes.x(n, j));
    return sum;
  }

  private static double[] outputs(Samples probes, TwoLayer f) {
    double[] outputs = new double[probes.size()];
    Ops.best().outputs(probes, f, outputs);
    return outputs;
  }
}
