package assay.network;

import assay.core.MarginLoss;

/**
 * A convex decreasing loss ℓ of the margin z = y f(x) with ℓ(0) = 1, its Lipschitz constant carried explicitly: no
 * scaling of the logistic loss is both 1-Lipschitz and 1 at zero, so bounds must multiply by {@link #lipschitz()}
 * (theory notes, GF-A6). A margin that has overflowed to ±∞, or is NaN, has no finite loss: its sign is no longer
 * known.
 */
public enum Loss implements MarginLoss {

  /** max(0, 1 − z); the subgradient at the kink z = 1 is 0. */
  HINGE(1, 1) {
    @Override
    public double value(double margin) {
      return margin < 1 ? 1 - margin : 0 * margin;
    }

    @Override
    public double slope(double margin) {
      return margin < 1 ? -1 : 0 * margin;
    }

    @Override
    public double conjugate(double u) {
      return u >= 0 && u <= 1 ? u : Double.NEGATIVE_INFINITY;
    }
  },

  /** log₂(1 + e^(−z)). */
  LOGISTIC(1 / StrictMath.log(2), 0.5 / StrictMath.log(2)) {
    @Override
    public double value(double margin) {
      double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(margin)));
      return (tail + Math.max(-margin, 0)) / LN2 + 0 * margin;
    }

    @Override
    public double slope(double margin) {
      return -1 / (LN2 * (1 + StrictMath.exp(margin))) + 0 * margin;
    }

    @Override
    public double conjugate(double u) {
      double s = u * LN2;
      return s >= 0 && s <= 1 ? -(xLogX(s) + xLogX(1 - s)) / LN2 : Double.NEGATIVE_INFINITY;
    }
  };

  private static final double LN2 = StrictMath.log(2);

  private final double lipschitz;
  private final double slopeAtZero;

  Loss(double lipschitz, double slopeAtZero) {
    this.lipschitz = lipschitz;
    this.slopeAtZero = slopeAtZero;
  }

  /** The smallest L with |ℓ(z) − ℓ(z′)| ≤ L |z − z′|. */
  public double lipschitz() {
    return lipschitz;
  }

  /** |ℓ′(0)|. */
  public double slopeAtZero() {
    return slopeAtZero;
  }

  /** inf over z of ℓ(z) + u z, so that ℓ(z) ≥ conjugate(u) − u z for every z; −∞ where the infimum is not finite. */
  public abstract double conjugate(double u);

  private static double xLogX(double x) {
    return x == 0 ? 0 : x * StrictMath.log(x);
  }
}
