package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import org.junit.jupiter.api.Test;

class PowerSeriesTest {

  @Test
  void hasThePublishedCoefficients() {
    double[] published = {0, 0.25, 0.1591549, 0, 0.0265258, 0, 0.0119366, 0, 0.00710513, 0};
    for (int k = 0; k < published.length; k++) assertEquals(published[k], PowerSeries.coefficient(k), 5e-8);
    assertEquals(1 / (12 * Math.PI), PowerSeries.coefficient(4), 1e-17);
  }

  @Test
  void twoHundredTermsAreTheKernel() {
    assertEquals(ArcCosine.FIRST_LAYER.atCosine(0.6), PowerSeries.partialSum(0.6, 400), 1e-15);
    assertEquals(ArcCosine.FIRST_LAYER.atCosine(-0.6), PowerSeries.partialSum(-0.6, 400), 1e-15);
  }

  @Test
  void theRemainderCoversWhatIsMissing() {
    double missing = ArcCosine.FIRST_LAYER.atCosine(0.9) - PowerSeries.partialSum(0.9, 4);
    assertTrue(missing > 0 && missing <= PowerSeries.remainder(0.9, 4));
    assertThrows(IllegalArgumentException.class, () -> PowerSeries.remainder(0.5, 3));
  }
}
