package assay.linear;

import assay.Fused;
import assay.stats.Interval;

/**
 * A sum of numbers and products, compensated: Ogita, Rump and Oishi, "Accurate sum and dot product" (SIAM J. Sci.
 * Comput. 26, 2005), algorithms Sum2 and Dot2. Their Propositions 4.5 and 5.5 bound the error by u|s| + γ² Σ|terms|,
 * where u = 2⁻⁵³ and γ = nu/(1−nu) for n terms; underflow adds less than one smallest normal number per term. The
 * interval doubles the rounding part, which covers the rounding of the bound itself.
 */
public final class ExactSum {

  private static final double UNIT = 0x1p-53;

  private double high;
  private double low;
  private double magnitude;
  private long terms;

  public ExactSum add(double term) {
    if (term == 0) return this;
    addRounded(term, 0);
    return this;
  }

  public ExactSum addProduct(double a, double b) {
    if (a == 0 || b == 0) return this;
    double product = a * b;
    addRounded(product, Fused.multiplyAdd(a, b, -product));
    return this;
  }

  public ExactSum addProduct(double a, double b, double c) {
    double product = a * b;
    return addProduct(product, c).addProduct(Fused.multiplyAdd(a, b, -product), c);
  }

  private void addRounded(double term, double error) {
    double sum = high + term;
    double virtual = sum - high;
    low += ((high - (sum - virtual)) + (term - virtual)) + error;
    high = sum;
    magnitude += Math.abs(term);
    terms++;
  }

  /** The sum, rounded. */
  public double value() {
    return high + low;
  }

  /** Contains the sum; exactly 0 if every term has a factor of 0. */
  public Interval interval() {
    if (terms == 0) return Interval.ZERO;
    double gamma = 2 * UNIT * terms;
    return Interval.around(value(),
        2 * UNIT * Math.abs(value()) + gamma * gamma * magnitude + terms * Double.MIN_NORMAL);
  }

  public static double dot(double[] a, double[] b) {
    return accumulate(a, b).value();
  }

  public static Interval dotInterval(double[] a, double[] b) {
    return accumulate(a, b).interval();
  }

  /** |x|², rounded outwards. */
  public static Interval squaredNorm(double[] x) {
    return dotInterval(x, x);
  }

  private static ExactSum accumulate(double[] a, double[] b) {
    ExactSum sum = new ExactSum();
    for (int j = 0; j < a.length; j++) sum.addProduct(a[j], b[j]);
    return sum;
  }
}
