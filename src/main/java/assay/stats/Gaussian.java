package assay.stats;

import org.hipparchus.special.Erf;

/** The standard Gaussian distribution, with small relative error however far out: its tails come from erfc. */
public final class Gaussian {

  private static final double ROOT2 = Math.sqrt(2);
  private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

  private Gaussian() {}

  /** φ(z). */
  public static double density(double z) {
    return PEAK * StrictMath.exp(-z * z / 2);
  }

  /** Φ(z) = Pr[Z ≤ z]. */
  public static double atMost(double z) {
    return Erf.erfc(-z / ROOT2) / 2;
  }

  /** Pr[Z &gt; z]. */
  public static double above(double z) {
    return atMost(-z);
  }
}
