package assay.kernel;

/**
 * The kernel of ReLU without its Hermite parts of degree 0 and 1, which leaves (|z| − √(2/π))/2: for x ~ N(0, I) and
 * unit vectors with ⟨u, v⟩ = ρ = cos θ, K(ρ) = E[σ(⟨u,x⟩) σ(⟨v,x⟩)] = (√(1 − ρ²) + ρ arcsin ρ − 1)/(2π), K′ = arcsin
 * ρ/(2π); ReLU itself has κ = {@link ArcCosine#RELU}/2 = K + 1/(2π) + ρ/4. K is even: u and −u cannot be told apart.
 * Lengths come out as factors.
 *
 * <p>All functions take the angle, from which nothing cancels; along a great circle, k(t) = K(cos t) has the
 * derivatives k′ and k″, which has a kink where t is a multiple of π.
 */
public final class EvenRelu implements Kernel {

  /** K(1) = ¼ − 1/(2π). */
  public static final double AT_ONE = 0.25 - 1 / (2 * Math.PI);

  private static final double CIRCLE = 2 * Math.PI;
  private static final double QUARTER = Math.PI / 2;

  @Override
  public double at(double angle, double norm, double otherNorm) {
    return norm * otherNorm * value(angle);
  }

  /** K = (u sin u − 2 sin²(u/2))/(2π) with u = π/2 − θ. */
  public static double value(double angle) {
    double u = QUARTER - folded(angle);
    double half = StrictMath.sin(u / 2);
    return (u * StrictMath.sin(u) - 2 * half * half) / CIRCLE;
  }

  /** K′(ρ) = (π/2 − θ)/(2π). */
  public static double slope(double angle) {
    return (QUARTER - angle) / CIRCLE;
  }

  /** k′(t) = −sin t (π/2 − |t|)/(2π), with t brought into [−π/2, π/2]. */
  public static double along(double t) {
    double near = near(t);
    return -StrictMath.sin(near) * (QUARTER - Math.abs(near)) / CIRCLE;
  }

  /** k″(t) = (sin |t| − cos t (π/2 − |t|))/(2π). */
  public static double bend(double t) {
    double near = Math.abs(near(t));
    return (StrictMath.sin(near) - StrictMath.cos(near) * (QUARTER - near)) / CIRCLE;
  }

  /** The angle between lines: min(θ, π − θ). */
  public static double folded(double angle) {
    return Math.abs(near(angle));
  }

  private static double near(double t) {
    return t - Math.PI * Math.rint(t / Math.PI);
  }
}
