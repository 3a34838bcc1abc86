package assay.distribution.closedform;

/** How a label depends on the index z = Ux ∈ ℝʳ of a {@link MultipleIndex} model. */
public enum Link {

  /** tanh(Σ z_i/√r). */
  TANH {
    @Override
    public double value(double[] z) {
      return StrictMath.tanh(sum(z) / Math.sqrt(z.length));
    }

    @Override
    public double slope(double[] z, int i) {
      double value = value(z);
      return (1 - value * value) / Math.sqrt(z.length);
    }
  },

  /** The mean of min(1, z_i² − 1), which lies in [−1, 1]; even in every z_i. */
  CLIPPED_QUADRATIC {
    @Override
    public double value(double[] z) {
      double sum = 0;
      for (double x : z) sum += Math.min(1, x * x - 1);
      return sum / z.length;
    }

    @Override
    public double slope(double[] z, int i) {
      return z[i] * z[i] < 2 ? 2 * z[i] / z.length : 0;
    }

    @Override
    double[] kinks() {
      return new double[] {-Math.sqrt(2), Math.sqrt(2)};
    }
  },

  /** z_1 ⋯ z_r, the only one that is not bounded. */
  PRODUCT {
    @Override
    public double value(double[] z) {
      double product = 1;
      for (double x : z) product *= x;
      return product;
    }

    @Override
    public double slope(double[] z, int i) {
      double product = 1;
      for (int j = 0; j < z.length; j++) if (j != i) product *= z[j];
      return product;
    }
  },

  /**
   * The sign of z_1 ⋯ z_r, +1 at 0: not continuous, so that Stein's identity does not hold with its slope, which is 0.
   */
  SIGNS {
    @Override
    public double value(double[] z) {
      return PRODUCT.value(z) >= 0 ? 1 : -1;
    }

    @Override
    public double slope(double[] z, int i) {
      return 0;
    }

    @Override
    double[] kinks() {
      return new double[] {0};
    }
  };

  /** g(z). */
  public abstract double value(double[] z);

  /** ∂g/∂z_i, wherever it exists. */
  public abstract double slope(double[] z, int i);

  /** Where g may have a kink or a jump, in any one coordinate. */
  double[] kinks() {
    return new double[0];
  }

  /** Whether g is Lipschitz on bounded sets: then E[z g(z)] = E ∇g(z). */
  public boolean continuous() {
    return this != SIGNS;
  }

  /** Whether E[z g(z)] = 0: g has no part of degree 1. */
  public boolean withoutLinearPart(int r) {
    return this == CLIPPED_QUADRATIC || this != TANH && r > 1;
  }

  private static double sum(double[] z) {
    double sum = 0;
    for (double x : z) sum += x;
    return sum;
  }
}
