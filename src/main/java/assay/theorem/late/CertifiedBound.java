package assay.theorem.late;

import assay.stats.Interval;
import java.util.Arrays;

/**
 * How a certificate leaves its values, as intervals whose one end is proved by {@link Domination} and whose other end
 * is attained at a point of a grid. Angles are those between lines; the direction w_l of the certificate that is
 * nearest to w is meant throughout.
 */
public final class CertifiedBound {

  private static final int ACROSS = 60;
  private static final int UPWARDS = 60;

  /** Distances from the attained end at which a proof is tried. */
  private static final double[] SLACKS = {4e-3, 0.016, 0.064, 0.25};

  private CertifiedBound() {}

  /**
   * ρ_η: the largest ρ with |η(w)| ≤ 1 − ρ δ(w)² on the sphere of ℝᵈ. Its lower end is −∞ where nothing is proved; an
   * upper end below 0 says that |η| exceeds 1.
   *
   * @param p a certificate with values ±1
   * @param dimension d; in two dimensions w lies in the plane
   */
  public static Interval decay(Certificate p, int dimension) {
    boolean planar = dimension == 2;
    double attained = extreme(p, planar, (l, jet) -> (1 - Math.abs(jet.eta())) / jet.square(),
        (l, germ) -> germ.least(-p.values()[l], planar) / 2);
    double[] ones = new double[p.size()];
    Arrays.fill(ones, 1);
    for (double slack : SLACKS) {
      double rho = attained * (1 - slack);
      if (rho > 0 && new Domination(p, -1, ones, -rho, planar).holds()
          && new Domination(p, 1, ones, -rho, planar).holds())
        return new Interval(rho, attained);
    }
    return Interval.atMost(attained);
  }

  /**
   * C: the smallest C with |η(w) − η(w_l)| ≤ C δ(w)² on the sphere of ℝᵈ. Its upper end is infinite where nothing is
   * proved.
   */
  public static Interval spread(Certificate p, int dimension) {
    boolean planar = dimension == 2;
    double attained = -extreme(p, planar, (l, jet) -> -Math.abs(jet.eta() - p.values()[l]) / jet.square(),
        (l, germ) -> Math.min(germ.least(1, planar), germ.least(-1, planar)) / 2);
    double[] negated = Arrays.stream(p.values()).map(v -> -v).toArray();
    for (double slack : SLACKS) {
      double c = attained * (1 + slack);
      if (new Domination(p, 1, negated, c, planar).holds()
          && new Domination(p, -1, p.values(), c, planar).holds())
        return new Interval(attained, c);
    }
    return Interval.atLeast(attained);
  }

  private interface Ratio {
    double at(int l, Jet jet);
  }

  private interface Limit {
    double at(int l, Germ germ);
  }

  /** The least of a ratio on a grid of every sector and of its limits at the directions. */
  private static double extreme(Certificate p, boolean planar, Ratio ratio, Limit limit) {
    Jet.Frame frame = Jet.Frame.of(p);
    double least = Double.POSITIVE_INFINITY;
    for (int l = 0; l < p.size(); l++) {
      least = Math.min(least, limit.at(l, Germ.of(p, l)));
      for (int side = -1; side <= 1; side += 2) {
        double width = side * Domination.gap(p.angles(), l, side) / 2;
        for (int i = 1; i <= ACROSS; i++) {
          double t = p.angles()[l] + width * i / ACROSS;
          for (int k = 0; k <= (planar ? 0 : UPWARDS); k++)
            least = Math.min(least, ratio.at(l, Jet.at(frame, l, t, k * Math.PI / 2 / UPWARDS)));
        }
      }
    }
    return least;
  }
}
