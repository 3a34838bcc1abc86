package assay.experiment.gradientfeature;

import static java.lang.Math.abs;
import static java.lang.Math.max;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.random.Trial;
import assay.theorem.gradientfeature.FirstStep;

/**
 * What the theory says of the first step of Algorithm 1 (see {@link FirstStep}), and how far a network is from it.
 * Errors are
 * the largest over all weights, relative to η⁽¹⁾|ℓ′(0)| E‖x‖ times the neuron's own scale; NaN if a weight is.
 *
 * @param distribution D
 * @param descent where the theory starts, its loss and its first rate
 */
public record FirstStepTheory(FiniteDistribution distribution, GradientDescent descent) {

  /** max |G(w_j, b_j)| over the neurons of the start. */
  public double largestGradient(Trial trial) {
    TwoLayer start = start(trial);
    double largest = 0;
    for (int i = 0; i < start.width(); i++) largest = max(largest, Vectors.norm(gradient(start, i)));
    return largest;
  }

  /**
   * The error of w⁽¹⁾ = −η⁽¹⁾ ℓ′(0) a⁽⁰⁾ G(w⁽⁰⁾, b).
   *
   * @param first an engine's network after its first step
   */
  public double inputError(TwoLayer first, Trial trial) {
    TwoLayer start = start(trial);
    double error = 0;
    for (int i = 0; i < start.width(); i++) {
      double[] g = gradient(start, i);
      double scale = firstRate() * abs(start.a(i)) * meanNorm();
      for (int j = 0; j < g.length; j++) {
        error = max(error, abs(first.w(i, j) - firstRate() * start.a(i) * g[j]) / scale);
      }
    }
    return error;
  }

  /** The error of a⁽¹⁾ = −η⁽¹⁾ ℓ′(0) E[y relu(⟨w⁽⁰⁾, x⟩ − b)]. */
  public double outputError(TwoLayer first, Trial trial) {
    TwoLayer start = start(trial);
    double error = 0;
    for (int i = 0; i < start.width(); i++) {
      double[] w = Vectors.weights(start, i);
      double scale = firstRate() * (Vectors.norm(w) * meanNorm() + abs(start.b(i)));
      double theory = firstRate() * FirstStep.correlation(distribution, w, start.b(i));
      error = max(error, abs(first.a(i) - theory) / scale);
    }
    return error;
  }

  private TwoLayer start(Trial trial) {
    return descent.initialization().draw(trial, distribution.dimension());
  }

  private double[] gradient(TwoLayer start, int i) {
    return FirstStep.gradient(distribution, Vectors.weights(start, i), start.b(i));
  }

  private double firstRate() {
    return descent.schedule().firstRate() * descent.loss().slopeAtZero();
  }

  private double meanNorm() {
    return distribution.meanNorm().hi();
  }
}
