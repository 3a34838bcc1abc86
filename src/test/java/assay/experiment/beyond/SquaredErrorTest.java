package assay.experiment.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Matrix;
import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class SquaredErrorTest {

  private static Matrix constant(int rows, double... row) {
    Matrix matrix = new Matrix(rows, row.length);
    for (int n = 0; n < rows; n++) matrix.set(n, row);
    return matrix;
  }

  @Test
  void predictionsAreClippedAtWhatTheTargetsReach() {
    Interval error = SquaredError.of(constant(10_000, 5, 0.5), constant(10_000, 0, 1), 1, 1e-6);
    assertTrue(error.contains(1.25) && error.width() < 0.06, error.toString());
    assertEquals(1.25, SquaredError.mean(constant(3, 5, 0.5), constant(3, 0, 1), 1));
  }

  @Test
  void whatIsNotANumberIsAsBadAsCanBe() {
    Interval error = SquaredError.of(constant(10_000, Double.NaN, Double.POSITIVE_INFINITY), constant(10_000, 1, -1), 1,
        1e-6);
    assertEquals(8, SquaredError.worst(2, 1));
    assertTrue(error.contains(8) && error.lo() > 7.9, error.toString());
  }

  @Test
  void theMeanOfNoiseIsItsVariance() {
    Stream stream = Stream.seeded(3);
    Matrix noisy = new Matrix(100_000, 2);
    for (int n = 0; n < noisy.rows(); n++) noisy.set(n, new double[] {stream.uniform(-1, 1), stream.sign()});
    Interval error = SquaredError.of(noisy, new Matrix(100_000, 2), 1, 1e-9);
    assertTrue(error.contains(4.0 / 3) && error.width() < 0.05, error.toString());
  }

  @Test
  void shapesMustAgree() {
    assertThrows(IllegalArgumentException.class, () -> SquaredError.of(new Matrix(3, 2), new Matrix(2, 2), 1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> SquaredError.of(new Matrix(3, 2), new Matrix(3, 1), 1, 0.1));
  }
}
