package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static final Columns COLUMNS = new Columns(new double[][] {{0, 0}, {3, 4}, {1, 1}, {0, 2}, {2, 0}});

  @Test
  void distancesByHand() {
    double[] out = new double[5];
    COLUMNS.distances(new double[] {0, 0}, 2, out);
    assertArrayEquals(new double[] {0, 5, 0, 0, 0}, out);
    assertEquals(5, COLUMNS.size());
    assertEquals(2, COLUMNS.dimension());
  }

  @Test
  void weightedDifferencesByHand() {
    double[] ones = {1, 1, 1, 1, 1};
    assertArrayEquals(new double[] {-1, -2}, COLUMNS.weighted(new double[] {1, 1}, 5, ones));
    double[] sum = new double[5];
    COLUMNS.subtract(1, 1, 3, 2, ones, sum);
    assertArrayEquals(new double[] {-2, 6, 0, 0, 0}, sum);
  }
}
