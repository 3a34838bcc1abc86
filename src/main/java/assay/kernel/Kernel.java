package assay.kernel;

/**
 * A kernel that depends on two inputs through their norms and the angle between them, as those of networks with
 * Gaussian weights do.
 */
@FunctionalInterface
public interface Kernel {

  /**
   * @param angle between the inputs, in [0, π]
   * @param norm of one input
   * @param otherNorm of the other
   */
  double at(double angle, double norm, double otherNorm);

  /** The value for two unit vectors at this angle. */
  default double at(double angle) {
    return at(angle, 1, 1);
  }

  /**
   * The value for two unit vectors with this inner product, in [−1, 1]; where they are known, {@link #of} is more
   * accurate.
   */
  default double atCosine(double t) {
    return at(Angle.ofCosine(t));
  }

  /** The value for two vectors of the same dimension. */
  default double of(double[] x, double[] y) {
    return at(Angle.between(x, y), Angle.norm(x), Angle.norm(y));
  }
}
