package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FeatureTest {

  private static final Feature FEATURE = new Feature(new double[] {0.6, -0.8}, -1);

  @Test
  void theOppositeHasTheOtherDirectionAndTheSameSign() {
    assertEquals(new Feature(new double[] {-0.6, 0.8}, -1), FEATURE.opposite());
    assertEquals(FEATURE, FEATURE.opposite().opposite());
  }

  @Test
  void itIsProjectedOn() {
    assertEquals(-5, FEATURE.projection(new double[] {-3, 4}), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> FEATURE.projection(new double[3]));
  }

  @Test
  void whatIsNoUnitVectorOrNoSignIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Feature(new double[] {1, 1}, 1));
    assertThrows(IllegalArgumentException.class, () -> new Feature(new double[] {1, 0}, 0));
  }
}
