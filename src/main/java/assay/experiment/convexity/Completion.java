package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import org.hipparchus.linear.RealMatrix;

/**
 * Some entries of a matrix Y, to be completed with few singular values: ½‖P(X − Y)‖² + λ‖X‖_* over all X, which is
 * convex, or ½‖P(UV′ − Y)‖² + (λ/2)(‖U‖² + ‖V‖²) over its factors, which is not. P keeps the observed entries. With all
 * of them observed this is denoising.
 *
 * @param target Y, 0 where it is not observed
 * @param observed 1 where it is, 0 elsewhere
 * @param lambda λ, at least 0
 */
record Completion(RealMatrix target, RealMatrix observed, double lambda) {

  /**
   * @throws IllegalArgumentException if nothing is observed, λ is negative, or the sizes differ
   */
  public Completion {
    Require.nonnegative("lambda", lambda);
    Require.sameSize("rows of the mask", observed.getRowDimension(), target.getRowDimension());
    Require.sameSize("columns of the mask", observed.getColumnDimension(), target.getColumnDimension());
    Require.atLeast("observed entries", (long) RealMatrices.square(observed), 1);
  }

  /** All of Y is observed. */
  public static Completion denoising(RealMatrix Y, double lambda) {
    return new Completion(Y, Y.scalarMultiply(0).scalarAdd(1), lambda);
  }

  /** A product of Gaussian factors with noise of deviation .3, of which a share of the entries is observed. */
  public static Completion random(FactorPair.Shape shape, double share, double lambda, Stream stream) {
    Require.fraction("share", share);
    RealMatrix Y = FactorPair.gaussian(shape, 1, stream).product()
        .add(RealMatrices.gaussian(shape.rows(), shape.columns(), 0.3, stream));
    RealMatrix mask = Y.scalarMultiply(0);
    for (int i = 0; i < shape.rows(); i++)
      for (int j = 0; j < shape.columns(); j++) mask.setEntry(i, j, stream.uniform() < share ? 1 : 0);
    return new Completion(kept(mask, Y), mask, lambda);
  }

  private static RealMatrix kept(RealMatrix mask, RealMatrix A) {
    RealMatrix kept = A.copy();
    for (int i = 0; i < A.getRowDimension(); i++)
      for (int j = 0; j < A.getColumnDimension(); j++) kept.multiplyEntry(i, j, mask.getEntry(i, j));
    return kept;
  }

  /** P(X − Y), the gradient of ½‖P(X − Y)‖². */
  public RealMatrix residual(RealMatrix X) {
    return kept(observed, X.subtract(target));
  }

  /** ½‖P(X − Y)‖² + λ‖X‖_*. */
  public double convex(RealMatrix X) {
    return RealMatrices.square(residual(X)) / 2 + lambda * RealMatrices.nuclearNorm(X);
  }

  /** ½‖P(UV′ − Y)‖² + (λ/2)(‖U‖² + ‖V‖²). */
  public double factored(FactorPair factors) {
    return RealMatrices.square(residual(factors.product())) / 2 + lambda * factors.squares() / 2;
  }

  /**
   * A value that no X gets below, ⟨Λ, Y⟩ − ½‖Λ‖² for Λ = P(Y − X) shrunk until its spectral norm is at most λ: the dual
   * problem.
   */
  public double dual(RealMatrix X) {
    RealMatrix rest = residual(X).scalarMultiply(-1);
    double norm = RealMatrices.spectralNorm(rest);
    double shrunk = norm <= lambda ? 1 : lambda / norm;
    return shrunk * RealMatrices.inner(rest, target) - shrunk * shrunk * RealMatrices.square(rest) / 2;
  }
}
