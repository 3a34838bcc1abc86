package assay.core;

import assay.Fused;

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
    for (int k = 0; k < inner; k++) sum = Fused.multiplyAdd(a[at + k * along], b.values[k * b.stride + j], sum);
    return sum;
  }

  @Override
  public void rectify(Matrix z, int rows) {
    for (int i = 0; i < rows * z.stride; i++) z.values[i] = Math.max(z.values[i], 0.0);
  }

  @Override
  public void gate(Matrix a, Matrix active, Matrix c, int rows) {
    for (int i = 0; i < rows * a.stride; i++) c.values[i] = active.values[i] > 0 ? a.values[i] : 0.0;
  }
}
