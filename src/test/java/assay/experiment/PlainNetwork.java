package assay.experiment;

import assay.core.MarginLoss;
import assay.core.TwoLayer;

/**
 * f(x) = Σ a_i relu(⟨w_i, x⟩ − b_i) and gradient descent on it, straight from the formulas: what experiments are
 * compared with.
 */
public final class PlainNetwork {

  private final double[][] w;
  private final double[] b;
  private final double[] a;

  public PlainNetwork(TwoLayer f) {
    w = new double[f.width()][f.dimension()];
    b = new double[f.width()];
    a = new double[f.width()];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < f.dimension(); j++) w[i][j] = f.w(i, j);
      b[i] = f.b(i);
      a[i] = f.a(i);
    }
  }

  private double preactivation(int i, double[] x) {
    double z = -b[i];
    for (int j = 0; j < x.length; j++) z += w[i][j] * x[j];
    return z;
  }

  public double hidden(int i, double[] x) {
    return Math.max(0, preactivation(i, x));
  }

  public double at(double[] x) {
    double f = 0;
    for (int i = 0; i < a.length; i++) f += a[i] * hidden(i, x);
    return f;
  }

  /** One step on the mean of loss(y f(x)): w at one rate, a at another; the biases stay. */
  public void step(double[][] x, double[] y, MarginLoss loss, double rateW, double rateA) {
    double[] c = new double[x.length];
    for (int n = 0; n < x.length; n++) c[n] = loss.slope(y[n] * at(x[n])) * y[n] / x.length;
    double[][] dw = new double[a.length][w[0].length];
    double[] da = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int n = 0; n < x.length; n++) {
        double z = preactivation(i, x[n]);
        if (!(z > 0)) continue;
        da[i] += c[n] * z;
        for (int j = 0; j < w[i].length; j++) dw[i][j] += c[n] * a[i] * x[n][j];
      }
    }
    for (int i = 0; i < a.length; i++) {
      a[i] -= rateA * da[i];
      for (int j = 0; j < w[i].length; j++) w[i][j] -= rateW * dw[i][j];
    }
  }
}
