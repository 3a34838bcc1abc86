package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import org.junit.jupiter.api.Test;

/** Coefficients: {@code theory/ntk-and-beyond.md}, K-2, computed in NumPy. */
class PowerSeriesTest {

  @Test
  void hasTheCoefficientsOfTheNotes() {
    double[] expected = {0, 0.25, 0.1591549, 0, 0.0265258, 0, 0.0119366, 0, 0.00710513, 0};
    for (int k = 0; k < expected.length; k++) assertEquals(expected[k], PowerSeries.coefficient(k), 5e-8);
    assertEquals(1 / (12 * Math.PI), PowerSeries.coefficient(4), 1e-17);
  }

  @Test
  void twoHundredTermsAreTheKernel() {
    assertEquals(ArcCosine.FIRST_LAYER.atCosine(0.6), PowerSeries.partialSum(0.6, 400), 1e-15);
    assertEquals(ArcCosine.FIRST_LAYER.atCosine(-0.6), PowerSeries.partialSum(-0.6, 400), 1e-15);
  }

  /** μ_r² = ((r−3)!!)²/(2π r!) for even r (arXiv 2012.11654): 1/(4π), 1/(48π), 9/(2π 720). */
  @Test
  void theReluKernelsCoefficientsAreThoseOfHermite() {
    assertEquals(2 / (4 * Math.PI), PowerSeries.reluCoefficient(2), 1e-16);
    assertEquals(2 / (48 * Math.PI), PowerSeries.reluCoefficient(4), 1e-17);
    assertEquals(2 * 9 / (2 * Math.PI * 720), PowerSeries.reluCoefficient(6), 1e-17);
    double sum = 0;
    for (int k = 0; k < 200; k++) sum += PowerSeries.reluCoefficient(k) * Math.pow(0.6, k);
    assertEquals(ArcCosine.RELU.atCosine(0.6), sum, 1e-14);
  }

  @Test
  void theRemainderCoversWhatIsMissing() {
    double missing = ArcCosine.FIRST_LAYER.atCosine(0.9) - PowerSeries.partialSum(0.9, 4);
    assertTrue(missing > 0 && missing <= PowerSeries.remainder(0.9, 4));
    assertThrows(IllegalArgumentException.class, () -> PowerSeries.remainder(0.5, 3));
  }
}
