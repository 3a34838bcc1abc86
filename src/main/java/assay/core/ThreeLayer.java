package assay.core;

import assay.Require;

/**
 * The parameters of a three-layer residual network with vector-valued outputs,
 *
 * <pre>R(x) = A (h + relu(V s + b₂)),   h = relu(W x + b₁),   s = A h or s = h,</pre>
 *
 * with x ∈ ℝᵈ, h ∈ ℝᵐ, R(x) ∈ ℝᵏ (Allen-Zhu, Li 2019, arXiv 1905.10337). Weights lie transposed, a neuron per column,
 * so that the lanes of a vector hold neurons. Mutable: a trainer moves it.
 */
public final class ThreeLayer {

  /** What the second hidden layer sees of the first. */
  public enum Skip {
    /** s = A h, so that the second layer's weights V A have rank k: the paper's first variant. */
    OUTPUTS,
    /** s = h: its second variant. */
    HIDDEN
  }

  final Skip skip;
  final Matrix w;
  final double[] b1;
  final Matrix v;
  final double[] b2;
  final Matrix a;

  private ThreeLayer(Skip skip, Matrix w, double[] b1, Matrix v, double[] b2, Matrix a) {
    this.skip = skip;
    this.w = w;
    this.b1 = b1;
    this.v = v;
    this.b2 = b2;
    this.a = a;
  }

  /**
   * @param w W, m × d
   * @param b1 m numbers
   * @param v V, m × k or m × m as the skip says
   * @param b2 m numbers
   * @param a A, k × m
   * @throws IllegalArgumentException if the shapes do not chain
   */
  public static ThreeLayer of(Skip skip, Matrix w, double[] b1, Matrix v, double[] b2, Matrix a) {
    Require.sameSize("numbers of b₁", b1.length, w.rows);
    Require.sameSize("rows of V", v.rows, w.rows);
    Require.sameSize("numbers of b₂", b2.length, w.rows);
    Require.sameSize("columns of A", a.columns, w.rows);
    Require.sameSize("columns of V", v.columns, skip == Skip.OUTPUTS ? a.rows : w.rows);
    return new ThreeLayer(skip, w.transposed(), padded(b1), v.transposed(), padded(b2), a.copy());
  }

  private static double[] padded(double[] row) {
    return Matrix.of(row).values;
  }

  /** Another one with the same numbers. */
  public ThreeLayer copy() {
    return new ThreeLayer(skip, w.copy(), b1.clone(), v.copy(), b2.clone(), a.copy());
  }

  /** d. */
  public int dimension() {
    return w.rows;
  }

  /** m. */
  public int width() {
    return w.columns;
  }

  /** k. */
  public int outputs() {
    return a.rows;
  }

  /** What the second layer sees of the first. */
  public Skip skip() {
    return skip;
  }

  /** W, m × d: a copy. */
  public Matrix w() {
    return w.transposed();
  }

  /** V, m × k or m × m: a copy. */
  public Matrix v() {
    return v.transposed();
  }

  /** A, k × m: a copy. */
  public Matrix a() {
    return a.copy();
  }
}
