package assay.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PreparationTest {

  private static double[][] prepared(String steps, Channels channels, double[]... x) {
    Preparation.of(steps).apply(x, channels);
    return x;
  }

  @Test
  void stepsFollowOneAnother() {
    double[][] x = prepared("centre, unit norm", Channels.ofColumns(2), new double[] {1, 7}, new double[] {7, 15});
    assertArrayEquals(new double[] {-0.6, -0.8}, x[0], 1e-15);
    assertArrayEquals(new double[] {0.6, 0.8}, x[1], 1e-15);
    assertEquals("none", Preparation.of("none").toString());
    assertEquals("centre, unit norm", Preparation.STANDARD.toString());
  }

  @Test
  void aChannelIsWhitenedAsAWhole() {
    double[][] planar = prepared("whiten channels", new Channels(2, 4, true), new double[] {1, 3, 0, 8},
        new double[] {1, 3, 8, 0});
    assertArrayEquals(new double[] {-1, 1, -1, 1}, planar[0], 1e-15);
    double[][] interleaved = prepared("whiten channels", new Channels(2, 4, false), new double[] {1, 0, 3, 8},
        new double[] {1, 8, 3, 0});
    assertArrayEquals(new double[] {-1, -1, 1, 1}, interleaved[0], 1e-15);
  }

  @Test
  void aConstantChannelBecomesZero() {
    double[][] x = prepared("whiten channels", Channels.ofColumns(2), new double[] {5, 1}, new double[] {5, 3});
    assertArrayEquals(new double[] {0, -1}, x[0], 1e-15);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertTrue(assertThrows(IllegalArgumentException.class, () -> Preparation.of("centre, rotate")).getMessage()
        .contains("“rotate” must be none, centre, unit norm, whiten channels"));
    assertTrue(assertThrows(IllegalArgumentException.class,
        () -> prepared("unit norm", Channels.ofColumns(1), new double[] {1}, new double[] {0})).getMessage()
        .contains("sample 2 of those that are kept is 0"));
  }
}
