package assay.experiment.gradientfeature;

import assay.distribution.closedform.GaussianMixture.Component;
import assay.distribution.closedform.GaussianMixture;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.stats.Gaussian;

/**
 * A neuron on a mixture of Gaussians, without the mixture's closed forms where they are to be checked.
 *
 * @param w its weight
 * @param b its bias
 */
public record MixtureNeuron(GaussianMixture mixture, double[] w, double b) {

  private static final int PANELS = 4000;
  private static final double REACH = 12;
  private static final double STEP = 1e-5;

  /** What errors are relative to: (1 + |w|) √B_x2. */
  public double scale() {
    return (1 + Vectors.norm(w)) * Math.sqrt(mixture.meanSquaredNorm());
  }

  /**
   * Σ p_j y_j ∫ (m_j + τ_j t) φ(t) dt over t &gt; −m_j/τ_j by Simpson's rule, where m_j = ⟨w, μ_j⟩ − b and τ_j = |w|
   * times a power of σ_j.
   *
   * @param power rightly 1
   */
  public double integral(double power) {
    double sum = 0;
    for (Component c : mixture.components()) {
      double width = Math.pow(c.deviation(), power) * Vectors.norm(w);
      double middle = Vectors.dot(w, c.mean()) - b;
      sum += c.weight() * c.label() * simpson(middle, width, Math.max(-REACH, -middle / width));
    }
    return sum;
  }

  private static double simpson(double middle, double width, double from) {
    double step = Math.max(0, REACH - from) / PANELS;
    double sum = 0;
    for (int i = 0; i <= PANELS; i++) {
      double t = from + i * step;
      double factor = i == 0 || i == PANELS ? 1 : i % 2 == 0 ? 2 : 4;
      sum += factor * (middle + width * t) * Gaussian.density(t);
    }
    return sum * step / 3;
  }

  /** ∂E[y relu(⟨w, x⟩ − b)]/∂v by a central difference. */
  public double derivative(double[] v) {
    return (mixture.correlation(Vectors.sum(w, STEP, v), b) - mixture.correlation(Vectors.sum(w, -STEP, v), b))
        / (2 * STEP);
  }

  /** G(w, b) without the terms σ_j φ(z_j) w/|w|: Σ p_j y_j μ_j Φ(z_j). */
  public double[] gradientOfMeans() {
    double[] g = new double[w.length];
    for (Component c : mixture.components()) {
      double z = (Vectors.dot(w, c.mean()) - b) / (c.deviation() * Vectors.norm(w));
      for (int j = 0; j < g.length; j++) g[j] += c.weight() * c.label() * c.mean()[j] * Gaussian.atMost(z);
    }
    return g;
  }

  /** |Ĝ(w, b) − G(w, b)| of n samples. */
  public double error(int n, Stream stream) {
    double[] difference = mixture.gradient(w, b);
    for (int i = 0; i < n; i++) {
      GaussianMixture.Labelled point = mixture.sample(stream);
      if (!(Vectors.dot(w, point.x()) > b)) continue;
      for (int j = 0; j < w.length; j++) difference[j] -= point.label() * point.x()[j] / n;
    }
    return Vectors.norm(difference);
  }
}
