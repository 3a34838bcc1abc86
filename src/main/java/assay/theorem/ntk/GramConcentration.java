package assay.theorem.ntk;

import assay.kernel.ArcCosine;
import assay.kernel.Points;

/** How near the kernel of m random neurons at n unit inputs comes to its expectation H^∞. */
public final class GramConcentration {

  /** ½ log(e/2): the exponent of the matrix Chernoff bound at half of the mean. */
  public static final double CHERNOFF = 0.5 * (1 - StrictMath.log(2));

  private GramConcentration() {}

  /** n √(log(2n²/δ)/(2m)), which ‖H(0) − H^∞‖_F exceeds with probability at most δ (Hoeffding; arXiv 1901.08584). */
  public static double distance(int n, int m, double delta) {
    return n * StrictMath.sqrt(StrictMath.log(2.0 * n * n / delta) / (2 * m));
  }

  /**
   * Σ_ij ⟨x_i, x_j⟩² p_ij (1 − p_ij), p = κ₀/2 the probability that a neuron is active at both: m E‖H(0) − H^∞‖²_F.
   *
   * @param complement rightly 1; 0 leaves 1 − p out
   */
  public static double secondMoment(Points points, double complement) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < points.size(); j++) {
        double p = 0.5 * ArcCosine.kappa0(i == j ? 0 : points.angle(i, j));
        sum += points.dot(i, j) * points.dot(i, j) * p * (1 - complement * p);
      }
    }
    return sum;
  }

  /**
   * n e^(−C m λ₀/‖X‖²), which bounds the probability of λ_min(H(0)) ≤ λ₀/2 (arXiv 2405.14630, matrix Chernoff): each
   * neuron's share of m H(0) lies between 0 and ‖X‖².
   */
  public static double failure(int n, double m, double smallest, double squaredNorm) {
    return n * StrictMath.exp(-CHERNOFF * m * smallest / squaredNorm);
  }

  /** The least m at which that probability is at most δ. */
  public static int width(int n, double smallest, double squaredNorm, double delta) {
    double m = StrictMath.log(n / delta) * squaredNorm / (CHERNOFF * smallest);
    if (!(m < Integer.MAX_VALUE))
      throw new ArithmeticException("λ₀ = " + smallest + ": more than 2^31 − 1 neurons are needed");
    return (int) Math.ceil(m);
  }
}
