package assay.theorem.gradientfeature;

/**
 * A-priori bounds on one neuron's parameters over gradient descent (theory notes, section 2; derived). From
 * |∂L/∂a_j| ≤ L_ℓ (B_x1 |w_j| + |b_j|) and |∂L/∂w_j| ≤ L_ℓ B_x1 |a_j| it follows that bounds α, ω on |a_j|, |w_j| and ρ
 * on |w_j(t) − w_j(1)| carry over to the next step as written in {@link #next}.
 *
 * @param output α
 * @param input ω
 * @param drift ρ
 */
public record SizeRecursion(double output, double input, double drift) {

  /** Where a neuron stands after the first step. */
  public static SizeRecursion from(double output, double input) {
    return new SizeRecursion(Math.abs(output), Math.abs(input), 0);
  }

  /**
   * The bounds one step later.
   *
   * @param rate η
   * @param keep 1 − ηλ
   * @param lipschitz L_ℓ
   * @param meanNorm B_x1
   * @param bias |b_j|
   */
  public SizeRecursion next(double rate, double keep, double lipschitz, double meanNorm, double bias) {
    double pull = rate * lipschitz * meanNorm * output;
    return new SizeRecursion(
        keep * output + rate * lipschitz * (meanNorm * input + bias),
        keep * input + pull,
        drift + (1 - keep) * input + pull);
  }
}
