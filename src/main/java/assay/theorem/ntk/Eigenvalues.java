package assay.theorem.ntk;

/**
 * Bounds and limits of the smallest eigenvalue λ of H^∞, the NTK of the first layer at n unit inputs (E-1 to E-6 of the
 * theory notes).
 */
public final class Eigenvalues {

  private Eigenvalues() {}

  /** ½ − |h| at the cosine t: what two inputs leave of the smallest eigenvalue, by interlacing (E-2). */
  public static double ofTwo(double h) {
    return 0.5 - Math.abs(h);
  }

  /**
   * θ/(2π) + θ²/4, not below ½ − h at the angle θ: cos θ ≥ 1 − θ²/2 (upper side of arXiv 2405.14630, with its constant
   * derived here).
   */
  public static double ofNearest(double angle) {
    return angle / (2 * Math.PI) + angle * angle / 4;
  }

  /** ½ − ρ(π − arccos ρ)/(2π) for inputs whose inner products are all ρ ≥ 0 (K-9). */
  public static double ofEquicorrelated(double rho) {
    return 0.5 - rho * (Math.PI - StrictMath.acos(rho)) / (2 * Math.PI);
  }

  /** δ/(100 n²) for inputs with ‖x_i ∓ x_j‖ ≥ δ (Oymak and Soltanolkotabi; recalled). */
  public static double separated(double separation, int n) {
    return separation / (100.0 * n * n);
  }

  /** δ/(2π) for two inputs: what λ_min is as they close in, and its lower bound (E-3, derived). */
  public static double separatedPair(double separation) {
    return separation / (2 * Math.PI);
  }

  /** (1 + d log(1/δ)/log d)⁻³ δ², up to a constant (arXiv 2405.14630, theorem for shallow networks; both layers). */
  public static double separatedInDimension(double separation, int d) {
    return StrictMath.pow(1 + d * StrictMath.log(1 / separation) / StrictMath.log(d), -3) * separation * separation;
  }

  /** −4/(d − 1): no faster falls λ_min of n uniform inputs, whose smallest angle is about n^(−2/(d−1)) (E-7). */
  public static double lowerExponent(int d) {
    return -4.0 / (d - 1);
  }

  /** −2/(d − 1): no slower does it, as λ_min is at most about that angle (E-7). */
  public static double upperExponent(int d) {
    return -2.0 / (d - 1);
  }

  /**
   * ¼ + ¼ (1 − √(n/d))₊², the limit for n ≪ d² inputs uniform on the sphere: Var relu′ = ¼ and the linear part (E-6).
   */
  public static double ofRandom(int n, int d) {
    double edge = Math.max(0, 1 - Math.sqrt((double) n / d));
    return 0.25 + 0.25 * edge * edge;
  }
}
