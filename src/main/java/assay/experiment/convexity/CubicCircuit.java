package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import assay.random.Trial;

/**
 * C(W) = W + a W³, entry by entry: not affine, so that ‖C(W) − y‖² is not convex for every label y, but its gradient
 * 2 C′(W) (C(W) − y) points away from the only minimum W* = C⁻¹(y), for every y: ⟨∇L_y(W), W − W*⟩ ≥ 2 ‖W − W*‖², since
 * C′ ≥ 1, and C rises by at least as much as W.
 *
 * @param parameters as many as outputs
 * @param bend a, at least 0
 */
public record CubicCircuit(int parameters, double bend) {

  /**
   * What a trial found.
   *
   * @param squaredDistance ‖W − W*‖²
   * @param outwards ⟨∇L_y(W), W − W*⟩
   */
  public record Point(double squaredDistance, double outwards) {}

  /**
   * @throws IllegalArgumentException if there is no parameter, or the bend is negative or not finite
   */
  public CubicCircuit {
    Require.atLeast("parameters", parameters, 1);
    Require.nonnegative("bend", bend);
  }

  /** At Gaussian W and W*. */
  public Point at(Trial trial) {
    Stream stream = trial.stream("parameters");
    double squares = 0;
    double outwards = 0;
    for (int i = 0; i < parameters; i++) {
      double w = stream.gaussian();
      double best = stream.gaussian();
      squares += (w - best) * (w - best);
      outwards += 2 * (1 + 3 * bend * w * w) * (value(w) - value(best)) * (w - best);
    }
    return new Point(squares, outwards);
  }

  private double value(double w) {
    return w + bend * w * w * w;
  }
}
