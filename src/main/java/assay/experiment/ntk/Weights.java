package assay.experiment.ntk;

import assay.core.TwoLayer;
import assay.linear.Vectors;

/** The weights of two-layer networks as rows, and how far they have moved. */
public final class Weights {

  private Weights() {}

  /** A row for each neuron. */
  public static double[][] rows(TwoLayer f) {
    double[][] w = new double[f.width()][];
    for (int r = 0; r < w.length; r++) w[r] = Vectors.weights(f, r);
    return w;
  }

  /** f with other weights. */
  public static TwoLayer withWeights(TwoLayer f, double[][] w) {
    double[] a = new double[f.width()];
    for (int r = 0; r < a.length; r++) a[r] = f.a(r);
    return TwoLayer.of(w, new double[a.length], a);
  }

  /** max over r of |w_r − v_r|. */
  public static double movement(TwoLayer f, TwoLayer start) {
    double largest = 0;
    for (int r = 0; r < f.width(); r++) largest = Math.max(largest, Vectors.squaredDistance(f, start, r));
    return Math.sqrt(largest);
  }

  /** |W − V| in the Frobenius norm. */
  public static double distance(TwoLayer f, TwoLayer start) {
    double sum = 0;
    for (int r = 0; r < f.width(); r++) sum += Vectors.squaredDistance(f, start, r);
    return Math.sqrt(sum);
  }
}
