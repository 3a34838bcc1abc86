package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

/** Eigenvalues of pairs: {@code theory/ntk-and-beyond.md}, K-9. */
class SmallestEigenvalueTest {

  private static Interval of(Points points) {
    return SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points);
  }

  private static Points drawn(PointFamily family, int n, int d, double nearness) {
    return family.draw(n, d, nearness, Stream.seeded(7));
  }

  private static void contains(double truth, Interval found, double width) {
    assertTrue(found.contains(truth), truth + " is not in " + found);
    assertTrue(found.width() <= width, found + " is wide");
  }

  @Test
  void orthonormalPointsHaveHalf() {
    contains(0.5, of(drawn(PointFamily.ORTHONORMAL, 9, 9, 1)), 1e-13);
  }

  /** Seen in a fresh run: a network whose neurons are all dead has the tangent kernel 0. */
  @Test
  void theZeroMatrixHasZero() {
    assertEquals(Interval.exactly(0), SmallestEigenvalue.of(SymmetricMatrix.of(40, (i, j) -> 0.0)));
  }

  @Test
  void aTinyMatrixHasATinyOne() {
    for (double scale : new double[] {1e-150, 1e-200, 1e-280}) {
      Interval found = SmallestEigenvalue.of(SymmetricMatrix.of(3, (i, j) -> i == j ? scale : scale / 2));
      contains(scale / 2, found, 1e-12 * scale);
    }
  }

  @Test
  void twoPointsHaveTheirLaw() {
    double[] angles = {0.5, 0.1, 0.01};
    double[] expected = {0.1310445, 0.018333900491, 0.00161647};
    for (int i = 0; i < angles.length; i++) {
      Interval found = of(Points.of(new double[][] {{1, 0}, {Math.cos(angles[i]), Math.sin(angles[i])}}));
      contains(0.5 - Math.cos(angles[i]) * (Math.PI - angles[i]) / (2 * Math.PI), found, 1e-13);
      assertEquals(expected[i], found.middle(), 1e-7);
    }
  }

  @Test
  void equicorrelatedPointsHaveAThirdAtOneHalf() {
    contains(1.0 / 3, of(drawn(PointFamily.EQUICORRELATED, 12, 13, 0.5)), 1e-12);
  }

  @Test
  void repeatedPointsHaveZero() {
    contains(0, of(drawn(PointFamily.REPEATED, 10, 5, 1)), 1e-12);
  }

  @Test
  void anAntipodalPairHasHalf() {
    contains(0.5, of(Points.of(new double[][] {{0.6, 0.8}, {-0.6, -0.8}})), 1e-14);
  }

  @Test
  void aMatrixMayBeIndefinite() {
    contains(-1, SmallestEigenvalue.of(SymmetricMatrix.of(new double[][] {{1, 2}, {2, 1}})), 1e-13);
  }

  @Test
  void clusteredPointsAgreeWithTheSpectrum() {
    SymmetricMatrix H = Gram.of(ArcCosine.FIRST_LAYER, drawn(PointFamily.CLUSTERED, 60, 4, 0.05));
    Interval smallest = Spectrum.of(H).smallest();
    contains(smallest.middle(), SmallestEigenvalue.of(H), 1e-11);
  }
}
