package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.kernel.Kernel;
import assay.kernel.Points;
import assay.kernel.Ridge;
import org.junit.jupiter.api.Test;

class CubeRegressionTest {

  private static final Cube CUBE = new Cube(4);

  private static double[][] points(int... numbers) {
    double[][] x = new double[numbers.length][];
    for (int i = 0; i < x.length; i++) {
      x[i] = CUBE.point(numbers[i]);
      for (int j = 0; j < 4; j++) x[i][j] /= 2;
    }
    return x;
  }

  /** Ridge regression of the kernel room with the Gaussian kernel exp(t − 1), on the points themselves. */
  @Test
  void ridgeErrorsAreThoseOfTheKernelRoom() {
    int[] inputs = {0, 3, 5, 9, 14};
    Kernel gaussian = (angle, norm, other) -> Math.exp(Math.cos(angle) - 1);
    double[] y = new double[5];
    for (int i = 0; i < 5; i++) y[i] = Cube.character(6, inputs[i]);
    int[] all = new int[16];
    for (int n = 0; n < 16; n++) all[n] = n;
    double[] f = Ridge.fitted(gaussian, Points.of(points(inputs)), y, 0.2).at(Points.of(points(all)));
    double error = 0;
    for (int n = 0; n < 16; n++) error += Math.pow(f[n] - Cube.character(6, n), 2) / 16;
    var regression = new CubeRegression(CUBE, CubeKernel.GAUSSIAN.byDistance(4, 2), inputs);
    assertEquals(error, regression.ridgeError(new int[] {6}, 0.2), 1e-12);
  }

  /** All sixteen inputs span everything; one input spans its own column. */
  @Test
  void theSpanIsThatOfTheColumns() {
    int[] all = new int[16];
    for (int n = 0; n < 16; n++) all[n] = n;
    double[] laplace = CubeKernel.LAPLACE.byDistance(4, 2);
    assertEquals(16, new CubeRegression(CUBE, laplace, all).span().rank());
    assertEquals(1, new CubeRegression(CUBE, laplace, new int[] {2, 2}).span().rank());
    assertEquals(laplace[1], new CubeRegression(CUBE, laplace, new int[] {2}).columns()[0][3], 0);
  }

  /**
   * K + s χχ has columns K(x, ·) ± s χ: their difference of two inputs at distance 0 apart in K leaves χ if s is huge.
   */
  @Test
  void aKernelThatKnowsTheParityLearnsIt() {
    var regression = CubeRegression.drawn(CUBE, CubeKernel.TANGENT, 2, 3, 1);
    assertTrue(regression.leakedError(CUBE.sets(2), 1e6) < 1e-9);
    assertEquals(3, regression.inputs().length);
  }

  @Test
  void everyDistanceNeedsAValue() {
    assertThrows(IllegalArgumentException.class, () -> new CubeRegression(CUBE, new double[4], new int[] {0}));
  }
}
