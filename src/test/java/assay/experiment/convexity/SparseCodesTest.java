package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class SparseCodesTest {

  /** z = (.8, .6), p = ½: ¼ (3 · .8⁴ + 3 · .6⁴ + 3) = 1.1544. */
  @Test
  void byHand() {
    SparseCodes codes = new SparseCodes(new double[] {0.8, 0.6});
    assertEquals(1.1544, codes.fourthMoment(0.5), 1e-15);
    assertArrayEquals(new double[] {0.8 * 0.5392 - 0.512, 0.6 * 0.5392 - 0.216}, codes.gradient(), 1e-15);
    assertEquals(0.4, codes.squaredDistance(), 1e-15);
    assertEquals(0.8 * (0.64 - 0.5392), codes.outwards(), 1e-15);
  }

  @Test
  void drawnOnesAreUnitAndBelongToTheFirstAtom() {
    for (long seed = 0; seed < 20; seed++) {
      assertEquals(1, Vectors.norm(SparseCodes.draw(5, Stream.seeded(seed)).z()), 1e-14);
      SparseCodes even = SparseCodes.evenlyApart(5, 0.3, Stream.seeded(seed));
      assertEquals(1, Vectors.norm(even.z()), 1e-14);
      assertEquals(0.09, even.squaredDistance(), 1e-14);
    }
  }

  @Test
  void badInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new SparseCodes(new double[] {1}));
    assertThrows(IllegalArgumentException.class, () -> new SparseCodes(new double[] {0.6, 0.8}));
  }
}
