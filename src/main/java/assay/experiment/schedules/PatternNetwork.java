package assay.experiment.schedules;

import static assay.linear.Orthogonal.addMultiple;

import assay.Require;
import assay.experiment.schedules.Patterns.Example;
import assay.random.Stream;
import java.util.Arrays;

/**
 * A network Σ_j a_j relu⟨w_j,x⟩ without biases, a_j = ±1/√m fixed, trained by stochastic gradient descent on the
 * logistic loss. Mutable, for one thread.
 */
public final class PatternNetwork {

  /** Transposed, a row per coordinate of the input, so that inner loops run over neurons. */
  private final double[][] w;
  private final double[] a;
  private final double[][] gradient;
  private final double[] hidden;

  private PatternNetwork(double[][] w, double[] a) {
    this.w = w;
    this.a = a;
    gradient = new double[w.length][a.length];
    hidden = new double[a.length];
  }

  /**
   * Gaussian weights: of deviation 1 towards x₁ and .3 towards x₂.
   *
   * @param m at least 2
   */
  public static PatternNetwork drawn(int m, int dimension, Stream stream) {
    Require.atLeast("m", m, 2);
    double[][] w = new double[dimension + 2][];
    for (int i = 0; i < w.length; i++) w[i] = stream.gaussians(m, i < dimension ? 1 : 0.3);
    double[] a = new double[m];
    for (int j = 0; j < m; j++) a[j] = (j % 2 == 0 ? 1 : -1) / Math.sqrt(m);
    return new PatternNetwork(w, a);
  }

  /** f(x). */
  public double value(double[] x) {
    Arrays.fill(hidden, 0);
    for (int i = 0; i < x.length; i++) if (x[i] != 0) addMultiple(hidden, x[i], w[i]);
    double sum = 0;
    for (int j = 0; j < a.length; j++) sum += a[j] * Math.max(0, hidden[j]);
    return sum;
  }

  /** The share of examples that are not strictly on their side. */
  public double error(Example[] examples) {
    int wrong = 0;
    for (Example each : examples) if (!(each.y() * value(each.x()) > 0)) wrong++;
    return wrong / (double) examples.length;
  }

  /** One step on the mean of log(1 + e^{−y f(x)}) over a batch. */
  public void step(Example[] batch, double rate) {
    for (double[] row : gradient) Arrays.fill(row, 0);
    for (Example each : batch) {
      double slope = -each.y() / (1 + StrictMath.exp(each.y() * value(each.x()))) / batch.length;
      for (int j = 0; j < a.length; j++) hidden[j] = hidden[j] > 0 ? a[j] * slope : 0;
      double[] x = each.x();
      for (int i = 0; i < x.length; i++) if (x[i] != 0) addMultiple(gradient[i], x[i], hidden);
    }
    for (int i = 0; i < w.length; i++) addMultiple(w[i], -rate, gradient[i]);
  }
}
