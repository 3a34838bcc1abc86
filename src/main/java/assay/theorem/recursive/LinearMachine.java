package assay.theorem.recursive;

import static assay.linear.Matrices.gram;
import static assay.linear.Matrices.product;

import assay.Require;
import assay.linear.MatrixPower;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The recursive feature machine of linear predictors (Radhakrishnan, Belkin, Drusvyatskiy, arXiv 2401.04553): data are
 * multiplied by M = (WᵀW + ε I)^α, the least solution Z in these data gives the next W = Z M. It is a step of
 * iteratively reweighted least squares with p = 2 − 4α. Derived here: Z of least norm with ⟨A_k M, Z⟩ = y_k makes W = Z
 * M the minimiser of tr(W M⁻² Wᵀ) = tr(W S^{p/2−1} Wᵀ), S = WᵀW + ε I, where p/2 − 1 = −2α.
 *
 * @param alpha α
 * @param smoothing ε
 */
public record LinearMachine(double alpha, double smoothing) {

  /**
   * @throws IllegalArgumentException if α or ε is not positive
   */
  public LinearMachine {
    Require.positive("alpha", alpha);
    Require.positive("smoothing", smoothing);
  }

  /** The α whose step is that of IRLS for p &lt; 2. */
  public static LinearMachine ofPower(double p, double smoothing) {
    return new LinearMachine((2 - p) / 4, smoothing);
  }

  /** p = 2 − 4α. */
  public double power() {
    return 2 - 4 * alpha;
  }

  /** The next W, as the machine finds it. */
  public double[][] step(LinearMeasurements measured, double[][] W) {
    double[][] M = MatrixPower.of(weights(W), alpha).rows();
    return product(measured.leastNorm(M), M);
  }

  /** The next W, as iteratively reweighted least squares finds it. */
  public double[][] reweighted(LinearMeasurements measured, double[][] W) {
    return measured.leastForm(MatrixPower.of(weights(W), 1 - power() / 2));
  }

  /** The W of each round, beginning with that of least norm. */
  public List<double[][]> run(LinearMeasurements measured, int rounds) {
    List<double[][]> all = new ArrayList<>();
    all.add(measured.leastNorm());
    for (int t = 0; t < rounds; t++) all.add(step(measured, all.getLast()));
    return all;
  }

  /**
   * (2/p) Σ (σ_i² + ε)^{p/2} over the singular values of W, for p = 0 its limit Σ log(σ_i² + ε) (up to a constant),
   * which no step increases: it is concave in S = WᵀW + εI with slope S^{p/2−1}, so that it lies below its tangent
   * there, and the step minimises the tangent.
   */
  public double objective(double[][] W) {
    double p = power();
    double sum = 0;
    for (double value : Spectrum.of(weights(W)).values()) {
      double s = Math.max(value, smoothing);
      sum += Math.abs(p) < 1e-12 ? StrictMath.log(s) : 2 / p * StrictMath.pow(s, p / 2);
    }
    return sum;
  }

  /** S = WᵀW + ε I. */
  private SymmetricMatrix weights(double[][] W) {
    return gram(W).plusDiagonal(smoothing);
  }
}
