package assay.core;

import java.util.function.DoublePredicate;

/**
 * Losses of samples and the coefficients c = weight · loss′(margin) · label of their gradients; a margin is label ·
 * output.
 */
final class Margins {

  private final Samples samples;
  private final MarginLoss loss;

  Margins(Samples samples, MarginLoss loss) {
    this.samples = samples;
    this.loss = loss;
  }

  /**
   * Sets the coefficients of a panel's samples and the panel's word of which are not 0, and returns the sum of the
   * losses; NaN in an output reaches all three.
   */
  double read(int panel, double[] outputs, double[] coefficients, int[] touched) {
    double total = 0;
    int bits = 0;
    int from = panel * Layout.PANEL;
    int to = Math.min(samples.size(), from + Layout.PANEL);
    for (int n = from; n < to; n++) {
      double label = samples.labels[n];
      double weight = samples.weights[n];
      double margin = label * outputs[n];
      boolean number = !Double.isNaN(margin);
      double c = number ? weight * loss.slope(margin) * label : Double.NaN;
      total += number ? weight * loss.value(margin) : Double.NaN;
      coefficients[n] = c;
      bits |= (c != 0 ? 1 : 0) << n;
    }
    touched[panel] = bits;
    return total;
  }

  /** Which samples of a panel have a coefficient other than 0, as bits. */
  static int touched(int panel, double[] coefficients) {
    return bits(panel, coefficients, c -> c != 0);
  }

  /** Which samples of a panel have a coefficient above 0, as bits. */
  static int positive(int panel, double[] coefficients) {
    return bits(panel, coefficients, c -> c > 0);
  }

  private static int bits(int panel, double[] coefficients, DoublePredicate which) {
    int first = panel * Layout.PANEL;
    int live = Math.min(Layout.PANEL, coefficients.length - first);
    int bits = 0;
    for (int k = 0; k < live; k++) bits |= (which.test(coefficients[first + k]) ? 1 : 0) << k;
    return bits;
  }
}
