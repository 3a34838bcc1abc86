package assay.theorem.lowerbounds;

import java.util.stream.IntStream;

/**
 * Even powers (√d ⟨w, x⟩)ᵃ, a = 0, 2, 4, of a direction w, for x uniform on the unit sphere of ℝᵈ, by their harmonic
 * parts of degree 0, 2, 4. Parts of one degree are multiples of each other, Z_k(w, ·) of mean square 1 with E Z_k(w, ·)
 * Z_k(w′, ·) = P_k(⟨w, w′⟩), where P_2(t) = (d t² − 1)/(d − 1) and P_4(t) = ((d+2)(d+4) t⁴ − 6(d+2) t² + 3)/(d² − 1).
 * Derived; in the limit d → ∞ the squared parts of the fourth power are those of a Gaussian, 9, 72, 24.
 *
 * @param dimension d, at least 2
 */
public record SphericalQuartic(int dimension) {

  public SphericalQuartic {
    if (dimension < 2) throw new IllegalArgumentException("dimension = " + dimension + ": at least 2 is required");
  }

  /**
   * The coefficients of Z_0, Z_2, Z_4 in the power: E(√d⟨w,x⟩)ᵃ(√d⟨w′,x⟩)ᵃ = Σ_k coefficient_k² P_k(⟨w,w′⟩).
   *
   * @param power 0, 2 or 4
   */
  public double[] coefficients(int power) {
    double d = dimension;
    return switch (power) {
      case 0 -> new double[] {1, 0, 0};
      case 2 -> new double[] {1, Math.sqrt(2 * (d - 1) / (d + 2)), 0};
      case 4 -> {
        double top = Math.sqrt(scale() * 24 * (d * d - 1) / ((d + 2) * (d + 4)));
        double middle = Math.sqrt(scale() * (72 + 144 / (d + 4)) * (d - 1) / d);
        yield new double[] {3 * d / (d + 2), middle, top};
      }
      default -> throw new IllegalArgumentException("power = " + power + ": must be 0, 2 or 4");
    };
  }

  /** d⁴ E over Gaussian g of |g|⁻⁸ in place of 1: what the sphere changes in eighth moments. */
  private double scale() {
    double d = dimension;
    return d * d * d / ((d + 2) * (d + 4) * (d + 6));
  }

  /** Squared parts of degree 0, 2, 4 of the fourth power. */
  public double[] energies() {
    double[] c = coefficients(4);
    return new double[] {c[0] * c[0], c[1] * c[1], c[2] * c[2]};
  }

  /** P_0, P_2, P_4 at t. */
  public double[] zonal(double t) {
    double d = dimension;
    double s = t * t;
    return new double[] {1, (d * s - 1) / (d - 1), ((d + 2) * (d + 4) * s * s - 6 * (d + 2) * s + 3) / (d * d - 1)};
  }

  /** Dimensions of the harmonics of degree 0, 2, 4. */
  public double[] dimensions() {
    return IntStream.of(0, 2, 4).mapToDouble(k -> PowerEnergies.harmonics(dimension, k)).toArray();
  }

  /**
   * min Σ_k E_k (1 − N_k/dim H_k) over N_k ≤ dim H_k with Σ_k N_k = N: the average over w of the squared distance from
   * (√d⟨w,x⟩)⁴ to any N-dimensional space V of functions is at least this. An average over rotations captures each
   * degree evenly (Schur): tr(Π_V Π_k) of dim H_k, and these traces sum to at most N. The densest degrees E_k/dim H_k
   * come first.
   *
   * @param energies E_0, E_2, E_4
   */
  public double averageError(double[] energies, int features) {
    return DimensionBounds.averageError(energies, dimensions(), features);
  }
}
