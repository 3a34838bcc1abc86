package assay.network;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {

  /** Margins from −8 to 8 in steps of 1/4: all doubles, and the kink of the hinge among them. */
  private static final double[] MARGINS = IntStream.rangeClosed(-32, 32).mapToDouble(k -> k / 4.0).toArray();

  @Test
  void theHingeIsThePositivePartOfOneMinusTheMargin() {
    for (double z : MARGINS) assertEquals(Math.max(0, 1 - z), Loss.HINGE.value(z), 0);
  }

  /** Values of ln(1 + e^(−z))/ln 2 to 16 digits. */
  @Test
  void theLogisticLossIsInBits() {
    assertEquals(1, Loss.LOGISTIC.value(0), 0);
    assertEquals(0.4519410830830482, Loss.LOGISTIC.value(1), 2e-16);
    assertEquals(1.8946361239720116, Loss.LOGISTIC.value(-1), 4e-16);
    assertEquals(1442.6950408889634, Loss.LOGISTIC.value(-1000), 1e-12);
    assertEquals(2.7825978407728863e-22, Loss.LOGISTIC.value(50), 1e-36);
    assertEquals(0, Loss.LOGISTIC.value(1000), 0);
  }

  @ParameterizedTest
  @EnumSource
  void everyLossIsOneAtZeroWithTheStatedSlope(Loss loss) {
    assertEquals(1, loss.value(0), 0);
    assertEquals(-loss.slopeAtZero(), loss.slope(0), 2e-16);
  }

  /** Convexity with this slope as subgradient, at the kink as well: the slope there may be anything from −1 to 0. */
  @ParameterizedTest
  @EnumSource
  void everyTangentStaysBelowTheLoss(Loss loss) {
    for (double z : MARGINS)
      for (double other : MARGINS)
        assertTrue(loss.value(z) + loss.slope(z) * (other - z) <= loss.value(other) + 1e-14, z + ", " + other);
  }

  @ParameterizedTest
  @EnumSource
  void slopesAreLimitsOfDifferenceQuotients(Loss loss) {
    for (double z : MARGINS)
      if (z != 1) assertEquals((loss.value(z + 0x1p-20) - loss.value(z - 0x1p-20)) * 0x1p19, loss.slope(z), 1e-9);
  }

  @Test
  void theHingeIsFlatAtItsKink() {
    assertEquals(0, Loss.HINGE.slope(1), 0);
    assertEquals(-1, Loss.HINGE.slope(Math.nextDown(1.0)), 0);
  }

  @ParameterizedTest
  @EnumSource
  void theLipschitzConstantIsTheSteepestSlope(Loss loss) {
    for (double z : MARGINS) assertTrue(Math.abs(loss.slope(z)) <= loss.lipschitz());
    assertEquals(loss.lipschitz(), Math.abs(loss.slope(-100)), 3e-16);
  }

  @ParameterizedTest
  @EnumSource
  void theConjugateIsTheInfimumOverAllMargins(Loss loss) {
    for (int k = 1; k < 20; k++) {
      double u = loss.lipschitz() * k / 20;
      assertEquals(infimum(loss, u), loss.conjugate(u), 1e-9, "u = " + u);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theConjugateAtTheEndsOfItsDomain(Loss loss) {
    assertEquals(0, loss.conjugate(0), 0);
    assertEquals(loss == Loss.HINGE ? 1 : 0, loss.conjugate(loss.lipschitz()), 1e-14);
  }

  @ParameterizedTest
  @EnumSource
  void outsideItsDomainTheConjugateIsMinusInfinity(Loss loss) {
    assertEquals(NEGATIVE_INFINITY, loss.conjugate(-1e-9));
    assertEquals(NEGATIVE_INFINITY, loss.conjugate(loss.lipschitz() * (1 + 1e-9)));
    assertFalse(loss.conjugate(NaN) > NEGATIVE_INFINITY);
  }

  /** A margin that is infinite has overflowed, and its sign says nothing any more. */
  @ParameterizedTest
  @EnumSource
  void marginsThatAreNoNumbersHaveNoFiniteLoss(Loss loss) {
    for (double margin : new double[] {NaN, POSITIVE_INFINITY, NEGATIVE_INFINITY})
      assertFalse(Double.isFinite(loss.value(margin)), "margin " + margin);
    assertTrue(Double.isNaN(loss.slope(NaN)) && Double.isNaN(loss.slope(POSITIVE_INFINITY)));
  }

  /** By ternary search: ℓ(z) + uz is convex. */
  private static double infimum(Loss loss, double u) {
    double low = -100;
    double high = 100;
    for (int i = 0; i < 200; i++) {
      double third = (high - low) / 3;
      if (loss.value(low + third) + u * (low + third) < loss.value(high - third) + u * (high - third)) high -= third;
      else low += third;
    }
    return loss.value(low) + u * low;
  }
}
