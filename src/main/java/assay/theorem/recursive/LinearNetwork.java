package assay.theorem.recursive;

import static assay.linear.Matrices.frobenius;
import static assay.linear.Matrices.gram;
import static assay.linear.Matrices.product;
import static assay.linear.Matrices.transposed;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.MatrixPower;
import assay.linear.Orthogonal;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.stream.IntStream;

/**
 * A linear network x ↦ W_L ⋯ W_1 x. Its AGOP is JᵀJ with J = W_L ⋯ W_1, and where its layers are balanced, D_l =
 * W_{l+1}ᵀ W_{l+1} − W_l W_lᵀ = 0, they share singular values and vectors, so that W_1ᵀ W_1 = (JᵀJ)^{1/L}.
 *
 * @param layers L square matrices of one size
 */
public record LinearNetwork(double[][][] layers) {

  /**
   * @throws IllegalArgumentException if there are fewer than two layers
   */
  public LinearNetwork {
    Require.atLeast("depth", layers.length, 2);
  }

  /** Balanced: W_l = U_{l+1} diag(s) U_lᵀ with random rotations and singular values uniform on [.3, 1]. */
  public static LinearNetwork balanced(int depth, int d, Stream stream) {
    double[] s = new double[d];
    for (int j = 0; j < d; j++) s[j] = stream.uniform(0.3, 1);
    double[][][] W = new double[depth][][];
    double[][] right = Orthogonal.random(d, stream);
    for (int l = 0; l < depth; l++) {
      double[][] left = Orthogonal.random(d, stream);
      W[l] = product(transposed(left), scaledRows(s, right));
      right = left;
    }
    return new LinearNetwork(W);
  }

  private static double[][] scaledRows(double[] s, double[][] rows) {
    double[][] scaled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) scaled[i] = Vectors.scaled(s[i], rows[i]);
    return scaled;
  }

  /** Not balanced: Gaussian entries of deviation .7 (1 + .3 (l − 1))/√d in layer l. */
  public static LinearNetwork unbalanced(int depth, int d, Stream stream) {
    double[][][] W = new double[depth][][];
    for (int l = 0; l < depth; l++) W[l] = Matrices.gaussian(d, d, 0.7 * (1 + 0.3 * l) / Math.sqrt(d), stream);
    return new LinearNetwork(W);
  }

  /** L. */
  public int depth() {
    return layers.length;
  }

  /** J. */
  public double[][] map() {
    double[][] J = layers[0];
    for (int l = 1; l < depth(); l++) J = product(layers[l], J);
    return J;
  }

  /** JᵀJ. */
  public SymmetricMatrix agop() {
    return gram(map());
  }

  /** W_1ᵀ W_1. */
  public SymmetricMatrix feature() {
    return gram(layers[0]);
  }

  /** D_l for the layers l and l + 1, counted from 0. */
  public double[][] imbalance(int l) {
    return imbalance(layers[l + 1], layers[l]);
  }

  /** AᵀA − B Bᵀ: how far a layer A is from balance with the layer B before it. */
  public static double[][] imbalance(double[][] A, double[][] B) {
    return Matrices.sum(gram(A).rows(), -1, gram(transposed(B)).rows());
  }

  /** ‖W_1ᵀW_1 − (JᵀJ)^α‖_F/‖W_1ᵀW_1‖_F. */
  public double error(double alpha) {
    SymmetricMatrix feature = feature();
    return feature.minus(MatrixPower.of(agop(), alpha)).frobenius() / feature.frobenius();
  }

  /** ‖(W_1ᵀW_1)^k − JᵀJ‖_F. */
  public double powerError(int k) {
    return MatrixPower.of(feature(), k).minus(agop()).frobenius();
  }

  /**
   * A bound on ‖(W_1ᵀW_1)^L − JᵀJ‖_F when ‖D_l‖_F ≤ drift_l: Σ_l ‖W_1‖² ⋯ ‖W_l‖² (L − l) s_l^{2(L−l−1)} drift_l with
   * spectral norms and s_l = max(‖W_l‖, ‖W_{l+1}‖). Derived: let A_{L+1} = I, A_l = W_lᵀ A_{l+1} W_l, so that A_1 =
   * JᵀJ. As W_lᵀ (W_l W_lᵀ)^k W_l = (W_lᵀW_l)^{k+1} and X^k − Y^k = Σ X^i (X − Y) Y^{k−1−i}, replacing A_{l+1} by the
   * power (W_{l+1}ᵀ W_{l+1})^{L−l} and this by (W_l W_lᵀ)^{L−l} costs (L − l) s_l^{2(L−l−1)} ‖D_l‖ before the layers 1
   * to l are multiplied on.
   */
  public double powerErrorBound(double[] drift) {
    double sum = 0;
    double below = 1;
    for (int l = 1; l < depth(); l++) {
      double norm = squaredNorm(l - 1);
      below *= norm;
      double s = Math.max(norm, squaredNorm(l));
      int power = depth() - l - 1;
      sum += below * (depth() - l) * (power == 0 ? 1 : StrictMath.pow(s, power)) * drift[l - 1];
    }
    return sum;
  }

  private double squaredNorm(int l) {
    return Spectrum.of(gram(layers[l])).largest().hi();
  }

  /** ‖D_l‖_F of each pair of neighbours. */
  public double[] imbalances() {
    return IntStream.range(0, depth() - 1).mapToDouble(l -> frobenius(imbalance(l))).toArray();
  }

  /** The largest over the smallest singular value of J: if it is 1, or J has rank 1, every exponent is right. */
  public double spread() {
    double[] squares = Spectrum.of(agop()).values();
    return Math.sqrt(squares[squares.length - 1] / Math.max(squares[0], Double.MIN_NORMAL));
  }
}
