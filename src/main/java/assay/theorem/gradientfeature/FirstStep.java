package assay.theorem.gradientfeature;

import assay.Fused;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;

/**
 * What the first step of Algorithm 1 does to a neuron, computed directly from the definition and without the training
 * core: with f⁽⁰⁾ ≡ 0 and λ⁽¹⁾ = 1/η⁽¹⁾, w⁽¹⁾ = −η⁽¹⁾ ℓ′(0) a⁽⁰⁾ G(w⁽⁰⁾, b) and
 * a⁽¹⁾ = −η⁽¹⁾ ℓ′(0) E[y relu(⟨w⁽⁰⁾, x⟩ − b)] (theory notes GF-A2; derived).
 */
public final class FirstStep {

  private FirstStep() {}

  /** G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)], d numbers. */
  public static double[] gradient(FiniteDistribution distribution, double[] w, double b) {
    double[] g = new double[w.length];
    for (int n = 0; n < distribution.size(); n++) {
      double[] x = distribution.point(n);
      if (!(preactivation(w, x, b) > 0)) continue;
      for (int j = 0; j < g.length; j++) g[j] += distribution.weight(n) * distribution.label(n) * x[j];
    }
    return g;
  }

  /** E[y relu(⟨w, x⟩ − b)]. */
  public static double correlation(FiniteDistribution distribution, double[] w, double b) {
    double sum = 0;
    for (int n = 0; n < distribution.size(); n++) {
      sum += distribution.weight(n) * distribution.label(n) * Math.max(0, preactivation(w, distribution.point(n), b));
    }
    return sum;
  }

  /** E[|x| 1(⟨w, x⟩ &gt; b)], which bounds |G(w, b)|. */
  public static double activeNorm(FiniteDistribution distribution, double[] w, double b) {
    double sum = 0;
    for (int n = 0; n < distribution.size(); n++) {
      double[] x = distribution.point(n);
      if (preactivation(w, x, b) > 0) sum += distribution.weight(n) * Vectors.norm(x);
    }
    return sum;
  }

  /** Pr[⟨w, x⟩ &gt; b]. */
  public static double activeMass(FiniteDistribution distribution, double[] w, double b) {
    double sum = 0;
    for (int n = 0; n < distribution.size(); n++)
      if (preactivation(w, distribution.point(n), b) > 0) sum += distribution.weight(n);
    return sum;
  }

  /** Features in order, the bias last: the order of the definition, so that ties agree with the training core. */
  private static double preactivation(double[] w, double[] x, double b) {
    double z = 0;
    for (int j = 0; j < w.length; j++) z = Fused.multiplyAdd(w[j], x[j], z);
    return z - b;
  }
}
