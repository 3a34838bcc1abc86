package assay.claim;

import assay.stats.Interval;
import java.util.Locale;

/**
 * Numbers as a theorist reads them: three significant digits, integers as they are; more where only these tell two
 * apart.
 */
public final class Format {

  public static final int DIGITS = 3;

  /** So many tell any two doubles apart. */
  private static final int ALL = 17;

  private Format() {}

  /** {@code lossReachesOpt} as “loss reaches opt”, {@code notAClaim} as “not a claim”. */
  public static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT);
  }

  public static String number(double x) {
    return number(x, DIGITS);
  }

  private static String number(double x, int digits) {
    if (x == Math.rint(x) && Math.abs(x) < 1e6) return Long.toString((long) x);
    if (Double.isNaN(x)) return "NaN";
    if (Double.isInfinite(x)) return x > 0 ? "∞" : "-∞";
    double size = Math.abs(x);
    return size >= 1e-3 && size < 1e5
        ? trimmed(String.format(Locale.ROOT, "%." + decimals(size, digits) + "f", x))
        : trimmedExponent(x, digits);
  }

  /** An interval, or the number that it is. */
  public static String interval(Interval x, int digits) {
    return x.lo() == x.hi()
        ? number(x.lo(), digits)
        : "[" + number(x.lo(), digits) + ", " + number(x.hi(), digits) + "]";
  }

  /** Two sides, such as {@code "1.5 against 1"}, with as many digits as tell their ends apart. */
  public static String apart(Interval left, Interval right) {
    int digits = DIGITS;
    while (digits < ALL && (alike(left.lo(), right.hi(), digits) || alike(left.hi(), right.lo(), digits))) digits++;
    return interval(left, digits) + " against " + interval(right, digits);
  }

  private static boolean alike(double a, double b, int digits) {
    return a != b && number(a, digits).equals(number(b, digits));
  }

  private static int decimals(double size, int digits) {
    return Math.max(0, digits - 1 - (int) Math.floor(Math.log10(size)));
  }

  private static String trimmed(String digits) {
    return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
  }

  private static String trimmedExponent(double x, int digits) {
    String[] parts = String.format(Locale.ROOT, "%." + (digits - 1) + "e", x).split("e");
    return trimmed(parts[0]) + "e" + Integer.parseInt(parts[1]);
  }
}
