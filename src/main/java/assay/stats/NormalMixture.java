package assay.stats;

import assay.Require;
import org.hipparchus.special.Erf;

/**
 * The boundary for sub-Gaussian sums, E exp(λS − λ²V/2) ≤ 1, from a Gaussian mixture of these exponentials over λ.
 * Two-sided: |S| &lt; √((V+ρ) ln((V+ρ)/(ρα²))). One-sided: half a Gaussian, somewhat lower.
 *
 * @param alpha the probability of ever leaving
 * @param bestVariance the accumulated variance V at which ρ makes the curve about as low as can be
 * @param twoSided whether it holds for |S| rather than S
 * @throws IllegalArgumentException if alpha is outside (0, 1), or outside (0, 1/2) for one side, or bestVariance is not
 *     positive and finite
 */
public record NormalMixture(double alpha, double bestVariance, boolean twoSided) implements UniformBoundary {

  private static final double SQRT_2 = Math.sqrt(2);

  public NormalMixture {
    Require.inside("alpha", alpha, 0, twoSided ? 1 : 0.5);
    Require.positive("bestVariance", bestVariance);
  }

  @Override
  public double at(double variance) {
    double total = Require.positive("variance", variance) + precision();
    double both = Math.sqrt(total * (StrictMath.log(total / precision()) - 2 * StrictMath.log(alpha)));
    return twoSided ? both : Crossing.first(0, both, s -> logMixture(s, total) >= -StrictMath.log(alpha));
  }

  @Override
  public double scale() {
    return 0;
  }

  /** ρ: close to the best, in closed form. */
  double precision() {
    double log = -2 * StrictMath.log(twoSided ? alpha : 2 * alpha);
    return bestVariance / (log + StrictMath.log1p(log));
  }

  private double logMixture(double s, double total) {
    double z = s / Math.sqrt(total);
    return 0.5 * StrictMath.log(4 * precision() / total) + z * z / 2 + StrictMath.log(0.5 * Erf.erfc(-z / SQRT_2));
  }
}
