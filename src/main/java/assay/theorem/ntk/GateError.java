package assay.theorem.ntk;

/**
 * How far a two-layer ReLU network is from its linearisation, for any weights (derived here from 0 ≤ relu(z + δ) −
 * relu(z) − 1[z &gt; 0]δ ≤ (|δ| − |z|)₊): a neuron errs only where its preactivation moved further than its margin, by
 * what it moved beyond it, if to the other side. Attained where neurons of one output's sign move across the kink and
 * the others do not.
 */
public final class GateError {

  private GateError() {}

  /**
   * Σ_r |a_r| (|δ_r| − |z_r|)₊.
   *
   * @param a m output weights
   * @param z m preactivations at an input before the move
   * @param moved m preactivations after it, z + δ
   */
  public static double bound(double[] a, double[] z, double[] moved) {
    double sum = 0;
    for (int r = 0; r < z.length; r++) {
      double delta = Math.abs(moved[r] - z[r]);
      if (!(Math.abs(z[r]) > delta)) sum += Math.abs(a[r]) * (delta - Math.abs(z[r]));
    }
    return sum;
  }
}
