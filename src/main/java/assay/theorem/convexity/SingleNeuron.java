package assay.theorem.convexity;

import assay.Require;
import assay.linear.Vectors;

/**
 * One ReLU neuron that learns another, L(w) = ½ E(relu⟨w,x⟩ − relu⟨w*,x⟩)² for standard Gaussian x: ∇L = ½ (w − w*) +
 * (θ w* − ‖w*‖ sin θ w/‖w‖)/(2π) at the angle θ between them (theory notes C-3; derived from E[xx′ 1 1′]). Lengths are
 * in units of ‖w*‖.
 */
public final class SingleNeuron {

  private SingleNeuron() {}

  /**
   * ⟨∇L(w), w − w*⟩/‖w − w*‖² for ‖w*‖ = 1: how convex the loss is in the direction of its minimum.
   *
   * @param length ‖w‖, above 0
   * @param angle between w and w*, in [0, π]; w ≠ w*
   */
  public static double onePointRatio(double length, double angle) {
    requirePolar(length, angle);
    double cosine = StrictMath.cos(angle);
    double square = length * length - 2 * length * cosine + 1;
    if (!(square > 0))
      throw new IllegalArgumentException("length = " + length + ", angle = " + angle + ": w must differ from w*");
    return 0.5 + (angle * (length * cosine - 1) - StrictMath.sin(angle) * (length - cosine)) / (2 * Math.PI * square);
  }

  /** L(w) for ‖w*‖ = 1: ¼ (‖w‖² + 1) − ‖w‖ (sin θ + (π − θ) cos θ)/(2π). */
  public static double loss(double length, double angle) {
    requirePolar(length, angle);
    double common = StrictMath.sin(angle) + (Math.PI - angle) * StrictMath.cos(angle);
    return (length * length + 1) / 4 - length * common / (2 * Math.PI);
  }

  /**
   * ∇L(w).
   *
   * @param w not 0
   * @param target w*, not 0, of the same dimension
   */
  public static double[] gradient(double[] w, double[] target) {
    Require.sameSize("dimension of w*", target.length, w.length);
    double length = Require.positive("‖w‖", Vectors.norm(w));
    double unit = Require.positive("‖w*‖", Vectors.norm(target));
    double[] e = Vectors.scaled(1 / length, w);
    double[] f = Vectors.scaled(1 / unit, target);
    double apart = Vectors.distance(e, f);
    double together = Vectors.norm(Vectors.sum(e, 1, f));
    double angle = 2 * StrictMath.atan2(apart, together);
    double[] turned = Vectors.sum(Vectors.scaled(angle, target), -unit * StrictMath.sin(angle), e);
    return Vectors.sum(Vectors.scaled(0.5, Vectors.sum(w, -1, target)), 1 / (2 * Math.PI), turned);
  }

  private static void requirePolar(double length, double angle) {
    Require.positive("length", length);
    Require.between("angle", angle, 0, Math.PI);
  }
}
