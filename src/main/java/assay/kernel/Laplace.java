package assay.kernel;

import assay.Require;

/**
 * The Laplace kernel exp(−‖x−y‖/s).
 *
 * @param width s, positive
 */
public record Laplace(double width) implements Kernel {

  /** Squares of such lengths might overflow. */
  private static final double LONG = 1e150;

  public Laplace {
    Require.positive("width", width);
  }

  /** ‖x−y‖² = (‖x‖ − ‖y‖)² + 4 ‖x‖‖y‖ sin²(θ/2). */
  @Override
  public double at(double angle, double norm, double otherNorm) {
    double s = StrictMath.sin(angle / 2);
    double radial = norm - otherNorm;
    if (!(Math.max(norm, otherNorm) < LONG)) return ofLong(radial, 2 * Math.sqrt(norm) * Math.sqrt(otherNorm) * s);
    return StrictMath.exp(-Math.sqrt(radial * radial + 4 * norm * otherNorm * s * s) / width);
  }

  private double ofLong(double radial, double across) {
    return StrictMath.exp(-StrictMath.hypot(radial, across) / width);
  }
}
