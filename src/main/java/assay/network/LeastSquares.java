package assay.network;

import assay.core.MarginLoss;
import assay.core.Ops;
import assay.core.Samples;
import assay.core.Trainer;
import assay.core.TwoLayer;

/**
 * Full-batch gradient descent on Φ(W) = ½ Σₙ (f(xₙ) − yₙ)² over the first layer alone, as the theory of the neural
 * tangent kernel takes it (Du, Zhai, Póczos, Singh 2018, arXiv 1810.02054): the second layer stays. For one thread; a
 * step allocates nothing.
 *
 * <p>The training core knows losses of a margin only. With label 1/y and weight y² the loss ½(1 − z)² of the margin
 * z = f/y is ½(f − y)², and its slope in f is f − y up to a few roundings of |f| + |y|.
 */
public final class LeastSquares {

  private static final MarginLoss SQUARED = new MarginLoss() {
    @Override
    public double value(double margin) {
      return 0.5 * (1 - margin) * (1 - margin);
    }

    @Override
    public double slope(double margin) {
      return margin - 1;
    }
  };

  private final Samples samples;
  private final double[] y;
  private final Trainer trainer;
  private double loss;

  private LeastSquares(Samples samples, double[] y, Trainer trainer) {
    this.samples = samples;
    this.y = y;
    this.trainer = trainer;
    loss = trainer.gradient();
  }

  /**
   * Begins at a copy of the neurons.
   *
   * @param x n inputs of d coordinates
   * @param y n real labels
   * @throws IllegalArgumentException if a label is 0, not finite or too small to be divided by, or if lengths differ
   */
  public static LeastSquares of(double[][] x, double[] y, TwoLayer start) {
    double[] inverse = new double[y.length];
    double[] square = new double[y.length];
    for (int n = 0; n < y.length; n++) {
      inverse[n] = 1 / y[n];
      square[n] = y[n] * y[n];
      if (!(Math.abs(y[n]) >= 1e-100 && Math.abs(y[n]) <= 1e100))
        throw new IllegalArgumentException("y[" + n + "] = " + y[n] + ": must have a size between 1e-100 and 1e100");
    }
    Samples samples = Samples.of(x, inverse, square);
    return new LeastSquares(samples, y.clone(), Ops.best().trainer(samples, start, SQUARED));
  }

  /** w ← w − η ∂Φ/∂w for every neuron. */
  public void step(double rate) {
    trainer.update(rate, 1, 0, 1);
    loss = trainer.gradient();
  }

  /** The same for both layers with a decay λ, of which keep = 1 − ηλ. */
  public void stepOfBoth(double rate, double keep) {
    trainer.update(rate, keep);
    loss = trainer.gradient();
  }

  /** Φ at the current weights; NaN or infinite once it has diverged. */
  public double loss() {
    return loss;
  }

  /** f(xₙ). */
  public double output(int n) {
    return trainer.output(n);
  }

  /** f(xₙ) − yₙ for every n. */
  public double[] residuals() {
    double[] residuals = new double[y.length];
    for (int n = 0; n < y.length; n++) residuals[n] = trainer.output(n) - y[n];
    return residuals;
  }

  /** ∂Φ/∂wᵢⱼ. */
  public double gradient(int i, int j) {
    return trainer.gradientOfW(i, j);
  }

  /** Whether neuron i is active at xₙ. */
  public boolean active(int i, int n) {
    return trainer.active(i, n);
  }

  /** The activation pattern at the inputs. */
  public ActivationPattern pattern() {
    return ActivationPattern.of(trainer, y.length);
  }

  /** The current parameters: a live view. */
  public TwoLayer neurons() {
    return trainer.neurons();
  }

  /** The inputs, with labels and weights of no meaning to others. */
  public Samples samples() {
    return samples;
  }
}
