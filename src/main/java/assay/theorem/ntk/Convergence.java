package assay.theorem.ntk;

import assay.stats.Interval;

/** What Du et al. (arXiv 1810.02054) prove for widths beyond any desk, and what is measured far below them. */
public final class Convergence {

  private Convergence() {}

  /** 1 − ηλ₀/2, by which Φ falls in a step. */
  public static Interval contraction(double rate, Interval smallest) {
    return Interval.exactly(1).minus(smallest.times(rate / 2));
  }

  /**
   * 4√n r₀/(√m λ₀), which no neuron's movement exceeds (arXiv 1901.08584, lemma on the movement of weights; 2 for the
   * flow).
   */
  public static Interval movement(int n, int m, double residual, Interval smallest) {
    return Interval.exactly(4 * StrictMath.sqrt((double) n / m) * residual).dividedBy(smallest);
  }

  /** The width n⁶/(λ₀⁴ κ² δ³) that the theorem asks for, its constant taken for one. */
  public static double width(int n, double smallest, double deviation, double delta) {
    return StrictMath.pow(n, 6) / (StrictMath.pow(smallest, 4) * deviation * deviation * StrictMath.pow(delta, 3));
  }
}
