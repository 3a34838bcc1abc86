package assay.core;

/** The definition of {@link Products}. */
final class ScalarProducts implements Products {

  @Override
  public void multiply(double[] a, int down, int along, Matrix b, int inner, double[] start, Matrix c, int rows) {
    for (int r = 0; r < rows; r++)
      for (int j = 0; j < c.columns; j++)
        c.values[r * c.stride + j] = chain(a, r * down, along, b, j, inner, start[j]);
  }

  private static double chain(double[] a, int at, int along, Matrix b, int j, int inner, double start) {
    double sum = start;
    for (int k = 0; k < inner; k++) sum = Math.fma(a[at + k * along], b.values[k * b.stride + j], sum);
    return sum;
  }
}
