package assay.feature;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegimeTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
  void probabilityAndToleranceLieBetweenZeroAndOne(double outside) {
    assertRefused("p = " + outside, outside, 0.1, 0, 1);
    assertRefused("gamma = " + outside, 0.1, outside, 0, 1);
  }

  @Test
  void theOtherBoundsAreNamedToo() {
    assertRefused("gradientBound = -1.0", 0.1, 0.1, -1, 1);
    assertRefused("gradientBound = NaN", 0.1, 0.1, Double.NaN, 1);
    assertRefused("biasRatio = 0.0", 0.1, 0.1, 0, 0);
    assertRefused("biasRatio = Infinity", 0.1, 0.1, 0, Double.POSITIVE_INFINITY);
  }

  private static void assertRefused(String naming, double p, double gamma, double gradientBound, double biasRatio) {
    String message = assertThrows(IllegalArgumentException.class, () -> new Regime(p, gamma, gradientBound, biasRatio))
        .getMessage();
    assertTrue(message.startsWith(naming + ": must be "), message);
  }
}
