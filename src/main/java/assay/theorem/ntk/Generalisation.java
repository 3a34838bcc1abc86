package assay.theorem.ntk;

/**
 * An explicit bound for two-layer networks that stay near their start, f = (1/√m) Σ a_r relu⟨w_r, x⟩ with ‖w_r −
 * w_r(0)‖ ≤ R and ‖W − W(0)‖_F ≤ B (G-3 of the theory notes; derived along the proof in arXiv 1901.08584): with
 * probability at least 1 − δ over n samples, for every pair of a grid fixed in advance and a loss in [0, 1] that is
 * 1-Lipschitz, L_D ≤ L_S + 2 (B/n) ‖Z(0)‖_F + (2/(n√m)) Σ_{r,i} (R − |⟨w_r(0), x_i⟩|)₊ + 3 √(log(2K/δ)/(2n)).
 */
public final class Generalisation {

  private Generalisation() {}

  /** 2 (B/n) ‖Z(0)‖_F: twice the Rademacher complexity of the linearised networks. */
  public static double linearised(double distance, double jacobian, int n) {
    return 2 * distance * jacobian / n;
  }

  /**
   * (2/(n√m)) Σ_{r,i} (R − |⟨w_r(0), x_i⟩|)₊: twice what the Rademacher complexity gains, since at every input a
   * network differs from its linearisation by at most (1/√m) times the input's part of the sum ({@link GateError}). The
   * paper's proof has 4R/(n√m) times the number of the pairs with |⟨w_r(0), x_i⟩| ≤ R.
   *
   * @param excess the sum
   */
  public static double gates(double excess, int n, int width) {
    return 2 * excess / (n * Math.sqrt(width));
  }

  /** 3 √(log(2K/δ)/(2n)) for a grid of K pairs. */
  public static double sampling(int grid, double delta, int n) {
    return 3 * Math.sqrt(StrictMath.log(2 * grid / delta) / (2 * n));
  }
}
