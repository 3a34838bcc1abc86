package assay.feature;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.stats.Interval;
import java.util.Arrays;

/**
 * The probability of finding a feature in the plane, by quadrature instead of sampling: an oracle for the sampled
 * certificate. In polar coordinates w = ρ u(φ) with ρ² exponential, the active atoms change only where ρ ⟨u, x_n⟩ = b,
 * so the integral over ρ is exact and only the angle is discretised.
 */
public final class PlanarFeatureMass {

  private PlanarFeatureMass() {}

  /**
   * Pr over w ~ N(0, I) and a fair bias sign of finding the feature.
   *
   * @return the value at 2n angles, give or take twice its distance from the value at n angles and 4/n, within [0, ½]
   * @throws IllegalArgumentException unless the dimension is 2
   */
  public static Interval of(FiniteDistribution distribution, Regime regime, Feature feature, int n) {
    if (distribution.dimension() != 2)
      throw new IllegalArgumentException("dimension = " + distribution.dimension() + ": must be 2");
    double coarse = midpoint(distribution, regime, feature, n);
    double fine = midpoint(distribution, regime, feature, 2 * n);
    return Interval.around(fine, 2 * Math.abs(fine - coarse) + 4.0 / n).max(Interval.ZERO).min(Interval.exactly(0.5));
  }

  private static double midpoint(FiniteDistribution distribution, Regime regime, Feature feature, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) sum += radial(distribution, regime, feature, 2 * Math.PI * (k + 0.5) / n);
    return 0.5 * sum / n;
  }

  /** Pr over the radius along one direction. */
  private static double radial(FiniteDistribution distribution, Regime regime, Feature feature, double angle) {
    double bias = feature.biasSign() * regime.biasRatio();
    double[] products = new double[distribution.size()];
    for (int i = 0; i < products.length; i++)
      products[i] = StrictMath.cos(angle) * distribution.x(i, 0) + StrictMath.sin(angle) * distribution.x(i, 1);
    double[] radii = Arrays.stream(products).filter(u -> u * bias > 0).map(u -> bias / u).sorted().toArray();
    double mass = 0;
    for (int k = 0; k <= radii.length; k++) {
      double from = k == 0 ? 0 : radii[k - 1];
      double to = k == radii.length ? from + 2 : radii[k];
      if (to > from && found(distribution, regime, feature, products, (from + to) / 2, bias))
        mass += tail(from) - (k == radii.length ? 0 : tail(to));
    }
    return mass;
  }

  /** Pr[ρ &gt; r]. */
  private static double tail(double r) {
    return StrictMath.exp(-r * r / 2);
  }

  private static boolean found(FiniteDistribution distribution, Regime regime, Feature feature, double[] products,
      double radius, double bias) {
    double[] g = new double[2];
    for (int i = 0; i < products.length; i++) {
      if (!(radius * products[i] > bias)) continue;
      for (int j = 0; j < 2; j++) g[j] += distribution.weight(i) * distribution.label(i) * distribution.x(i, j);
    }
    double length = Vectors.norm(g);
    return length > 0 && length >= regime.gradientBound()
        && Directions.gap(Vectors.scaled(1 / length, g), feature.direction()) < regime.gamma();
  }
}
