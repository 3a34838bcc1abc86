package assay.kernel;

import assay.Require;

/**
 * The Laplace kernel exp(−‖x−y‖/s).
 *
 * @param width s, positive
 */
public record Laplace(double width) implements Kernel {

  public Laplace {
    Require.positive("width", width);
  }

  /** ‖x−y‖² = (‖x‖ − ‖y‖)² + 4 ‖x‖‖y‖ sin²(θ/2). */
  @Override
  public double at(double angle, double norm, double otherNorm) {
    double s = StrictMath.sin(angle / 2);
    double radial = norm - otherNorm;
    return StrictMath.exp(-Math.sqrt(radial * radial + 4 * norm * otherNorm * s * s) / width);
  }
}
