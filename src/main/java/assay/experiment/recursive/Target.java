package assay.experiment.recursive;

/** Functions of a few coordinates, on which recursive feature machines and networks are tried. */
public enum Target {

  /** x₀ x₁ 1(x₅ &gt; 0): of the authors' notebook on low-rank targets. */
  GATED_PRODUCT(0, 1, 5) {
    @Override
    public double value(double[] x) {
      return x[5] > 0 ? x[0] * x[1] : 0;
    }
  },

  /** x₀ x₁. */
  PRODUCT(0, 1) {
    @Override
    public double value(double[] x) {
      return x[0] * x[1];
    }
  },

  /** x₀ + x₁ + x₂ + x₀x₁x₂: every degree leads to the next. */
  STAIRCASE(0, 1, 2) {
    @Override
    public double value(double[] x) {
      return x[0] + x[1] + x[2] + x[0] * x[1] * x[2];
    }
  },

  /** x₀x₁x₂: nothing leads to it. */
  PARITY_OF_THREE(0, 1, 2) {
    @Override
    public double value(double[] x) {
      return x[0] * x[1] * x[2];
    }
  },

  /** x₀. */
  COORDINATE(0) {
    @Override
    public double value(double[] x) {
      return x[0];
    }
  },

  /** x₀ + x₀x₁. */
  SUM(0, 1) {
    @Override
    public double value(double[] x) {
      return x[0] + x[0] * x[1];
    }
  },

  /** max(x₀, 0) − 1/√(2π), of mean 0 for standard Gaussian inputs. */
  KINK(0) {
    @Override
    public double value(double[] x) {
      return Math.max(0, x[0]) - 1 / Math.sqrt(2 * Math.PI);
    }
  };

  private final int[] relevant;

  Target(int... relevant) {
    this.relevant = relevant;
  }

  /** f(x). */
  public abstract double value(double[] x);

  /** The coordinates that f depends on. */
  public int[] relevant() {
    return relevant.clone();
  }
}
