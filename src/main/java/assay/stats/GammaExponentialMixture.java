package assay.stats;

import assay.Require;
import org.hipparchus.special.Gamma;

/**
 * The one-sided boundary for sub-gamma and sub-exponential sums from a Gamma mixture (Proposition 9 of the paper): terms
 * with ln E exp(λ(x − Ex)) ≤ σ²(−ln(1 − cλ) − cλ)/c², such as squares of Gaussians.
 *
 * @param alpha the probability of ever leaving, below 1/2
 * @param bestVariance the accumulated variance at which the curve is about as low as can be
 * @param scale c, positive
 * @throws IllegalArgumentException if an argument is outside its range
 */
public record GammaExponentialMixture(double alpha, double bestVariance, double scale) implements UniformBoundary {

  public GammaExponentialMixture {
    Require.inside("alpha", alpha, 0, 0.5);
    Require.positive("bestVariance", bestVariance);
    Require.positive("scale", scale);
  }

  @Override
  public double at(double variance) {
    Require.positive("variance", variance);
    double enough = -StrictMath.log(alpha);
    double high = variance;
    while (logMixture(high, variance) < enough) high *= 2;
    return Crossing.first(0, high, s -> logMixture(s, variance) >= enough);
  }

  private double logMixture(double s, double variance) {
    double square = scale * scale;
    double prior = new NormalMixture(alpha, bestVariance, false).precision() / square;
    double shape = variance / square + prior;
    double gain = (scale * s + variance) / square;
    return logPartialGamma(shape, gain + prior) - shape * StrictMath.log(gain + prior) + gain
        - logPartialGamma(prior, prior) + prior * StrictMath.log(prior);
  }

  /** Logarithm of the lower incomplete gamma function. */
  private static double logPartialGamma(double shape, double x) {
    return Gamma.logGamma(shape) + StrictMath.log(Gamma.regularizedGammaP(shape, x));
  }
}
