package assay.stats;

import assay.Require;

/**
 * The one-sided boundary that grows like √(V ln ln V), as slowly as the law of the iterated logarithm lets any grow
 * (Theorem 1 and equation 10 of the paper, with h(k) = kˢζ(s), s = 1.4 and epochs that double): for sums that run very
 * long.
 *
 * @param alpha the probability of ever leaving
 * @param leastVariance the accumulated variance below which the curve stays level
 * @param scale c of the sub-gamma condition, 0 for sub-Gaussian sums
 * @throws IllegalArgumentException if an argument is outside its range
 */
public record PolynomialStitching(double alpha, double leastVariance, double scale) implements UniformBoundary {

  private static final double EXPONENT = 1.4;
  private static final double EPOCH = 2;
  /** ζ(1.4). */
  private static final double ZETA = 3.10554727797758;

  public PolynomialStitching {
    Require.rate("alpha", alpha);
    Require.positive("leastVariance", leastVariance);
    Require.between("scale", scale, 0, Double.MAX_VALUE);
  }

  @Override
  public double at(double variance) {
    double v = Math.max(Require.positive("variance", variance), leastVariance);
    double epochs = StrictMath.log(EPOCH * v / leastVariance) / StrictMath.log(EPOCH);
    double log = EXPONENT * StrictMath.log(epochs) + StrictMath.log(ZETA / alpha);
    double fourth = Math.sqrt(Math.sqrt(EPOCH));
    double spread = (fourth + 1 / fourth) * (fourth + 1 / fourth) / 2;
    double linear = (Math.sqrt(EPOCH) + 1) / 2 * scale * log;
    return Math.sqrt(spread * v * log + linear * linear) + linear;
  }
}
