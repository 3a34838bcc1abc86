package assay.kernel;

import assay.Require;
import java.util.Arrays;

/**
 * Angles between vectors, accurate also where the vectors are nearly parallel or antipodal, and at every length:
 * vectors so long or so short that their squares would overflow or vanish are first scaled by a power of two, which is
 * exact.
 */
public final class Angle {

  /** Squares of numbers within 2^±400, and sums of many, are doubles without loss. */
  private static final int MODERATE = 400;

  private Angle() {}

  /**
   * The angle in [0, π], by 2·atan2(‖ x‖y‖ − y‖x‖ ‖, ‖ x‖y‖ + y‖x‖ ‖) (Kahan, "How futile are mindless assessments of
   * roundoff", 2006, section 12); for unit vectors that is 2·atan2(‖x−y‖, ‖x+y‖). Zero if a vector is zero.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public static double between(double[] x, double[] y) {
    Require.sameSize("dimension of y", y.length, x.length);
    return between(x, norm(x), y, norm(y));
  }

  /** The same for vectors whose norms are known. Equal norms drop out. */
  static double between(double[] x, double normX, double[] y, double normY) {
    if (normX == 0 || normY == 0) return 0;
    if (!moderate(normX) || !moderate(normY))
      return ofScaled(scaled(x, -Math.getExponent(normX)), scaled(y, -Math.getExponent(normY)));
    double a = normX == normY ? 1 : normY;
    double b = normX == normY ? 1 : normX;
    double difference = 0;
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double u = a * x[j];
      double v = b * y[j];
      difference += (u - v) * (u - v);
      sum += (u + v) * (u + v);
    }
    return 2 * StrictMath.atan2(Math.sqrt(difference), Math.sqrt(sum));
  }

  private static double ofScaled(double[] x, double[] y) {
    return between(x, norm(x), y, norm(y));
  }

  private static boolean moderate(double norm) {
    return Math.abs(Math.getExponent(norm)) <= MODERATE / 2;
  }

  private static double[] scaled(double[] x, int exponent) {
    return Arrays.stream(x).map(c -> Math.scalb(c, exponent)).toArray();
  }

  /** The angle whose cosine is t, by 2·atan2(√(1−t), √(1+t)), which is exact to rounding in t. */
  public static double ofCosine(double t) {
    Require.between("the cosine t", t, -1, 1);
    return 2 * StrictMath.atan2(Math.sqrt(1 - t), Math.sqrt(1 + t));
  }

  /** ‖x‖, exactly 1 where the rounding of coordinates accounts for the difference. */
  public static double norm(double[] x) {
    double largest = 0;
    for (double c : x) largest = Math.max(largest, Math.abs(c));
    if (largest > 0 && Math.abs(Math.getExponent(largest)) > MODERATE) {
      int exponent = Math.getExponent(largest);
      return Math.scalb(norm(scaled(x, -exponent)), exponent);
    }
    double squares = 0;
    for (double c : x) squares += c * c;
    double norm = Math.sqrt(squares);
    return Math.abs(norm - 1) <= x.length * Math.ulp(1.0) ? 1 : norm;
  }
}
