package assay.theorem.beyond;

import assay.Require;

/**
 * How hard a sum of smooth functions of projections Σ_r φ_r(⟨v_r, x⟩), ‖v_r‖ = 1, is to learn (Allen-Zhu, Li 2019, and
 * the talk): C is the sum of the C(φ_r), and φ(z) = Σ_i c_i zⁱ has C(φ) = Σ_i i |c_i| in the talk, C* Σ_i (i + 1) |c_i|
 * in the paper, whose C* of about 10⁴ is left out here.
 */
public final class RidgeComplexity {

  private RidgeComplexity() {}

  /** The talk's. */
  public static double ofTheTalk(double[] coefficients) {
    return weighted(coefficients, 0);
  }

  /** The paper's, without C*. */
  public static double ofThePaper(double[] coefficients) {
    return weighted(coefficients, 1);
  }

  private static double weighted(double[] coefficients, int shift) {
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++)
      sum += (i + shift) * Math.abs(Require.finite("c_" + i, coefficients[i]));
    return sum;
  }

  /**
   * The product of q numbers as a sum of q-th powers of 2^{q−1} projections: y₁ … y_q = Σ_ε (Π ε) ⟨ε, y⟩^q / (2^{q−1}
   * q!), ε running over the signs with ε₁ = 1 (polarisation).
   */
  public static double product(double[] y) {
    double sum = 0;
    for (int signs = 0; signs < 1 << y.length - 1; signs++) sum += term(y, signs);
    return sum / powerOfProjections(y.length);
  }

  private static double term(double[] y, int signs) {
    double projection = y[0];
    for (int j = 1; j < y.length; j++) projection += (signs >>> j - 1 & 1) == 0 ? y[j] : -y[j];
    double power = (Integer.bitCount(signs) & 1) == 0 ? 1 : -1;
    for (int j = 0; j < y.length; j++) power *= projection;
    return power;
  }

  /** 2^{q−1} q!. */
  private static double powerOfProjections(int q) {
    double value = 1;
    for (int j = 1; j <= q; j++) value *= j == 1 ? 1 : 2.0 * j;
    return value;
  }

  /**
   * C of a product of q coordinates in that form: every projection has norm √q, so that over unit vectors the
   * coefficient is q^{q/2}/(2^{q−1} q!), 2^{q−1} times; in the talk's convention q^{q/2+1}/q!, 8/3 for four factors.
   */
  public static double ofProduct(int factors) {
    Require.atLeast("factors", factors, 1);
    double[] coefficients = new double[factors + 1];
    coefficients[factors] = StrictMath.pow(factors, factors / 2.0) / powerOfProjections(factors);
    return Math.scalb(ofTheTalk(coefficients), factors - 1);
  }
}
