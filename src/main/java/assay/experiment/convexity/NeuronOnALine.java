package assay.experiment.convexity;

import assay.Require;

/**
 * One ReLU neuron on inputs of one dimension that learns relu(x), the inputs being ±1 and ±2 with equal probability:
 * L(w) = ½ E(relu(wx) − relu(x))². Where w &gt; 0 the loss is the parabola ½ q (w − 1)² with q = E x² 1{x &gt; 0} =
 * 5/4; where w &lt; 0 it is ½ q (w² + 1), and its descent ends at 0, where the gradient is 0.
 *
 * @param rate η, in (0, 1/q)
 * @param steps T, at least 0
 */
public record NeuronOnALine(double rate, int steps) {

  private static final double[] INPUTS = {-2, -1, 1, 2};

  /** q. */
  static final double SECOND_MOMENT = 1.25;

  /**
   * @throws IllegalArgumentException if the rate is not in (0, 1/q), or there are fewer than 0 steps
   */
  public NeuronOnALine {
    Require.that(rate > 0 && rate < 1 / SECOND_MOMENT, "rate = " + rate + ": must be above 0 and below 0.8");
    Require.atLeast("steps", steps, 0);
  }

  /** w_T by gradient descent on the inputs, from w₀. */
  public double descended(double start) {
    double w = start;
    for (int t = 0; t < steps; t++) w -= rate * gradient(w);
    return w;
  }

  private static double gradient(double w) {
    double sum = 0;
    for (double x : INPUTS) if (w * x > 0) sum += (w * x - Math.max(0, x)) * x;
    return sum / INPUTS.length;
  }

  /** L(w). */
  public static double loss(double w) {
    double sum = 0;
    for (double x : INPUTS) {
      double error = Math.max(0, w * x) - Math.max(0, x);
      sum += error * error;
    }
    return sum / (2 * INPUTS.length);
  }

  /** 1 + (1 − ηq)ᵀ (w₀ − 1) from the right side, (1 − ηq)ᵀ w₀ from the wrong one. */
  public double formula(double start) {
    double left = StrictMath.pow(1 - rate * SECOND_MOMENT, steps);
    return start > 0 ? 1 + left * (start - 1) : left * start;
  }
}
