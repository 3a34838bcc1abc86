package assay.stats;

import assay.Fused;

/**
 * The four operations and the square root rounded towards −∞ and towards +∞. The rounding error of a sum is a double
 * (Knuth's TwoSum), that of a product, a quotient or a root is one up to a known factor (a fused multiply-add gives
 * it), so its sign tells on which side of the rounded result the exact one lies: results that are exact stay exact.
 * Close to underflow, where the error itself may be rounded away, the result moves by one unit whether needed or not.
 */
final class Rounding {

  /** Below this size the error of a product, quotient or root need not be a double. */
  private static final double TINY = 0x1p-960;

  private Rounding() {}

  static double sumDown(double x, double y) {
    double sum = x + y;
    if (Double.isInfinite(sum)) return overflow(sum, Double.isFinite(x) && Double.isFinite(y));
    double shadow = sum - x;
    double error = (x - (sum - shadow)) + (y - shadow);
    return error >= 0 ? sum : Math.nextDown(sum);
  }

  static double sumUp(double x, double y) {
    return -sumDown(-x, -y);
  }

  /** 0·∞ counts as 0: a factor of zero stays zero however little is known of the other. */
  static double productDown(double x, double y) {
    if (x == 0 || y == 0) return 0;
    double product = x * y;
    if (Double.isInfinite(product)) return overflow(product, Double.isFinite(x) && Double.isFinite(y));
    if (Math.abs(product) < TINY) return belowTiny(product, x > 0 == y > 0);
    return Fused.multiplyAdd(x, y, -product) >= 0 ? product : Math.nextDown(product);
  }

  static double productUp(double x, double y) {
    return -productDown(-x, y);
  }

  /** The divisor is not zero; anything divided by ∞ counts as 0, the limit of the quotients by all that is finite. */
  static double quotientDown(double x, double y) {
    if (x == 0 || Double.isInfinite(y)) return 0;
    double quotient = x / y;
    if (Double.isInfinite(quotient)) return overflow(quotient, Double.isFinite(x));
    if (Math.abs(quotient) < TINY || Math.abs(x) < TINY) return belowTiny(quotient, x > 0 == y > 0);
    double rest = Fused.multiplyAdd(-quotient, y, x);
    return rest == 0 || rest > 0 == y > 0 ? quotient : Math.nextDown(quotient);
  }

  static double quotientUp(double x, double y) {
    return -quotientDown(-x, y);
  }

  static double rootDown(double x) {
    double root = Math.sqrt(x);
    if (x == 0 || Double.isInfinite(x)) return root;
    return x >= TINY && Fused.multiplyAdd(-root, root, x) >= 0 ? root : Math.nextDown(root);
  }

  static double rootUp(double x) {
    double root = Math.sqrt(x);
    if (x == 0 || Double.isInfinite(x)) return root;
    return x >= TINY && Fused.multiplyAdd(root, root, -x) >= 0 ? root : Math.nextUp(root);
  }

  /** An infinite result of finite operands is finite in truth. */
  private static double overflow(double infinite, boolean finiteOperands) {
    return finiteOperands ? Math.nextDown(infinite) : infinite;
  }

  private static double belowTiny(double result, boolean positive) {
    return positive && result == 0 ? 0 : Math.nextDown(result);
  }
}
