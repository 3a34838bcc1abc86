package assay.core;

/**
 * Full-batch gradient descent on L(a,W) = Σₙ weightₙ loss(yₙ f(xₙ)); the biases are not trained. For one thread.
 *
 * <p>Outputs, patterns and gradients are those of the last {@link #gradient()} or {@link #step}. Training that diverges
 * shows as a loss that is NaN or infinite, never as a finite one: a parameter or an output that is not a number makes
 * the loss NaN whatever the loss function does with it.
 *
 * <p>∂L/∂aᵢ is computed as ⟨wᵢ,gᵢ⟩ − bᵢsᵢ with the {@link GradientSums} for cₙ = weightₙ loss′(yₙ f(xₙ)) yₙ, which
 * equals Σₙ cₙ relu(⟨wᵢ,xₙ⟩ − bᵢ) because relu is positively homogeneous. Its error is at most (N + d + 2) ulps of Σₙ
 * |cₙ| (Σⱼ |wᵢⱼ xₙⱼ| + |bᵢ|) over the samples where the neuron is active, as for the sum computed term by term.
 *
 * <p>Where all coordinates are −1 or 1 and there are at least 1024 points of at least 16 features, sums are taken in
 * another order, see {@link ScalarSigns}: the data alone decide, and there a trainer's outputs and gradients agree with
 * those of {@link Ops} up to rounding only.
 */
public interface Trainer {

  /** The current parameters: a live view. */
  TwoLayer neurons();

  /** Computes outputs, patterns and both gradients at the current parameters; returns the loss there. */
  double gradient();

  /** f(xₙ). */
  double output(int n);

  /** Whether neuron i is active at sample n. */
  boolean active(int i, int n);

  /** ∂L/∂wᵢⱼ, until the next update. */
  double gradientOfW(int i, int j);

  /** ∂L/∂aᵢ, until the next update. */
  double gradientOfA(int i);

  /**
   * One update of both layers together from the last gradient: w ← keep·w − rate·∂L/∂w and the same for a.
   *
   * @param rate the step size η
   * @param keep what weight decay λ leaves, 1 − ηλ; 0 wipes the old parameters exactly
   */
  default void update(double rate, double keep) {
    update(rate, keep, rate, keep);
  }

  /** The same with different rates for the first layer (W) and the second (A). */
  void update(double rateW, double keepW, double rateA, double keepA);

  /**
   * {@link #gradient()}, then {@link #update(double, double)}, in the same bits; returns the loss before the update.
   */
  default double step(double rate, double keep) {
    double loss = gradient();
    update(rate, keep);
    return loss;
  }
}
