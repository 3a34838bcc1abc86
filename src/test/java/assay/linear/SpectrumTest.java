package assay.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class SpectrumTest {

  @Test
  void theSimplexHasAThirdAndTwiceSevenTwelfths() {
    Spectrum found = Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, PointFamily.SIMPLEX.draw(3, 3, 1, Stream.seeded(1))));
    assertTrue(found.value(0).contains(1.0 / 3));
    assertTrue(found.value(1).contains(7.0 / 12));
    assertTrue(found.value(2).contains(7.0 / 12));
    assertTrue(found.radius() < 1e-13, "" + found.radius());
    assertEquals(Math.sqrt(1.0 / 3), Math.abs(found.vector(0)[1]), 1e-13);
  }

  /** p antipodal pairs in ℝᵈ: max(0, p − d) eigenvalues are zero. */
  @Test
  void antipodalPairsAreSingularBeyondTheDimension() {
    for (int[] pairs : new int[][] {{2, 2, 0}, {3, 2, 1}, {3, 3, 0}, {4, 3, 1}, {6, 3, 3}, {6, 5, 1}}) {
      Points points = PointFamily.ANTIPODAL.draw(2 * pairs[0], pairs[1], 1, Stream.seeded(3));
      assertEquals(pairs[2], Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, points)).nullity());
    }
  }

  @Test
  void theRadiusCoversEigenvaluesKnownInAdvance() {
    Spectrum found = Spectrum.of(SymmetricMatrix.of(new double[][] {{2, 1, 0}, {1, 2, 1}, {0, 1, 2}}));
    assertTrue(found.smallest().contains(2 - Math.sqrt(2)));
    assertTrue(found.value(1).contains(2));
    assertTrue(found.largest().contains(2 + Math.sqrt(2)));
    assertEquals(2 + Math.sqrt(2), found.norm().middle(), 1e-14);
  }
}
