package assay.kernel;

/**
 * Kernels that depend on the distance of two inputs in units of the bandwidth, r = ‖x − z‖/L, with value 1 at r = 0.
 */
public enum Radial {

  /** exp(−r). */
  LAPLACE {
    @Override
    public double value(double r) {
      return StrictMath.exp(-r);
    }

    @Override
    public double slope(double r) {
      return -StrictMath.exp(-r) / r;
    }
  },

  /** exp(−r²/2). */
  GAUSSIAN {
    @Override
    public double value(double r) {
      return StrictMath.exp(-r * r / 2);
    }

    @Override
    public double slope(double r) {
      return -value(r);
    }
  };

  /** φ(r), r ≥ 0. */
  public abstract double value(double r);

  /** φ′(r)/r for r &gt; 0, which the gradient of φ(‖x − z‖/L) has as factor of (x − z)/L². */
  public abstract double slope(double r);
}
