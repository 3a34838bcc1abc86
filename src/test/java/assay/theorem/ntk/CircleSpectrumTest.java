package assay.theorem.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.PointFamily;
import assay.linear.Spectrum;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class CircleSpectrumTest {

  /**
   * Eight points are four antipodal pairs in ℝ²: nullity 2, from the classes of k = 3 and 5, whose frequencies are all
   * odd.
   */
  @Test
  void eightPointsAreSingular() {
    assertEquals(1.0, CircleSpectrum.gram(ArcCosine.FIRST_LAYER, 8, 1), 1e-14);
    assertEquals(0, CircleSpectrum.gram(ArcCosine.FIRST_LAYER, 8, 3), 1e-15);
    assertEquals(0, CircleSpectrum.gram(ArcCosine.FIRST_LAYER, 8, 5), 1e-15);
    assertEquals(2,
        Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, PointFamily.CIRCLE.draw(8, 2, 1, Stream.seeded(1)))).nullity());
  }

  /** Eigenvalue k of n points is n Σ μ_|j| over j ≡ k mod n; the tail beyond J is below 1/(5J). */
  @Test
  void equallySpacedPointsFoldTheSpectrum() {
    for (int n : new int[] {5, 7, 8}) {
      for (int k = 0; k < n; k++) {
        double folded = 0;
        for (int j = k - 10_000 * n; j <= 10_000 * n; j += n) folded += n * CircleSpectrum.firstLayer(Math.abs(j));
        double missing = CircleSpectrum.gram(ArcCosine.FIRST_LAYER, n, k) - folded;
        assertTrue(missing > -1e-12 && missing < 1e-4 / 5, n + ", " + k + ": " + missing);
      }
    }
  }

  @Test
  void theFirstValues() {
    assertEquals(4 / (Math.PI * Math.PI), CircleSpectrum.relu(0), 1e-16);
    assertEquals(4 / (9 * Math.PI * Math.PI), CircleSpectrum.relu(2), 1e-16);
    assertEquals(2 / (9 * Math.PI * Math.PI), CircleSpectrum.step(3), 1e-16);
    assertEquals(5 / (9 * Math.PI * Math.PI), CircleSpectrum.firstLayer(2), 1e-16);
    assertEquals(0, CircleSpectrum.firstLayer(5));
  }
}
