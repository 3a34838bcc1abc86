package assay.theorem.ntk;

import java.util.function.DoubleUnaryOperator;

/**
 * A certificate that least squares converges on one given network, without any width beyond its own: the proof of Du et
 * al. (arXiv 1810.02054) with the counts of the instance (derived here).
 *
 * <p>As long as no neuron has moved by more than R, the kernel's least eigenvalue is at least λ(R) = λ_min(H(0)) −
 * E(R). Gradient flow then decays as e^(−λt), and moves a neuron by at most √n r₀/(√m λ). A step of gradient descent
 * changes the residual by −η(H − H⊥)(u − y) for the neurons that cannot flip, where ‖H⊥‖ ≤ √n ‖s‖, and by at most η √n
 * ‖s‖ ‖u − y‖ for the others, n η ‖u − y‖ in all; so ‖u − y‖² falls by the factor 1 − γη + n²η² with γ = 2λ − 4√n ‖s‖,
 * which is 1 − ηρ at η = γ/(2n²), ρ = γ/2, and all moves of a neuron together are at most 2√n r₀/(√m ρ). If that is at
 * most R, no step leaves the ball.
 *
 * @param radius R, the smallest on a grid that certifies
 * @param smallest λ(R), below every eigenvalue of H along the way
 * @param decay λ for the flow, ρ for descent
 * @param rate η of descent; 0 for the flow
 * @param margin R over the movement that it must allow, largest over the grid: certified if at least 1
 */
public record Certificate(double radius, double smallest, double decay, double rate, double margin) {

  private static final int GRID = 160;
  private static final double SMALLEST_RADIUS = 1e-5;
  private static final double LARGEST_RADIUS = 2;

  /**
   * For gradient flow.
   *
   * @param margins of the network at initialization
   * @param smallest a lower end of λ_min(H(0))
   * @param residual r₀ = ‖u(0) − y‖
   */
  public static Certificate flow(Margins margins, double smallest, double residual) {
    return search(margins, smallest, residual, 1, radius -> smallest - margins.kernelChange(radius), 0);
  }

  /** For gradient descent, at the rate that the certificate names. */
  public static Certificate descent(Margins margins, double smallest, double residual) {
    double root = StrictMath.sqrt(margins.size());
    DoubleUnaryOperator decay = radius -> smallest - margins.kernelChange(radius) - 2 * root * margins.share(radius);
    return search(margins, smallest, residual, 2, decay, 1.0 / ((double) margins.size() * margins.size()));
  }

  /** The smallest radius that allows for its own movement, factor · √n r₀/(√m decay). */
  private static Certificate search(Margins margins, double smallest, double residual, double factor,
      DoubleUnaryOperator decay, double ratePerDecay) {
    double movement = factor * StrictMath.sqrt((double) margins.size() / margins.width()) * residual;
    Certificate best = new Certificate(0, 0, 0, 0, 0);
    for (int k = 0; k < GRID && !best.found(); k++) {
      double radius = SMALLEST_RADIUS * StrictMath.pow(LARGEST_RADIUS / SMALLEST_RADIUS, k / (GRID - 1.0));
      double d = decay.applyAsDouble(radius);
      double margin = radius * d / movement;
      if (d > 0 && margin > best.margin)
        best = new Certificate(radius, smallest - margins.kernelChange(radius), d, d * ratePerDecay, margin);
    }
    return best;
  }

  /** Whether it certifies anything. */
  public boolean found() {
    return margin >= 1;
  }

  /** The factor by which descent's ‖u − y‖² falls in a step, 1 − ηρ. */
  public double contraction() {
    return 1 - rate * decay;
  }
}
