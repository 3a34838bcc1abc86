package assay.theorem.beyond;

/**
 * One ReLU neuron that learns another, L(w) = ½ E(relu⟨w,x⟩ − relu⟨w*,x⟩)² for standard Gaussian x: ∇L = ½ (w − w*) +
 * (θ w* − ‖w*‖ sin θ w/‖w‖)/(2π) at the angle θ between them (theory notes C-3; derived from E[xx′ 1 1′]).
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
    if (!(length > 0 && angle >= 0 && angle <= Math.PI))
      throw new IllegalArgumentException(
          "length = " + length + ", angle = " + angle + ": length > 0 and 0 <= angle <= π are required");
    double cosine = StrictMath.cos(angle);
    double square = length * length - 2 * length * cosine + 1;
    if (!(square > 0))
      throw new IllegalArgumentException("length = " + length + ", angle = " + angle + ": w must differ from w*");
    return 0.5 + (angle * (length * cosine - 1) - StrictMath.sin(angle) * (length - cosine)) / (2 * Math.PI * square);
  }
}
