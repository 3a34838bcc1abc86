package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LaplaceTest {

  /** ‖(3, 0) − (0, 4)‖ = 5. */
  @Test
  void fallsWithTheDistance() {
    assertEquals(Math.exp(-2.5), new Laplace(2).of(new double[] {3, 0}, new double[] {0, 4}), 1e-15);
    assertEquals(Math.exp(-0.5), new Laplace(2).of(new double[] {3, 0}, new double[] {4, 0}), 1e-15);
  }

  @Test
  void theWidthIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> new Laplace(0));
  }

  @Test
  void longInputsDoNotOverflow() {
    assertEquals(1, new Laplace(2).of(new double[] {1e200, 0}, new double[] {1e200, 0}));
    assertEquals(0, new Laplace(2).of(new double[] {1e200, 0}, new double[] {0, 1e200}));
    assertEquals(Math.exp(-Math.sqrt(2)), new Laplace(1e200).of(new double[] {1e200, 0}, new double[] {0, 1e200}),
        1e-15);
  }

  @Test
  void aGramMatrixNamesInputsThatAreTooLong() {
    Points points = Points.of(new double[][] {{1e200, 0}, {0, 1}});
    var refused = assertThrows(IllegalArgumentException.class, () -> Gram.of(ArcCosine.RELU, points));
    assertEquals(true, refused.getMessage().startsWith("the kernel of x_0 and x_0 = Infinity: ‖x_0‖ = 1.0E200"),
        refused.getMessage());
  }
}
