package assay.experiment.convexity;

import assay.Require;
import assay.stats.GaussianRule;

/**
 * ⟨∇L(w), w − w*⟩ of L(w) = ¼ E(⟨w,x⟩² − ⟨w*,x⟩²)² in the plane of w and w* = (1, 0), by Gauss and Hermite's rule,
 * which is exact for polynomials of this degree.
 *
 * @param distance ρ = ‖w − w*‖, positive
 * @param cosine of the angle between w − w* and w*
 */
public record LostSigns(double distance, double cosine) {

  private static final GaussianRule RULE = GaussianRule.hermite(4);

  /**
   * @throws IllegalArgumentException if the distance is not positive, or the cosine outside [−1, 1]
   */
  public LostSigns {
    Require.positive("distance", distance);
    Require.between("cosine", cosine, -1, 1);
  }

  /** E(⟨w,x⟩² − ⟨w*,x⟩²)⟨w,x⟩⟨w − w*,x⟩. */
  public double outwards() {
    double along = distance * cosine;
    double across = distance * Math.sqrt((1 - cosine) * (1 + cosine));
    return RULE.expectation(x -> RULE.expectation(y -> {
      double h = along * x + across * y;
      double w = x + h;
      return (w * w - x * x) * w * h;
    }));
  }
}
