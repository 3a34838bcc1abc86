package assay;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The fused multiply-add a b + c with one rounding. Where the processor has none, or Java was told not to use it
 * ({@code -XX:UseAVX=0}), {@link Math#fma} computes with decimal numbers of any length and takes a thousand times as
 * long; the same bits then come from error-free transformations.
 *
 * <p>With u + u′ = a b and t + t′ = c + u′ and v + v′ = u + t, all exact (Dekker, Knuth), the result is v + z rounded,
 * where z is t′ + v′ rounded to odd (Boldo and Melquiond, Emulation of FMA and correctly rounded sums, IEEE
 * Transactions on Computers 57, 2008); that holds as long as nothing under- or overflows.
 */
public final class Fused {

  /** Whether a fused multiply-add is one instruction. */
  public static final boolean FAST = fast();

  /** 2²⁷ + 1: parts a number into halves of 26 bits. */
  private static final double SPLITTER = 0x1p27 + 1;

  private static final double SMALL = 0x1p-400, LARGE = 0x1p400, LARGEST = 0x1p900;

  private Fused() {}

  private static boolean fast() {
    HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return machine == null || Boolean.parseBoolean(machine.getVMOption("UseFMA").getValue());
    } catch (IllegalArgumentException unknown) {
      return true;
    }
  }

  /** a b + c, rounded once, in the bits of {@link Math#fma}. */
  public static double multiplyAdd(double a, double b, double c) {
    return FAST ? Math.fma(a, b, c) : emulated(a, b, c);
  }

  static double emulated(double a, double b, double c) {
    if (c == 0 ? a == 0 || b == 0 : (a == 0 || b == 0) && finite(a, b)) return a * b + c;
    return moderate(Math.abs(a)) && moderate(Math.abs(b)) && Math.abs(c) <= LARGEST
        ? rounded(a, b, c)
        : Math.fma(a, b, c);
  }

  private static boolean finite(double a, double b) {
    return Double.isFinite(a) && Double.isFinite(b);
  }

  private static boolean moderate(double size) {
    return size >= SMALL && size <= LARGE;
  }

  private static double rounded(double a, double b, double c) {
    double u = a * b;
    double productRest = rest(a, b, u);
    double t = c + productRest;
    double sumRest = rest(c, productRest, t, t - c);
    double v = u + t;
    double totalRest = rest(u, t, v, v - u);
    return v + odd(sumRest, totalRest);
  }

  /** What a product lost. */
  private static double rest(double a, double b, double product) {
    double a1 = high(a), a2 = a - a1, b1 = high(b), b2 = b - b1;
    return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
  }

  private static double high(double x) {
    double shifted = SPLITTER * x;
    return shifted - (shifted - x);
  }

  /** What a sum lost. */
  private static double rest(double x, double y, double sum, double fromY) {
    return x - (sum - fromY) + (y - fromY);
  }

  /** A sum that, where it is not exact, becomes the neighbour with an odd last bit. */
  private static double odd(double x, double y) {
    double sum = x + y;
    double rest = rest(x, y, sum, sum - x);
    long bits = Double.doubleToRawLongBits(sum);
    if (rest == 0 || (bits & 1) == 1) return sum;
    return Double.longBitsToDouble(rest > 0 == sum > 0 ? bits + 1 : bits - 1);
  }
}
