package assay.stats;

import static java.lang.Double.MAX_VALUE;
import static java.lang.Double.MIN_VALUE;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final int TRIES = 2_000;
  /** Enough for every quotient of doubles that is a double. */
  private static final MathContext DIGITS = new MathContext(1100);
  private static final double[] CORNERS = {0, 1, -1, 3, 0.1, 1e-200, -1e-200, 1e200, -1e200, MIN_VALUE, -MIN_VALUE,
    0x1p-1022, 0x1p-961, MAX_VALUE, -MAX_VALUE};

  @Test
  void sumsOfDoublesAreRoundedOutwardsAndNoFurther() {
    compare(Interval::plus, BigDecimal::add);
    compare(Interval::minus, BigDecimal::subtract);
  }

  @Test
  void productsOfDoublesAreRoundedOutwardsAndNoFurther() {
    compare(Interval::times, BigDecimal::multiply);
  }

  @Test
  void quotientsOfDoublesAreRoundedOutwardsAndNoFurther() {
    compare((x, y) -> y.contains(0) ? Interval.UNKNOWN : x.dividedBy(y),
        (x, y) -> y.signum() == 0 ? x : x.divide(y, DIGITS));
  }

  @Test
  void rootsOfDoublesAreRoundedOutwardsAndNoFurther() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < TRIES; i++) {
      double x = Math.abs(operand(random));
      Interval root = Interval.exactly(x).sqrt();
      assertTrue(
          square(root.lo()).compareTo(new BigDecimal(x)) <= 0 && square(root.hi()).compareTo(new BigDecimal(x)) >= 0);
      assertTrue(root.width() <= (x < 1e-280 ? 2 : 1) * Math.ulp(root.hi()));
    }
  }

  @Test
  void everyPointOfTheOperandsLandsInTheResult() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < TRIES; i++) {
      Interval x = between(operand(random), operand(random));
      Interval y = between(operand(random), operand(random));
      BigDecimal a = point(x, random);
      BigDecimal b = point(y, random);
      assertContains(x.plus(y), a.add(b));
      assertContains(x.times(y), a.multiply(b));
      assertContains(x.absolute(), a.abs());
      assertContains(x.max(y), a.max(b));
      assertContains(x.min(y), a.min(b));
      if (!y.contains(0)) assertContains(x.dividedBy(y), a.divide(b, DIGITS));
    }
  }

  @Test
  void exactArithmeticStaysExact() {
    assertEquals(Interval.exactly(3), Interval.exactly(1).plus(2));
    assertEquals(Interval.exactly(-6), Interval.exactly(3).times(-2));
    assertEquals(Interval.exactly(0.75), Interval.exactly(3).dividedBy(Interval.exactly(4)));
    assertEquals(Interval.exactly(1.5), Interval.exactly(2.25).sqrt());
    assertEquals(new Interval(-1, 3), Interval.around(1, 2));
  }

  @Test
  void underflowingProductsKeepTheirSign() {
    assertEquals(new Interval(0, MIN_VALUE), Interval.exactly(1e-200).times(1e-200));
    assertEquals(new Interval(-MIN_VALUE, 0), Interval.exactly(1e-200).times(-1e-200));
  }

  @Test
  void finiteValuesOverflowToTheLargestDoubleAndInfinity() {
    assertEquals(new Interval(MAX_VALUE, POSITIVE_INFINITY), Interval.exactly(1e200).times(1e200));
    assertEquals(new Interval(NEGATIVE_INFINITY, -MAX_VALUE), Interval.exactly(-MAX_VALUE).plus(-MAX_VALUE));
    assertEquals(new Interval(MAX_VALUE, POSITIVE_INFINITY),
        Interval.exactly(1).dividedBy(Interval.exactly(MIN_VALUE)));
  }

  @Test
  void infiniteEndsStayInfinite() {
    assertEquals(Interval.UNKNOWN, Interval.atLeast(3).minus(Interval.atLeast(1)));
    assertEquals(Interval.atLeast(4), Interval.atLeast(3).plus(1));
    assertEquals(Interval.atMost(0), Interval.atLeast(0).times(-2));
    assertEquals(new Interval(0, 0.5), Interval.exactly(1).dividedBy(Interval.atLeast(2)));
    assertEquals(Interval.atLeast(0), Interval.atLeast(1).dividedBy(Interval.atLeast(1)));
    assertEquals(Interval.atLeast(2), Interval.atLeast(4).sqrt());
    assertEquals(Interval.exactly(POSITIVE_INFINITY), Interval.exactly(POSITIVE_INFINITY).times(2));
    assertEquals(POSITIVE_INFINITY, Interval.atMost(1e9).increasing(Math::exp).hi());
  }

  @Test
  void zeroTimesAnythingIsZero() {
    assertEquals(Interval.ZERO, Interval.ZERO.times(Interval.UNKNOWN));
    assertEquals(Interval.ZERO, Interval.ZERO.times(-1));
  }

  @Test
  void zeroEndsAreNeverNegativeZero() {
    assertEquals(Interval.ZERO, new Interval(-0.0, -0.0));
    assertEquals(Interval.ZERO, Interval.ZERO.negated());
    assertEquals(new Interval(0, 1), new Interval(-1, -0.0).negated());
  }

  @Test
  void nanBreaksWhateverItTouches() {
    Interval broken = Interval.exactly(NaN);
    Interval half = new Interval(NaN, 1);
    for (Interval x : new Interval[] {broken, half}) {
      assertTrue(x.plus(1).broken() && x.times(0).broken() && x.dividedBy(Interval.exactly(2)).broken());
      assertTrue(
          x.sqrt().broken() && x.absolute().broken() && x.negated().broken() && x.increasing(Math::exp).broken());
      assertTrue(x.min(Interval.ZERO).broken() && x.max(Interval.ZERO).broken() && x.hull(Interval.UNKNOWN).broken());
      assertTrue(!x.contains(0.5));
    }
    assertTrue(Interval.around(NaN, 1).broken() && Interval.around(1, NaN).broken());
    assertTrue(Interval.exactly(POSITIVE_INFINITY).minus(Interval.exactly(POSITIVE_INFINITY)).broken());
    assertTrue(Interval.exactly(POSITIVE_INFINITY).dividedBy(Interval.atLeast(1)).broken());
  }

  @Test
  void increasingFunctionsAreWidenedPastTheirError() {
    Interval e = Interval.exactly(1).increasing(Math::exp);
    assertContains(e, new BigDecimal("2.71828182845904523536028747135"));
    assertEquals(4 * Math.ulp(Math.E), e.width(), 0);
    assertEquals(NEGATIVE_INFINITY, Interval.exactly(0).increasing(Math::log).lo());
  }

  @Test
  void widthMiddleAndMembership() {
    Interval interval = new Interval(-1, 3);
    assertEquals(4, interval.width());
    assertEquals(1, interval.middle());
    assertTrue(interval.contains(-1) && interval.contains(3) && !interval.contains(3.1) && !interval.contains(NaN));
    assertEquals(MAX_VALUE, Interval.exactly(MAX_VALUE).middle());
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    assertThrows(IllegalArgumentException.class, () -> Interval.around(0, -1));
    assertThrows(ArithmeticException.class, () -> Interval.exactly(1).dividedBy(new Interval(-1, 1)));
    assertThrows(ArithmeticException.class, () -> Interval.exactly(1).dividedBy(Interval.ZERO));
    assertThrows(ArithmeticException.class, () -> Interval.exactly(-1).sqrt());
  }

  /**
   * On single doubles: the exact result is inside, and unless it is close to underflow no double fits between it and an
   * end.
   */
  private static void compare(BinaryOperator<Interval> operation, BinaryOperator<BigDecimal> meaning) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < TRIES; i++) {
      double x = operand(random);
      double y = operand(random);
      Interval result = operation.apply(Interval.exactly(x), Interval.exactly(y));
      if (result.equals(Interval.UNKNOWN)) continue;
      BigDecimal exact = meaning.apply(new BigDecimal(x), new BigDecimal(y));
      assertContains(result, exact);
      double slack = Math.abs(result.lo()) < 1e-280 || Math.abs(x) < 1e-280 ? 3 : 1;
      if (Double.isFinite(result.hi()) && Double.isFinite(result.lo()))
        assertTrue(result.width() <= slack * Math.ulp(result.hi()) + slack * MIN_VALUE, x + ", " + y + ": " + result);
      boolean representable = Double.isFinite(exact.doubleValue())
          && new BigDecimal(exact.doubleValue()).compareTo(exact) == 0;
      if (representable && slack == 1) assertEquals(Interval.exactly(exact.doubleValue()), result, x + ", " + y);
    }
  }

  private static void assertContains(Interval interval, BigDecimal exact) {
    boolean above = interval.lo() == NEGATIVE_INFINITY || new BigDecimal(interval.lo()).compareTo(exact) <= 0;
    boolean below = interval.hi() == POSITIVE_INFINITY || new BigDecimal(interval.hi()).compareTo(exact) >= 0;
    assertTrue(above && below, () -> interval + " misses " + exact.round(MathContext.DECIMAL128));
  }

  private static BigDecimal square(double x) {
    return new BigDecimal(x).pow(2);
  }

  private static Interval between(double x, double y) {
    return new Interval(Math.min(x, y), Math.max(x, y));
  }

  private static BigDecimal point(Interval interval, SplittableRandom random) {
    BigDecimal lo = new BigDecimal(interval.lo());
    BigDecimal width = new BigDecimal(interval.hi()).subtract(lo);
    return lo.add(width.multiply(BigDecimal.valueOf(random.nextInt(5)).divide(BigDecimal.valueOf(4))));
  }

  /** A corner case, a small number, or any finite double. */
  private static double operand(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> CORNERS[random.nextInt(CORNERS.length)];
      case 1 -> random.nextInt(-64, 65) / 8.0;
      default -> finite(random);
    };
  }

  private static double finite(SplittableRandom random) {
    double any = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(any) ? any : finite(random);
  }
}
