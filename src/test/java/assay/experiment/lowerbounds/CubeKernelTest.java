package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.distribution.Cube;
import assay.kernel.ArcCosine;
import assay.linear.SymmetricMatrix;
import org.junit.jupiter.api.Test;

class CubeKernelTest {

  private static final Cube CUBE = new Cube(4);
  private static final int[] INPUTS = {0, 3, 15, 3};

  /** Between the points themselves, divided by their norm 2. */
  @Test
  void valuesAreTheKernelsAtThePoints() {
    double[] values = CubeKernel.TANGENT.byDistance(4, 2);
    for (int n = 0; n < 16; n++) {
      double[] x = CUBE.point(5);
      double[] y = CUBE.point(n);
      for (int j = 0; j < 4; j++) {
        x[j] /= 2;
        y[j] /= 2;
      }
      assertEquals(ArcCosine.BOTH_LAYERS_AND_BIASES.of(x, y), values[Integer.bitCount(5 ^ n)], 1e-14);
    }
  }

  /** cos θ = 1 − 2h/n. */
  @Test
  void closedFormsInTheCosine() {
    for (int h = 0; h <= 4; h++) {
      double t = 1 - h / 2.0;
      assertEquals(Math.exp(t - 1), CubeKernel.GAUSSIAN.byDistance(4, 2)[h], 1e-14);
      assertEquals(Math.pow(1 + t, 4), CubeKernel.QUARTIC.byDistance(4, 2)[h], 1e-13);
    }
  }

  /** The six products of two of four signs, summed over the points that differ in h. */
  @Test
  void paritiesAreTheirAverage() {
    double[] values = CubeKernel.PARITIES.byDistance(4, 2);
    for (int n = 0; n < 16; n++) {
      double sum = 0;
      for (int set : CUBE.sets(2)) sum += Cube.character(set, 0) * Cube.character(set, n);
      assertEquals(sum / 6, values[Integer.bitCount(n)], 1e-15);
    }
  }

  @Test
  void gramsAreColumnsAtTheInputs() {
    double[] values = CubeKernel.LAPLACE.byDistance(4, 2);
    double[][] columns = CubeKernel.columns(CUBE, values, INPUTS);
    SymmetricMatrix gram = CubeKernel.gram(values, INPUTS);
    for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) assertEquals(columns[i][INPUTS[j]], gram.at(i, j), 0);
    assertEquals(values[4], columns[0][15], 0);
  }
}
