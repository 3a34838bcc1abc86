package assay.stats;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Upper quantiles of the laws behind least squares, found from their tails and therefore right for tiny probabilities
 * too.
 */
final class StudentT {

  private static final double SQRT_2 = Math.sqrt(2);

  private StudentT() {}

  /** The t that a Student variable exceeds with the given probability, at most 1/2. */
  static double quantile(double tail, double degrees) {
    TDistribution law = new TDistribution(degrees);
    return Crossing.first(0, Double.MAX_VALUE, t -> law.cumulativeProbability(-t) <= tail);
  }

  /** The z that a standard Gaussian exceeds with the given probability, at most 1/2. */
  static double gaussianQuantile(double tail) {
    return Crossing.first(0, 40, z -> 0.5 * Erf.erfc(z / SQRT_2) <= tail);
  }

  /** The s that √(χ²/degrees) exceeds with the given probability. */
  static double deviationQuantile(double tail, double degrees) {
    return Crossing.first(0, 1e6, s -> Gamma.regularizedGammaQ(degrees / 2, degrees / 2 * s * s) <= tail);
  }
}
