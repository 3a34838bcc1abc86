package assay.experiment.schedules;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;

/**
 * A network Σ_r a_r 1[⟨g_r,x⟩ > 0] ⟨v_r,x⟩ on the three inputs z, z + ζ, z − ζ, of which the middle one has the other
 * label. Only neurons whose gate differs between the three can tell them apart, as a linear function has at z the mean
 * of its values at z ± ζ.
 *
 * @param inputs z, z + ζ, z − ζ
 * @param g what decides the gates, a row per neuron
 * @param v weights, a row per neuron
 * @param a second layer
 */
public record ClusterTriple(double[][] inputs, double[][] g, double[][] v, double[] a) {

  private static final int[] LABELS = {-1, 1, 1};

  /**
   * A random one, whose weights then ascend its margin for a while, a subgradient at a time.
   *
   * @param zeta ‖ζ‖ over ‖z‖, positive
   * @param following whether the gates are those of the trained weights, as in a ReLU network
   */
  public static ClusterTriple trained(int d, int m, double zeta, int steps, boolean following, Stream stream) {
    double[] z = stream.direction(Require.atLeast("d", d, 2));
    double[] across = Vectors.scaled(Require.positive("zeta", zeta), stream.direction(d));
    double[][] inputs = {z, Vectors.sum(z, 1, across), Vectors.sum(z, -1, across)};
    double[][] g = new double[Require.atLeast("m", m, 1)][];
    double[][] v = new double[m][];
    double[] a = new double[m];
    for (int r = 0; r < m; r++) {
      g[r] = stream.gaussians(d, 1);
      v[r] = g[r].clone();
      a[r] = stream.sign() / Math.sqrt(m);
    }
    ClusterTriple triple = new ClusterTriple(inputs, following ? v : g, v, a);
    for (int t = 1; t <= steps; t++) triple.ascend(1 / Math.sqrt(t));
    return new ClusterTriple(inputs, g, v, a);
  }

  private void ascend(double rate) {
    int worst = 0;
    for (int i = 1; i < 3; i++) if (LABELS[i] * value(i) < LABELS[worst] * value(worst)) worst = i;
    for (int r = 0; r < v.length; r++)
      if (active(r, worst))
        for (int j = 0; j < v[r].length; j++) v[r][j] += rate * LABELS[worst] * a[r] * inputs[worst][j];
  }

  private boolean active(int r, int i) {
    return Vectors.dot(g[r], inputs[i]) > 0;
  }

  private double value(int i) {
    double sum = 0;
    for (int r = 0; r < v.length; r++) sum += term(r, i);
    return sum;
  }

  private double term(int r, int i) {
    return active(r, i) ? a[r] * Vectors.dot(v[r], inputs[i]) : 0;
  }

  /** The same weights with the gates that they have themselves: a ReLU network. */
  public ClusterTriple asRelu() {
    return new ClusterTriple(inputs, v, v, a);
  }

  /** min(−f(z), f(z + ζ), f(z − ζ)). */
  public double margin() {
    return Math.min(-value(0), Math.min(value(1), value(2)));
  }

  /** ½ (1 + f(z))₊ + ¼ (1 − f(z + ζ))₊ + ¼ (1 − f(z − ζ))₊. */
  public double hingeLoss() {
    return Math.max(0, 1 + value(0)) / 2 + Math.max(0, 1 - value(1)) / 4 + Math.max(0, 1 - value(2)) / 4;
  }

  /** ½ (f(z + ζ) + f(z − ζ)) − f(z), summed over the neurons whose gate is not the same at all three. */
  public double bend() {
    double sum = 0;
    for (int r = 0; r < v.length; r++) {
      boolean same = active(r, 0) == active(r, 1) && active(r, 0) == active(r, 2);
      if (!same) sum += (term(r, 1) + term(r, 2)) / 2 - term(r, 0);
    }
    return sum;
  }
}
