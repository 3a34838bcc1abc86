package assay.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConvolutionTest {

  private static final Convolution TWO_OF_THREE = new Convolution(3, 2, 1, false);

  @Test
  void patchesGoAroundTheCircle() {
    double[][] h = {{1, 2}, {3, 4}, {5, 6}};
    assertArrayEquals(new double[] {5, 6, 1, 2}, TWO_OF_THREE.patch(h, 2));
    double[][] slopes = new double[3][2];
    TWO_OF_THREE.spread(new double[] {1, 2, 3, 4}, 2, slopes);
    assertArrayEquals(new double[][] {{3, 4}, {0, 0}, {1, 2}}, slopes);
  }

  @Test
  void meansAreTakenAlongTheTaps() {
    assertEquals(3, TWO_OF_THREE.mean(new double[] {1, 7, 5}, 2));
    assertEquals((9 + 2) / 2.0, TWO_OF_THREE.mean(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, 2, 2) + 0.5);
  }

  @Test
  void filtersLongerThanTheCircleAreRefused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> new Convolution(3, 4, 1, true));
    assertTrue(refused.getMessage().contains("taps = 4") && refused.getMessage().contains("3 positions"));
    assertThrows(IllegalArgumentException.class, () -> new Convolution(0, 1, 1, true));
    assertThrows(IllegalArgumentException.class, () -> new Convolution(3, 0, 1, true));
    assertThrows(IllegalArgumentException.class, () -> new Convolution(3, 1, 0, true));
  }
}
