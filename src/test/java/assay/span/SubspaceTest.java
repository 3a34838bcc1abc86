package assay.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Rows;
import assay.random.Stream;
import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class SubspaceTest {

  private static double[][] random(int size, int points, long seed) {
    Stream stream = Stream.seeded(seed);
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) rows[i] = stream.gaussians(points, Math.pow(10, stream.uniform(-3, 3)));
    return rows;
  }

  private static double mean(double[] x, double[] y) {
    double sum = 0;
    for (int n = 0; n < x.length; n++) sum += x[n] * y[n];
    return sum / x.length;
  }

  @Test
  void theBasisIsOrthonormal() {
    double[][] basis = Subspace.spannedBy(random(20, 37, 1)).basis();
    assertEquals(20, basis.length);
    for (int i = 0; i < 20; i++)
      for (int j = 0; j < 20; j++) assertEquals(i == j ? 1 : 0, mean(basis[i], basis[j]), 1e-14);
  }

  /** Rows 0 and 1 are repeated, and added: three of six are dependent. */
  @Test
  void dependentFeaturesDoNotCount() {
    double[][] rows = Arrays.copyOf(random(3, 40, 2), 6);
    rows[3] = rows[0].clone();
    rows[4] = rows[1].clone();
    rows[5] = new double[40];
    for (int n = 0; n < 40; n++) rows[5][n] = 3 * rows[0][n] - rows[1][n];
    Subspace space = Subspace.spannedBy(rows);
    assertEquals(3, space.rank());
    assertEquals(new SingularValueDecomposition(MatrixUtils.createRealMatrix(rows)).getRank(), space.rank());
    assertTrue(space.gap() > 1e9, "gap " + space.gap());
  }

  @Test
  void noMoreThanThereArePoints() {
    assertEquals(5, Subspace.spannedBy(random(9, 5, 3)).rank());
  }

  /** Two features at distance 10⁻¹¹ are one, at 10⁻⁹ two; at 2 · 10⁻¹⁰ nobody knows. */
  @Test
  void theGapTellsWhereTheRankIsAmbiguous() {
    assertEquals(1, pair(1e-11).rank());
    assertEquals(2, pair(1e-9).rank());
    assertTrue(pair(1e-9).gap() > 1e3, "gap " + pair(1e-9).gap());
    assertTrue(nested(2e-10, 0.5e-10).gap() < 1e3, "gap " + nested(2e-10, 0.5e-10).gap());
  }

  private static Subspace pair(double distance) {
    return Subspace.spannedBy(new double[][] {{1, 0, 0}, {1, distance, 0}});
  }

  private static Subspace nested(double kept, double dropped) {
    return Subspace.spannedBy(new double[][] {{1, 0, 0}, {1, kept, 0}, {1, 0, dropped}});
  }

  @Test
  void aMemberIsItsOwnProjection() {
    double[][] rows = random(4, 30, 4);
    Subspace space = Subspace.spannedBy(rows);
    assertEquals(1, space.energy(rows[2]) / mean(rows[2], rows[2]), 1e-14);
    double[] projection = space.projection(rows[2]);
    for (int n = 0; n < 30; n++) assertEquals(rows[2][n], projection[n], 1e-13 * Rows.norm(rows[2]));
  }

  @Test
  void whatIsLeftIsOrthogonalToEveryFeature() {
    double[][] rows = random(6, 30, 5);
    double[] f = Stream.seeded(6).gaussians(30, 1);
    double[] projection = Subspace.spannedBy(rows).projection(f);
    for (double[] row : rows) assertEquals(0, (mean(row, f) - mean(row, projection)) / Rows.norm(row), 1e-15);
  }

  @Test
  void featuresOfZerosSpanNothing() {
    assertEquals(0, Subspace.spannedBy(new double[2][3]).rank());
  }

  @Test
  void badFeaturesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Subspace.spannedBy(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> Subspace.spannedBy(new double[][] {{1, 2}, {1}}));
    assertThrows(IllegalArgumentException.class,
        () -> Subspace.spannedBy(new double[][] {{1, Double.POSITIVE_INFINITY}}));
    assertThrows(IllegalArgumentException.class, () -> Subspace.spannedBy(new double[][] {{1, Double.NaN}}));
  }
}
