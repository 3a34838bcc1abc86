package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class SparseCodeTest extends FamilyContract {

  @Override
  SparseCode parameters(Stream stream) {
    return new SparseCode(1 + stream.below(5), stream.below(4), stream.uniform(0.05, 0.5));
  }

  @Test
  void labelsAreBalancedAndInputsCentredWithUnitTotalVariance() {
    onDraws((family, distribution) -> {
      assertEquals(0, distribution.labelBalance(), 1e-15);
      assertEquals(1, distribution.meanSquaredNorm().middle(), 1e-13);
      for (int j = 0; j < distribution.dimension(); j++) {
        double mean = 0;
        for (int n = 0; n < distribution.size(); n++) mean += distribution.weight(n) * distribution.x(n, j);
        assertEquals(0, mean, 1e-14);
      }
    });
  }

  /** One relevant coordinate is the label itself: γ = ½, σ̃ = ½, and E[y x] = 1. */
  @Test
  void aSingleCoordinateByHand() {
    SparseCode.Drawn drawn = new SparseCode(1, 0, 0.5).drawn(Stream.seeded(1));
    assertEquals(0.5, drawn.gamma(), 1e-15);
    assertEquals(0.5, drawn.deviation(), 1e-15);
    assertEquals(1, drawn.distribution().labelMoment()[0], 1e-15);
  }

  @Test
  void theLabelDependsOnTheCountAlone() {
    onDraws((family, distribution) -> {
      int k = ((SparseCode) family).size();
      double[] labels = new double[k + 1];
      for (int n = 0; n < distribution.size(); n++) {
        int count = 0;
        for (int j = 0; j < k; j++) if (distribution.x(n, j) > 0) count++;
        if (labels[count] == 0) labels[count] = distribution.label(n);
        assertEquals(labels[count], distribution.label(n));
      }
      assertTrue(((SparseCode) family).drawn(Stream.seeded(3)).gamma() >= 0);
    });
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new SparseCode(0, 1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new SparseCode(10, 5, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new SparseCode(3, 1, 0));
  }
}
