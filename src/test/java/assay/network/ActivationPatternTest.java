package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class ActivationPatternTest {

  private static final Samples POINTS = Samples.of(new double[][] {{1, 0}, {0, 1}}, new double[2], new double[2]);

  /** 130 neurons, so that bits lie in three words: the even ones are active at e_1, those that 3 divides at e_2. */
  private static ActivationPattern pattern(int sign) {
    double[][] w = new double[130][];
    for (int r = 0; r < w.length; r++) w[r] = new double[] {sign * (r % 2 == 0 ? 1 : -1), r % 3 == 0 ? 1 : -1};
    return ActivationPattern.of(POINTS, TwoLayer.of(w, new double[130], new double[130]));
  }

  @Test
  void countsByHand() {
    assertEquals(65, pattern(1).common(0, 0));
    assertEquals(44, pattern(1).common(1, 1));
    assertEquals(22, pattern(1).common(0, 1));
    assertTrue(pattern(1).active(128, 0));
    assertFalse(pattern(1).active(129, 0));
  }

  @Test
  void flipsAreCountedPerInput() {
    assertEquals(130, pattern(1).flips(pattern(-1), 0));
    assertEquals(0, pattern(1).flips(pattern(-1), 1));
    assertEquals(0.5, pattern(1).flipped(pattern(-1)));
  }

  @Test
  void bitsAreThoseOfThePreactivations() {
    Stream stream = Stream.seeded(1);
    double[][] x = new double[70][];
    for (int n = 0; n < x.length; n++) x[n] = stream.gaussians(3, 1);
    double[][] w = {stream.gaussians(3, 1), stream.gaussians(3, 1)};
    ActivationPattern pattern = ActivationPattern.of(Samples.of(x, new double[70], new double[70]),
        TwoLayer.of(w, new double[2], new double[2]));
    for (int n = 0; n < x.length; n++) {
      for (int r = 0; r < 2; r++)
        assertEquals(w[r][0] * x[n][0] + w[r][1] * x[n][1] + w[r][2] * x[n][2] > 0, pattern.active(r, n));
    }
  }
}
