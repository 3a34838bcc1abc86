package assay.core;

/**
 * Products of matrices, and what stands between the layers. Every entry of a product is one chain of fused
 * multiply-adds in the order of the inner index, which begins at an entry of the start row; so {@link VectorProducts},
 * whose lanes hold columns, gives the bits of {@link ScalarProducts} on any machine.
 */
interface Products {

  /** c ← start + a·b, for at least the first so many rows. */
  default void multiply(Matrix a, Matrix b, double[] start, Matrix c, int rows) {
    multiply(a.values, a.stride, 1, b, b.rows, start, c, rows);
  }

  /** c ← aᵀ·b, over the first so many rows of a and b. */
  default void multiplyTransposed(Matrix a, Matrix b, double[] zeros, Matrix c, int inner) {
    multiply(a.values, 1, a.stride, b, inner, zeros, c, c.rows);
  }

  /**
   * c_rj ← start_j + Σ_k a(r, k) b_kj with a(r, k) = a[r·down + k·along]. Rows of c beyond those asked for, up to a
   * multiple of {@link Layout#ROW}, may be overwritten.
   *
   * @param inner how many k
   * @param start as many numbers as a row of c, with its padding
   * @param rows at most those of c
   */
  void multiply(double[] a, int down, int along, Matrix b, int inner, double[] start, Matrix c, int rows);

  /** z ← relu(z), over the first so many rows. */
  void rectify(Matrix z, int rows);

  /** What reaches the inputs of active neurons: c ← a where the other is positive, else 0; relu′(0) = 0. */
  void gate(Matrix a, Matrix active, Matrix c, int rows);
}
