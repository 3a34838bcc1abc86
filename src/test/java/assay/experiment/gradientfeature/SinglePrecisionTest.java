package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.FiniteDistribution;
import org.junit.jupiter.api.Test;

class SinglePrecisionTest {

  /** The float nearest to 0.1 is 13421773 · 2⁻²⁷; weights stay double. */
  @Test
  void onlyInputsAreRounded() {
    FiniteDistribution exact = FiniteDistribution.of("atoms", new double[][] {{0.1}, {2}}, new double[] {1, -1},
        new double[] {0.1, 0.9});
    FiniteDistribution rounded = SinglePrecision.of(exact);
    assertEquals(13421773 * 0x1p-27, rounded.x(0, 0));
    assertEquals(2, rounded.x(1, 0));
    assertEquals(0.1, rounded.weight(0));
    assertEquals(-1, rounded.label(1));
  }
}
