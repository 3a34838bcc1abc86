package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.theorem.ntk.PowerSeries;
import org.junit.jupiter.api.Test;

class GramEigenvaluesTest {

  /** Two inputs with product 0.6: λ_min of the k-th power is 1 − 0.6ᵏ. */
  @Test
  void theSumOfPowersOfTwoInputs() {
    Points points = Points.of(new double[][] {{1, 0}, {0.6, 0.8}});
    double sum = 0;
    for (int k = 1; k <= 6; k++) sum += PowerSeries.coefficient(k) * (1 - Math.pow(0.6, k));
    assertEquals(3 * sum, GramEigenvalues.sumOfPowers(points, 6, 3).middle(), 1e-12);
    assertTrue(GramEigenvalues.sumOfPowers(points, 6, 3).width() < 1e-12);
  }

  @Test
  void largestEntryOffTheDiagonal() {
    SymmetricMatrix H = SymmetricMatrix.of(new double[][] {{9, 1, -4}, {1, 9, 2}, {-4, 2, 9}});
    assertEquals(4, GramEigenvalues.largestOffDiagonal(H), 0);
    assertEquals(0, GramEigenvalues.largestOffDiagonal(SymmetricMatrix.of(new double[][] {{7}})), 0);
  }

  @Test
  void smallestAngleBetweenTwo() {
    Points points = Points.of(new double[][] {{1, 0}, {0, 1}, {Math.sqrt(0.5), Math.sqrt(0.5)}, {-1, 0.1}});
    assertEquals(Math.PI / 4, GramEigenvalues.smallestAngle(points), 1e-15);
    assertEquals(Math.PI, GramEigenvalues.smallestAngle(Points.of(new double[][] {{1, 0}})), 0);
  }

  /** Three pairs in the plane: an eigenvalue 0, as ½ XX′ has. Two: that of H^∞ itself. */
  @Test
  void antipodalPairsByTheirHalves() {
    Points three = PointFamily.ANTIPODAL.draw(6, 2, 1, Stream.seeded(1));
    assertEquals(0, GramEigenvalues.ofPairs(three, 0.5).middle(), 1e-12);
    Points two = PointFamily.ANTIPODAL.draw(4, 3, 1, Stream.seeded(2));
    double expected = SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, two).middle();
    assertEquals(expected, GramEigenvalues.ofPairs(two, 0.5).middle(), 1e-12);
  }

  /** Two draws of two inputs at angles θ: λ_min = 2 − |θ cosine kernel| by hand. */
  @Test
  void meanOfUniformInputs() {
    Stream stream = Stream.seeded(3);
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      Points points = PointFamily.SPHERE.draw(2, 3, 1, stream);
      sum += (2 - Math.abs(ArcCosine.BOTH_LAYERS.at(points.angle(0, 1)))) / 2;
    }
    assertEquals(sum, GramEigenvalues.meanOfUniform(2, 3, 2, Stream.seeded(3)), 1e-12);
  }
}
