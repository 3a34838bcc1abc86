package assay.experiment.gradientfeature;

import assay.distribution.FiniteDistribution;
import java.util.function.DoublePredicate;

/**
 * x ↦ a clip(⟨w, x⟩ + b, 0, 1), and its mirror image with the opposite output: what moves in one of them at the start.
 *
 * @param output a
 */
public record ClippedNeuron(FiniteDistribution D, double[] w, double b, double output) {

  private static final double STEP = 1e-7;

  /**
   * ∂L/∂v of the hinge loss by the central difference, where v is added to the weight of the first of the two.
   *
   * @param mirrored whether there is a second one
   */
  public double derivative(double[] v, boolean mirrored) {
    return (loss(v, STEP, mirrored) - loss(v, -STEP, mirrored)) / (2 * STEP);
  }

  private double loss(double[] v, double step, boolean mirrored) {
    double loss = 0;
    for (int n = 0; n < D.size(); n++) {
      double mirror = mirrored ? Math.clamp(preactivation(n, v, 0), 0, 1) : 0;
      double moved = Math.clamp(preactivation(n, v, step), 0, 1);
      loss += D.weight(n) * Math.max(0, 1 - D.label(n) * output * (moved - mirror));
    }
    return loss;
  }

  /**
   * E[y ⟨v, x⟩ σ′(⟨w, x⟩ + b)].
   *
   * @param active where σ′ = 1; it is 0 elsewhere
   */
  public double correlation(double[] v, DoublePredicate active) {
    double sum = 0;
    for (int n = 0; n < D.size(); n++) {
      double z = preactivation(n, v, 0);
      if (active.test(z)) sum += D.weight(n) * D.label(n) * (preactivation(n, v, 1) - z);
    }
    return sum;
  }

  private double preactivation(int n, double[] v, double step) {
    double z = b;
    for (int j = 0; j < w.length; j++) z += (w[j] + step * v[j]) * D.x(n, j);
    return z;
  }
}
