package assay.theorem.late;

import assay.Require;
import assay.kernel.EvenRelu;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import java.util.Arrays;

/**
 * A dual certificate η(w) = E[p(x) σ(⟨w,x⟩)] for directions at angles θ_j in a plane: the one of least ‖p‖ that has
 * given values at all of them and vanishing derivatives along the plane. With φ_j = σ⟨w_j,x⟩ and its derivative ψ_j in
 * θ_j, p = Σ c_j φ_j + c_j′ ψ_j where G (c, c′) = (values, 0), G their Gram matrix, and ‖p‖² = Σ c_j values_j. Off the
 * plane η depends on the projection alone, so that derivatives across it vanish too (Definition 1 and Lemma 6.2,
 * recalled).
 *
 * @param angles θ, radians
 * @param values of η there
 * @param masses c
 * @param turns c′
 * @param norm ‖p‖
 */
public record Certificate(double[] angles, double[] values, double[] masses, double[] turns, double norm) {

  /**
   * @throws IllegalArgumentException if sizes differ or a number is not finite
   * @throws ArithmeticException if angles are so close modulo π that the Gram matrix is singular
   */
  public static Certificate of(double[] angles, double[] values) {
    int r = Require.atLeast("number of angles", angles.length, 1);
    Require.sameSize("number of values", values.length, r);
    double[] right = new double[2 * r];
    for (int j = 0; j < r; j++) right[j] = Require.finite("values[" + j + "]", values[j]);
    double[] c = Cholesky.of(SymmetricMatrix.of(2 * r, (i, j) -> gram(angles, i, j))).solve(right);
    double square = 0;
    for (int j = 0; j < r; j++) square += c[j] * values[j];
    return new Certificate(angles, values, Arrays.copyOf(c, r), Arrays.copyOfRange(c, r, 2 * r),
        Math.sqrt(square));
  }

  /** ⟨φ_i, φ_j⟩ = k(t), ⟨φ_i, ψ_j⟩ = −k′(t), ⟨ψ_i, ψ_j⟩ = −k″(t) with t = θ_i − θ_j. */
  private static double gram(double[] angles, int i, int j) {
    int r = angles.length;
    double t = angles[i % r] - angles[j % r];
    if (i < r && j < r) return i == j ? EvenRelu.AT_ONE : EvenRelu.value(Math.abs(t));
    if (i >= r && j >= r) return -EvenRelu.bend(t);
    return i < r ? -EvenRelu.along(t) : EvenRelu.along(t);
  }

  public int size() {
    return angles.length;
  }

  /** η at a unit vector whose projection on the plane is (x, y). */
  public double at(double x, double y) {
    double sum = 0;
    for (int j = 0; j < size(); j++) {
      double cos = StrictMath.cos(angles[j]), sin = StrictMath.sin(angles[j]);
      sum += term(j, x * cos + y * sin, y * cos - x * sin, Math.max(0, 1 - x * x - y * y));
    }
    return sum;
  }

  /** c_j K(ρ) + c_j′ K′(ρ) τ, where ρ and τ are the components along and across w_j, the rest is out of the plane. */
  private double term(int j, double rho, double tau, double rest) {
    double angle = StrictMath.atan2(Math.sqrt(tau * tau + rest), rho);
    return masses[j] * EvenRelu.value(angle) + turns[j] * EvenRelu.slope(angle) * tau;
  }
}
