package assay.theorem.teachers;

import assay.kernel.Angle;
import assay.linear.Vectors;

/**
 * κ(u, v) = E|⟨u,x⟩||⟨v,x⟩| for standard Gaussian x: ‖u‖‖v‖ A(θ) at the angle θ between them, where A(θ) = (2/π)(sin θ
 * + (π/2 − θ) cos θ) (theory notes M-4). Derived: in the plane of u and v the length of x has mean square 2 and its
 * direction is uniform. A(0) = 1, A(π/2) = 2/π, A(π − θ) = A(θ).
 */
public final class AbsoluteProduct {

  private AbsoluteProduct() {}

  /** A(θ). */
  public static double at(double angle) {
    return 2 / Math.PI * (StrictMath.sin(angle) + (Math.PI / 2 - angle) * StrictMath.cos(angle));
  }

  /** κ(u, v). */
  public static double of(double[] u, double[] v) {
    return Vectors.norm(u) * Vectors.norm(v) * at(Angle.between(u, v));
  }

  /**
   * The gradient ∇_u of ‖u‖ κ(u, v)/‖v‖ = ‖u‖² A(θ), which is along u + towards v/‖v‖.
   *
   * @param along (4/π) sin θ + B cos θ with B = 1 − 2θ/π
   * @param towards B ‖u‖
   */
  public record Gradient(double along, double towards) {

    /** At an angle, for a vector u of the given length. */
    public static Gradient at(double angle, double length) {
      double b = 1 - 2 * angle / Math.PI;
      return new Gradient(4 / Math.PI * StrictMath.sin(angle) + b * StrictMath.cos(angle), b * length);
    }
  }
}
