package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.linear.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignalsTest {

  @Test
  void signalsHaveLengthOneOverAllPositions() {
    Signals signals = Signals.sphere(3, 4, 2, 7);
    assertEquals(3, signals.size());
    assertEquals(2, signals.channels());
    for (double[][] x : signals.x())
      assertEquals(1, Arrays.stream(x).mapToDouble(row -> Vectors.dot(row, row)).sum(), 1e-14);
  }

  @Test
  void aTurnMovesEveryPosition() {
    double[][] x = {{1}, {2}, {3}};
    assertArrayEquals(new double[][] {{3}, {1}, {2}}, Signals.turned(x, 2));
    assertArrayEquals(x, Signals.turned(x, 3));
  }
}
