package assay.theorem.teachers;

import static assay.theorem.lowerbounds.PowerEnergies.harmonics;

import assay.Require;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * The teacher f*(x) = (1/d) Σ_i |⟨w_i,x⟩|, w orthonormal, x standard Gaussian, by degrees of spherical harmonics: with
 * x = rθ it is r times a function of the direction θ, and its part of degree l has the energy E_l = e_l (1 + (d−1)
 * P_l(0)), where e_l is that of |θ_1| on the unit sphere and P_l the zonal polynomial with P_l(1) = 1 (theory notes
 * M-3, second pass). Derived: E r² = d, and parts of one degree have products e_l P_l(⟨w_i,w_j⟩). Degree 2 has none.
 *
 * @param dimension d, at least 3
 */
public record SphericalAbsolute(int dimension) {

  /** Energies of higher degrees are left out: the bounds become smaller by less than 1e-3 of what they are. */
  private static final int DEGREES = 40;

  /**
   * @throws IllegalArgumentException if d is below 3
   */
  public SphericalAbsolute {
    Require.atLeast("dimension", dimension, 3);
  }

  /** e_l = 4 dim H_l c_l², c_l = Γ(d/2)/(4 Γ((3−l)/2) Γ((d+l+1)/2)) (Funk and Hecke, as |t| = 2 relu(t) − t). */
  public double energyOfOne(int degree) {
    if (Require.atLeast("degree", degree, 0) % 2 == 1) return 0;
    double d = dimension;
    double c = StrictMath.exp(Gamma.logGamma(d / 2) - Gamma.logGamma((d + degree + 1) / 2) + logReciprocal(degree)) / 4;
    return 4 * harmonics(dimension, degree) * c * c;
  }

  /** log 1/|Γ((3−l)/2)| for even l, by reflection. */
  private static double logReciprocal(int l) {
    return l == 0 ? StrictMath.log(2 / Math.sqrt(Math.PI)) : Gamma.logGamma((l - 1) / 2.0) - StrictMath.log(Math.PI);
  }

  /** E_l. */
  public double energy(int degree) {
    double others = (dimension - 1) * zonal(degree, 0)[degree];
    return degree == 2 ? 0 : energyOfOne(degree) * (1 + others);
  }

  /** P_0, …, P_L at t: (l + d − 2) P_{l+1} = (2l + d − 2) t P_l − l P_{l−1}. */
  public double[] zonal(int degrees, double t) {
    double[] p = new double[degrees + 1];
    p[0] = 1;
    for (int l = 0; l < degrees; l++) {
      double before = l == 0 ? 0 : l * p[l - 1];
      p[l + 1] = ((2 * l + dimension - 2) * t * p[l] - before) / (l + dimension - 2);
    }
    return p;
  }

  /** E f*², which all degrees sum to: 1/d + (1 − 1/d) 2/π. */
  public double energy() {
    return 1.0 / dimension + (1 - 1.0 / dimension) * 2 / Math.PI;
  }

  /**
   * Σ_l E_l (1 − N_l/dim H_l) with Σ N_l = N, spent on the densest degrees first: no N features that are chosen without
   * knowledge of w, and no kernel on N inputs, get below it in E(f − f*)² on average over rotations of w. Derived as in
   * L-11: an average over rotations captures every degree evenly (Schur).
   *
   * @param features N
   */
  public double kernelBound(int features) {
    Require.atLeast("features", features, 0);
    return DimensionBounds.averageError(evenDegrees().mapToDouble(this::energy).toArray(),
        evenDegrees().mapToDouble(l -> harmonics(dimension, l)).toArray(), features);
  }

  private static IntStream evenDegrees() {
    return IntStream.iterate(0, l -> l <= DEGREES, l -> l + 2);
  }
}
