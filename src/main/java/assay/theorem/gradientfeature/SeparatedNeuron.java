package assay.theorem.gradientfeature;

import assay.stats.Gaussian;

/**
 * A gradient-feature lemma for mixtures of Gaussians with explicit constants (theory notes GF-F1; derived, in place of
 * a recalled one). The clusters have weight 1/r, deviation σ and means of length |μ| along orthonormal D_j, or along
 * ±D_1, ±D_2 (XOR, r = 4). If a neuron with bias b sees one cluster with z_j ≥ T and any other with z_i ≤ −T, where z =
 * (⟨w, μ⟩ − b)/(σ|w|), then G is p_j|μ|Φ(z_j) ≥ |μ|Φ(T)/r along ±D_j, apart from a rest of at most δ = (1 −
 * 1/r)|μ|Φ(−T) + σφ(T).
 *
 * @param dimension d
 * @param clusters r
 * @param length |μ|
 * @param deviation σ
 * @param bias b/s_w, positive
 * @param margin T, positive
 */
public record SeparatedNeuron(int dimension, int clusters, double length, double deviation, double bias,
    double margin) {

  private static final int LARGEST_TAIL = 200;

  public SeparatedNeuron {
    if (!(length > 0 && deviation > 0 && bias > 0 && margin > 0)) {
      throw new IllegalArgumentException("length = " + length + ", deviation = " + deviation + ", bias = " + bias
          + ", margin = " + margin + ": must be positive");
    }
  }

  /** δ. */
  private double rest() {
    return (1 - 1.0 / clusters) * length * Gaussian.above(margin) + deviation * Gaussian.density(margin);
  }

  /** B_G = |μ|Φ(T)/r − δ ≤ |G|; the lemma speaks only where this is positive. */
  public double gradientBound() {
    return length * Gaussian.atMost(margin) / clusters - rest();
  }

  /** γ = (δ/B_G)²/2 ≥ 1 − |cos(G, D_j)|, as 1 − cos ≤ tan²/2. */
  public double gamma() {
    double tangent = rest() / gradientBound();
    return tangent * tangent / 2;
  }

  /** p ≥ ½(Pr[ξ ≥ h] Pr[ξ ≤ l]^(r−1) − Pr[|w| &gt; R]) for orthogonal means. */
  public double probability() {
    return best(false);
  }

  /** p ≥ ½(Pr[|ξ| ≥ h] Pr[|ξ| ≤ l] − Pr[|w| &gt; R]) for XOR, where −D_1 finds what D_1 finds. */
  public double probabilityOnXor() {
    return best(true);
  }

  /** Over whole x, with Pr[|w|² &gt; d + 2√(dx) + 2x] ≤ e^(−x) (Laurent and Massart 2000, Lemma 1). */
  private double best(boolean xor) {
    double best = 0;
    for (int x = 1; x <= LARGEST_TAIL; x++) {
      double radius = Math.sqrt(dimension + 2 * Math.sqrt((double) dimension * x) + 2.0 * x);
      best = Math.max(best, (seesOne(radius, xor) - StrictMath.exp(-x)) / 2);
    }
    return best;
  }

  /** h = (b + TσR)/|μ| and l = (b − TσR)/|μ|. */
  private double seesOne(double radius, boolean xor) {
    double high = Gaussian.above((bias + margin * deviation * radius) / length);
    double low = (bias - margin * deviation * radius) / length;
    if (xor) return low > 0 ? 2 * high * (1 - 2 * Gaussian.above(low)) : 0;
    return high * StrictMath.pow(Gaussian.atMost(low), clusters - 1);
  }
}
