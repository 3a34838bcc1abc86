package assay.claim;

import java.util.Locale;

/** Numbers as a theorist reads them: three significant digits, integers as they are. */
public final class Format {

  private Format() {}

  public static String number(double x) {
    if (x == Math.rint(x) && Math.abs(x) < 1e6) return Long.toString((long) x);
    if (Double.isNaN(x)) return "NaN";
    if (Double.isInfinite(x)) return x > 0 ? "∞" : "-∞";
    double size = Math.abs(x);
    return size >= 1e-3 && size < 1e5 ? trimmed(String.format(Locale.ROOT, "%." + decimals(size) + "f", x)) : trimmedExponent(x);
  }

  private static int decimals(double size) {
    return Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
  }

  private static String trimmed(String digits) {
    return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
  }

  private static String trimmedExponent(double x) {
    String[] parts = String.format(Locale.ROOT, "%.2e", x).split("e");
    return trimmed(parts[0]) + "e" + Integer.parseInt(parts[1]);
  }
}
