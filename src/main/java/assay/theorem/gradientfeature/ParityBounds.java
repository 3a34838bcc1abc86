package assay.theorem.gradientfeature;

import org.hipparchus.util.CombinatoricsUtils;

/**
 * What holds of the C(d, k) parities χ_A of k among d uniform signs, whoever learns them: they are orthonormal, so
 * nothing that is chosen before A is correlated with many of them.
 */
public final class ParityBounds {

  private ParityBounds() {}

  /** C(d, k), rounded. */
  public static double parities(int d, int k) {
    if (!(0 <= k && k <= d)) throw new IllegalArgumentException("k = " + k + ": must lie between 0 and d = " + d);
    return CombinatoricsUtils.binomialCoefficientDouble(d, k);
  }

  /**
   * max(d−k+1, k+1) Pr(1 − Pr)/C(d, k) with Pr = Pr[⟨w, x⟩ &gt; b], which bounds the average over A of |G_A(w, b)|²
   * for k ≥ 2 (theory notes GF-B5, where it is d Pr/C(d, k); derived). Coordinate l of G_A is the Fourier coefficient
   * of 1(⟨w, x⟩ &gt; b) at A △ {l}. A set of k − 1 signs is A △ {l} for d − k + 1 pairs, one of k + 1 signs for k + 1,
   * no other set for any, so never the empty one; by Parseval the squared coefficients of the others sum to
   * Pr(1 − Pr).
   * Equality holds for k = 2 and a neuron that sees one coordinate.
   *
   * @param variance Pr(1 − Pr)
   */
  public static double squaredGradient(int d, int k, double variance) {
    if (k < 2) throw new IllegalArgumentException("k = " + k + ": must be at least 2");
    return Math.max(d - k + 1, k + 1) * variance / parities(d, k);
  }

  /**
   * max(d−k+1, k+1) E[Pr(1 − Pr)]/(C(d, k) p B_G²), which bounds the share of the parities for which S_{p,γ,B_G} is not
   * empty (GF-B5; Markov).
   *
   * @param variance the mean of Pr(1 − Pr) over the neurons; at most ¼
   */
  public static double shareWithFeatures(int d, int k, double variance, double p, double gradientBound) {
    return squaredGradient(d, k, variance) / (p * gradientBound * gradientBound);
  }

  /**
   * q (1 − B √(N/C(d, k))): for any N features with values in [−1, 1], for some A every linear function of them of norm
   * at most B has at least this hinge loss on a mixture in which the uniform distribution has weight q (GF-H1;
   * derived). As hinge ≥ 1 − y f it is at least q (1 − B |E[Ψ χ_A]|), and by Bessel Σ_A |E[Ψ χ_A]|² ≤ N.
   */
  public static double fixedFeatures(double q, int features, double norm, int d, int k) {
    return q * (1 - norm * Math.sqrt(features / parities(d, k)));
  }

  /**
   * (1 − L/q)² C(d, k): at least so large is N B² where N features with values in [−1, 1], combined with norm B, have
   * hinge loss at most L for every A; {@link #fixedFeatures} solved for it.
   *
   * @param loss L, below q
   */
  public static double fixedFeaturesNeeded(double q, double loss, int d, int k) {
    double share = 1 - loss / q;
    return share * share * parities(d, k);
  }

  /**
   * p_o (1 − √(2N) B/2ᵏ): the published form of {@link #fixedFeatures} for 3 &lt; k ≤ d/16 (arXiv 2206.01717, Theorem
   * 2).
   */
  public static double fixedFeaturesAsPublished(double q, int features, double norm, int k) {
    return q * (1 - Math.sqrt(2.0 * features) * norm / StrictMath.pow(2, k));
  }

  /**
   * Q/(4τ²): at most so many parities are told from a constant answer by Q statistical queries of tolerance τ (GF-H3;
   * derived). A query with values in [0, 1] depends on A only through E[q_1 χ_A] with E q_1² ≤ 1/4, and by Bessel at
   * most 1/(4τ²) of these exceed τ.
   */
  public static double eliminated(int queries, double tolerance) {
    return queries / (4 * tolerance * tolerance);
  }

  /**
   * ½ − 1/(2√n): for some of n parities every classifier has at least this error (GF-H3; derived): its squared
   * correlations with them sum to at most 1.
   */
  public static double error(double parities) {
    return 0.5 - 0.5 / Math.sqrt(parities);
  }
}
