package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import assay.random.Trial;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Two factors of a matrix UV′. With UV′ = A S B′ and Z = AB′, ‖U‖² + ‖V‖² − 2‖UV′‖_* = ‖U − ZV‖² + ‖V‖² − ‖ZV‖² ≥ 0,
 * since Z contracts; this gap g bounds the imbalance, ‖U′U − V′V‖ ≤ 2‖V‖√g + g: with U = ZV + E it is V′Z′E + E′ZV +
 * E′E − V′(I − Z′Z)V, and ‖E‖² and the trace of the last term add up to g.
 *
 * @param left U
 * @param right V, with as many columns
 */
public record FactorPair(RealMatrix left, RealMatrix right) {

  /**
   * @throws IllegalArgumentException if the factors have different numbers of columns
   */
  public FactorPair {
    Require.sameSize("columns of V", right.getColumnDimension(), left.getColumnDimension());
  }

  /** Sizes of a product of n×r and d×r factors. */
  public record Shape(int rows, int columns, int inner) {

    /**
     * @throws IllegalArgumentException if a size is below 1
     */
    public Shape {
      Require.atLeast("rows", rows, 1);
      Require.atLeast("columns", columns, 1);
      Require.atLeast("rank", inner, 1);
    }
  }

  /** Independent Gaussian entries. */
  public static FactorPair gaussian(Shape shape, double deviation, Stream stream) {
    RealMatrix U = RealMatrices.gaussian(shape.rows, shape.inner, deviation, stream);
    return new FactorPair(U, RealMatrices.gaussian(shape.columns, shape.inner, deviation, stream));
  }

  /** Gaussian factors of a trial. */
  public static FactorPair of(Shape shape, Trial trial) {
    return gaussian(shape, 1, trial.stream("factors"));
  }

  /** A √S and B √S for the singular value decomposition A S B′ of the same product: balanced. */
  public FactorPair balanced() {
    SingularValueDecomposition svd = svd();
    double[] roots = svd.getSingularValues();
    for (int k = 0; k < roots.length; k++) roots[k] = Math.sqrt(roots[k]);
    return new FactorPair(RealMatrices.scaled(svd.getU(), roots), RealMatrices.scaled(svd.getV(), roots));
  }

  public RealMatrix product() {
    return left.multiply(right.transpose());
  }

  /** ‖U‖² + ‖V‖². */
  public double squares() {
    return RealMatrices.square(left) + RealMatrices.square(right);
  }

  /** ‖UV′‖_*. */
  public double nuclearNorm() {
    return RealMatrices.nuclearNorm(product());
  }

  /** ‖U‖² + ‖V‖² − 2‖UV′‖_*. */
  public double gap() {
    return squares() - 2 * nuclearNorm();
  }

  /** ‖U − ZV‖² + ‖V‖² − ‖ZV‖². */
  public double distanceFromBalance() {
    SingularValueDecomposition svd = svd();
    RealMatrix turned = svd.getU().multiply(svd.getVT()).multiply(right);
    return RealMatrices.square(left.subtract(turned)) + RealMatrices.square(right) - RealMatrices.square(turned);
  }

  /** U′U − V′V. */
  public RealMatrix imbalance() {
    return left.transpose().multiply(left).subtract(right.transpose().multiply(right));
  }

  /** 2‖V‖√g + g for the gap g, ‖·‖ the spectral norm. */
  public double imbalanceBound() {
    double g = Math.max(0, gap());
    return 2 * RealMatrices.spectralNorm(right) * Math.sqrt(g) + g;
  }

  private SingularValueDecomposition svd() {
    return new SingularValueDecomposition(product());
  }
}
