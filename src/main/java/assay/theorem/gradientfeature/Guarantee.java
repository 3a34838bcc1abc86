package assay.theorem.gradientfeature;

import static java.lang.StrictMath.cosh;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sinh;
import static java.lang.StrictMath.sqrt;

import assay.feature.Regime;
import assay.opt.NetworkClass;
import assay.stats.Binomial;

/**
 * Theorem 3.12 with explicit constants (theory notes GF-E3; derived): from what is known before training it computes a
 * width, a rate and a number of steps with which, with probability at least 1 − δ, min_t L(f_t) ≤ L(f*) + L_ℓ r B_a1
 * B_x1 √(2γ) + ε for every f* of the class with features in S_{p,γ,B_G} and |b_i*| ≥ b_lo.
 *
 * <p>Proof: the certificate chain, with ε/4 for each of four terms, where h = L_ℓ B_x1 η(T−1).
 * <ol>
 * <li>ε_a: L_ℓ r B_a1 B_x1 ε_a = ε/4.
 * <li>Drift: |a_j| and |w_j| + |b_j|/B_x1 drive each other at rate L_ℓ B_x1, so the latter grows at most by cosh, and
 * the term is at most L_ℓ r B_a1 (B_x1(1 + ε_a) + B_b)(sinh h/h − 1).
 * <li>|ã|² ≤ (r B_a1 B_b/b̃)²/k if each target has k matches; a draw gives target i one match with probability at least
 * 2pq, q the probability of a length within ε_a, least at |G| = B_G or |G| = B_x1.
 * <li>(η/2)|∂L/∂a|², from |∂L/∂a_j| ≤ L_ℓ B_x1 cosh h (|w_j(1)| + b_j⁻/B_x1), |w_j(1)| = κ|z||G| ≤ κ|z|B_x1, with Σ z²
 * over the m draws at most m + 2√(mx) + 2x but for e^(−x) = δ/4 (Laurent and Massart).
 * </ol>
 * A millionth of ε is kept for a_1, which is of order η⁽¹⁾ and not 0: see {@link #firstOutputsAdd}.
 *
 * @param regime p, γ, B_G and b̃/s_w
 * @param networks r, B_a1 and B_b
 * @param smallestBias b_lo, positive
 * @param meanNorm B_x1
 * @param lipschitz L_ℓ
 * @param epsilon ε
 * @param delta δ
 */
public record Guarantee(Regime regime, NetworkClass networks, double smallestBias, double meanNorm, double lipschitz,
    double epsilon, double delta) {

  private static final int LARGEST_WIDTH = 1 << 28;

  /** The share of ε that is kept for what a_1 adds. */
  public static final double KEPT = 1e-6;

  public Guarantee {
    if (!(smallestBias > 0 && smallestBias <= networks.biasBound()))
      throw new IllegalArgumentException("smallestBias = " + smallestBias + ": must lie in (0, B_b]");
    if (!(regime.gradientBound() > 0 && regime.gradientBound() <= meanNorm))
      throw new IllegalArgumentException("gradientBound = " + regime.gradientBound() + ": must lie in (0, B_x1]");
    if (!(epsilon > 0 && delta > 0 && delta < 1 && lipschitz > 0))
      throw new IllegalArgumentException("epsilon = " + epsilon + ", delta = " + delta + ", lipschitz = " + lipschitz
          + ": must be positive, delta below 1");
  }

  /** What each of the four terms may come to, ε/4 but for what is kept. */
  private double share() {
    return (1 - KEPT) * epsilon / 4;
  }

  /** ε_a. */
  public double window() {
    return share() / (lipschitz * networks.totalOutput() * meanNorm);
  }

  /** h: the root of L_ℓ r B_a1 (B_x1(1 + ε_a) + B_b)(sinh h/h − 1) = ε/4, from below. */
  public double travel() {
    double target = share()
        / (lipschitz * networks.totalOutput() * (meanNorm * (1 + window()) + networks.biasBound()));
    double low = 0;
    double high = 100;
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (sinh(middle) / middle - 1 <= target) low = middle;
      else high = middle;
    }
    return low;
  }

  /** k: (r B_a1 B_b/b̃)²/k ≤ 2η(T−1) ε/4. */
  public int fewestMatches() {
    double size = imitatorSum();
    return (int) Math.ceil(size * size * lipschitz * meanNorm / (2 * share() * travel()));
  }

  /** r B_a1 B_b/b̃ ≥ Σ|ã_j|. */
  private double imitatorSum() {
    return networks.totalOutput() * networks.biasBound() / regime.biasRatio();
  }

  /** The largest over the smallest length that |b*||G| can have. */
  private double spread() {
    return meanNorm * networks.biasBound() / (regime.gradientBound() * smallestBias);
  }

  /** u = κ B_G b_lo/b̃ at the short end, such that for small ε_a short and long neurons match equally often. */
  private double shortest() {
    return spread() > 1 ? sqrt((1 - 1 / (spread() * spread())) / (2 * log(spread()))) : 1;
  }

  /** κ. */
  public double kappa() {
    return shortest() * regime.biasRatio() / (regime.gradientBound() * smallestBias);
  }

  /** q. */
  public double matchingProbability() {
    return 2 * Math.min(MatchingProbability.ofLengthAndSign(window(), shortest()),
        MatchingProbability.ofLengthAndSign(window(), shortest() * spread()));
  }

  /**
   * m: the smallest with r Pr[Bin(m, 2pq) &lt; k] ≤ δ/2.
   *
   * @throws IllegalStateException if it exceeds 2²⁸
   */
  public int width() {
    int enough = 1;
    while (!suffices(enough)) enough *= 2;
    int few = enough / 2;
    while (enough - few > 1) {
      int middle = (enough + few) / 2;
      if (suffices(middle)) enough = middle;
      else few = middle;
    }
    return enough;
  }

  private boolean suffices(int m) {
    if (m > LARGEST_WIDTH)
      throw new IllegalStateException(
          "p q = " + regime.p() * matchingProbability() + ": more than 2^28 draws are needed");
    return networks.r() * Binomial.atMost(fewestMatches() - 1, m, 2 * regime.p() * matchingProbability()) <= delta / 2;
  }

  /** What |∂L/∂a|² is at most. */
  public double squaredGradient(int m) {
    double x = log(4 / delta);
    double squares = m + 2 * sqrt(m * x) + 2 * x;
    double length = kappa() * meanNorm * meanNorm;
    double sum = 4 * length * length * squares + 4 * length * regime.biasRatio() * sqrt(m * squares)
        + 2 * m * regime.biasRatio() * regime.biasRatio();
    double growth = lipschitz * cosh(travel());
    return growth * growth * sum;
  }

  /**
   * What a_1 adds to the four terms at most. For all draws |a_j(1)| ≤ η⁽¹⁾ L_ℓ (B_x1 |w_j(0)| + b̃) ≤ α, as |w_j(0)|²
   * ≤ d + 2√(dx) + 2x but for e^(−x) = δ/(4m). Then |ã − a_1|² ≤ (|ã| + 2√m α)²; each neuron moves by (cosh h − 1)/h ·
   * α more on average, and |∂L/∂a_j| is larger by L_ℓ B_x1 α sinh h.
   *
   * @param dimension d
   */
  public double firstOutputsAdd(int m, int dimension) {
    double x = log(4 * m / delta);
    double length = sqrt(dimension + 2 * sqrt(dimension * x) + 2 * x);
    Recipe recipe = recipe(m);
    double alpha = recipe.firstRate() * lipschitz * (meanNorm * length + regime.biasRatio());
    double all = 2 * sqrt(m) * alpha;
    double h = travel();
    double pull = lipschitz * meanNorm;
    double imitator = imitatorSum() / sqrt(fewestMatches());
    double gradient = sqrt(squaredGradient(m));
    double steeper = pull * all * sinh(h);
    return all * (2 * imitator + all) * pull / (2 * h) + pull * imitatorSum() * alpha * (cosh(h) - 1) / h
        + recipe.rate() / 2 * steeper * (2 * gradient + steeper);
  }

  /** Algorithm 1 with these hyper-parameters, for m draws: η = (ε/2)/|∂L/∂a|² and T = 1 + h/(L_ℓ B_x1 η). */
  public Recipe recipe(int m) {
    double rate = 2 * share() / squaredGradient(m);
    double steps = 1 + Math.ceil(travel() / (lipschitz * meanNorm * rate));
    if (!(steps < Integer.MAX_VALUE))
      throw new IllegalStateException("T = " + steps + ": more steps than can be counted");
    return new Recipe(m, regime.biasRatio(), kappa(), rate * 4 * m * regime.biasRatio() * regime.biasRatio(),
        (int) steps);
  }
}
