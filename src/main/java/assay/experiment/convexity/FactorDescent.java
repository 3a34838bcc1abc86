package assay.experiment.convexity;

import assay.Require;
import org.hipparchus.linear.RealMatrix;

/**
 * Gradient descent on the factors of a completion: U⁺ = (1 − ηλ)U − ηGV, V⁺ = (1 − ηλ)V − ηG′U with G = P(UV′ − Y). A
 * step changes the imbalance D = U′U − V′V exactly to (1 − ηλ)² D + η² (V′G′GV − U′GG′U): what is linear in η cancels,
 * whatever G is.
 *
 * @param problem what is completed
 * @param rate η, positive
 */
record FactorDescent(Completion problem, double rate) {

  /**
   * @throws IllegalArgumentException if the rate is not positive
   */
  public FactorDescent {
    Require.positive("rate", rate);
  }

  public FactorPair step(FactorPair factors) {
    RealMatrix G = problem.residual(factors.product());
    double kept = 1 - rate * problem.lambda();
    RealMatrix U = factors.left().scalarMultiply(kept).subtract(G.multiply(factors.right()).scalarMultiply(rate));
    RealMatrix V = factors.right().scalarMultiply(kept)
        .subtract(G.transpose().multiply(factors.left()).scalarMultiply(rate));
    return new FactorPair(U, V);
  }

  /** After T steps. */
  public FactorPair run(FactorPair start, int steps) {
    FactorPair factors = start;
    for (int t = 0; t < steps; t++) factors = step(factors);
    return factors;
  }

  /** (1 − ηλ)² D + η² (V′G′GV − U′GG′U). */
  public RealMatrix imbalanceAfterAStep(FactorPair factors) {
    RealMatrix G = problem.residual(factors.product());
    RealMatrix GV = G.multiply(factors.right());
    RealMatrix GU = G.transpose().multiply(factors.left());
    double kept = 1 - rate * problem.lambda();
    return factors.imbalance().scalarMultiply(kept * kept)
        .add(GV.transpose().multiply(GV).subtract(GU.transpose().multiply(GU)).scalarMultiply(rate * rate));
  }

  /** ‖D_t − D_0‖ at t = 0, …, T. */
  public double[] drift(FactorPair start, int steps) {
    double[] drift = new double[steps + 1];
    RealMatrix D = start.imbalance();
    FactorPair factors = start;
    for (int t = 1; t <= steps; t++) {
      factors = step(factors);
      drift[t] = factors.imbalance().subtract(D).getFrobeniusNorm();
    }
    return drift;
  }
}
