package assay.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.distribution.Cube;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignRepresentationTest {

  private static final Cube CUBE = new Cube(4);

  private static SignRepresentation ofParity(double[][] features, int set) {
    return SignRepresentation.of(features, CubeFeatures.parities(CUBE, set)[0]);
  }

  /** x_1, x_2, x_3 and a constant: majorities, but no parity of two. */
  @Test
  void linearFunctionsRepresentNoParityOfTwo() {
    double[][] features = CubeFeatures.parities(CUBE, 0, 1, 2, 4);
    assertEquals(SignRepresentation.REPRESENTED, ofParity(features, 2));
    assertEquals(SignRepresentation.IMPOSSIBLE, ofParity(features, 3));
    double[] majority = new double[16];
    for (int x = 0; x < 16; x++) majority[x] = features[1][x] + features[2][x] + features[3][x] > 0 ? 1 : -1;
    assertEquals(SignRepresentation.REPRESENTED, SignRepresentation.of(features, majority));
  }

  /**
   * The number of ones, its square, and so on up to the fourth power: symmetric functions, among them the parity of
   * all.
   */
  @Test
  void powersOfTheSumRepresentTheParityOfAllSigns() {
    double[][] powers = new double[5][16];
    for (int p = 0; p < 5; p++) for (int x = 0; x < 16; x++) powers[p][x] = Math.pow(Integer.bitCount(x) / 4.0, p);
    assertEquals(SignRepresentation.REPRESENTED, ofParity(powers, 15));
    assertEquals(SignRepresentation.IMPOSSIBLE, ofParity(Arrays.copyOf(powers, 4), 15));
  }

  @Test
  void featuresOfZerosRepresentNothing() {
    assertEquals(SignRepresentation.IMPOSSIBLE, ofParity(new double[2][16], 1));
  }

  @Test
  void otherLengthsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> SignRepresentation.of(new double[1][3], new double[4]));
  }
}
