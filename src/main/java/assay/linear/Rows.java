package assay.linear;

import assay.Fused;

/** Sums over long rows, each as eight chains in a fixed order. */
public final class Rows {

  private static final int CHAINS = 8;

  private Rows() {}

  public static double dot(double[] x, double[] y) {
    double a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
    int n = 0;
    for (; n + CHAINS <= x.length; n += CHAINS) {
      a = Fused.multiplyAdd(x[n], y[n], a);
      b = Fused.multiplyAdd(x[n + 1], y[n + 1], b);
      c = Fused.multiplyAdd(x[n + 2], y[n + 2], c);
      d = Fused.multiplyAdd(x[n + 3], y[n + 3], d);
      e = Fused.multiplyAdd(x[n + 4], y[n + 4], e);
      f = Fused.multiplyAdd(x[n + 5], y[n + 5], f);
      g = Fused.multiplyAdd(x[n + 6], y[n + 6], g);
      h = Fused.multiplyAdd(x[n + 7], y[n + 7], h);
    }
    for (; n < x.length; n++) a = Fused.multiplyAdd(x[n], y[n], a);
    return ((a + b) + (c + d)) + ((e + f) + (g + h));
  }

  public static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }

  /** y ← y − c x. */
  public static void subtract(double c, double[] x, double[] y) {
    for (int n = 0; n < y.length; n++) y[n] = Fused.multiplyAdd(-c, x[n], y[n]);
  }

  /** x/|x|; 0 stays 0, and the result is NaN if an entry is not finite. */
  public static double[] normalised(double[] x) {
    double largest = 0;
    for (double v : x) largest = Math.max(largest, Math.abs(v));
    double[] y = new double[x.length];
    if (largest == 0) return y;
    for (int n = 0; n < x.length; n++) y[n] = x[n] / largest;
    double norm = norm(y);
    for (int n = 0; n < x.length; n++) y[n] /= norm;
    return y;
  }
}
