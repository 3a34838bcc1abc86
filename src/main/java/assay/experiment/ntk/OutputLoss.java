package assay.experiment.ntk;

/** Losses ℓ(u, y) of a real output u at a real label y, with their slopes ∂ℓ/∂u. */
public enum OutputLoss {

  /** ½(u − y)². */
  SQUARE {
    @Override
    public double value(double u, double y) {
      return 0.5 * (u - y) * (u - y);
    }

    @Override
    public double slope(double u, double y) {
      return u - y;
    }
  },

  /** Cross entropy of two classes, log(1 + e^(−su)) with s the sign of y. */
  CROSS_ENTROPY {
    @Override
    public double value(double u, double y) {
      return StrictMath.log1p(StrictMath.exp(-Math.signum(y) * u));
    }

    @Override
    public double slope(double u, double y) {
      return -Math.signum(y) / (1 + StrictMath.exp(Math.signum(y) * u));
    }
  },

  /** √(1 + (u − y)²) − 1: the distance, smooth at 0. */
  SMOOTH_DISTANCE {
    @Override
    public double value(double u, double y) {
      return Math.sqrt(1 + (u - y) * (u - y)) - 1;
    }

    @Override
    public double slope(double u, double y) {
      return (u - y) / Math.sqrt(1 + (u - y) * (u - y));
    }
  },

  /** e^(−su) with s the sign of y. */
  EXPONENTIAL {
    @Override
    public double value(double u, double y) {
      return StrictMath.exp(-Math.signum(y) * u);
    }

    @Override
    public double slope(double u, double y) {
      return -Math.signum(y) * value(u, y);
    }
  };

  /** ℓ(u, y). */
  public abstract double value(double u, double y);

  /** ∂ℓ/∂u. */
  public abstract double slope(double u, double y);

  /** The slopes at all outputs. */
  double[] slopes(double[] u, double[] y) {
    double[] slopes = new double[u.length];
    for (int i = 0; i < slopes.length; i++) slopes[i] = slope(u[i], y[i]);
    return slopes;
  }
}
