package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outputs over the cube equal those over the same points one by one, to the bit. */
class CubePassTest {

  private static Samples cube(int dimension) {
    double[][] x = new double[1 << dimension][dimension];
    for (int n = 0; n < x.length; n++) {
      for (int j = 0; j < dimension; j++) x[n][j] = 1 - 2 * (n >>> j & 1);
    }
    return Samples.of(x, new double[x.length], new double[x.length]);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 5", "3, 7", "7, 4", "8, 3", "9, 1", "9, 4", "9, 6", "10, 3", "10, 17", "11, 8", "12, 5",
    "13, 2"})
  void outputsAreThoseOfTheSamePointsOneByOne(int dimension, int width) {
    TwoLayer f = new Problem(1, dimension, width, 31 * dimension + width).neurons();
    double[] expected = new double[1 << dimension];
    Ops.scalar().outputs(cube(dimension), f, expected);
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      double[] found = new double[1 << dimension];
      ops.cubeOutputs(f, found);
      assertArrayEquals(expected, found);
    }
  }

  @Test
  void overflowIsNotMasked() {
    double[][] w = {new double[9]};
    Arrays.fill(w[0], 1e308);
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      double[] out = new double[512];
      ops.cubeOutputs(TwoLayer.of(w, new double[1], new double[] {1}), out);
      assertTrue(Double.isInfinite(out[0]));
    }
  }

  @Test
  void badLengthsAreNamed() {
    TwoLayer large = new Problem(1, 25, 2, 1).neurons();
    TwoLayer small = new Problem(1, 9, 2, 1).neurons();
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      refused("dimension of the neurons = 25: at most 24 is required to go through a cube", ops, large, 1 << 25);
      refused("length of the array over the cube = 511: 512 is required", ops, small, 511);
    }
  }

  private static void refused(String sentence, Ops ops, TwoLayer f, int length) {
    assertEquals(sentence,
        assertThrows(IllegalArgumentException.class, () -> ops.cubeOutputs(f, new double[length])).getMessage());
  }
}
