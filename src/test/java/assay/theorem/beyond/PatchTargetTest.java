package assay.theorem.beyond;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PatchTargetTest {

  /** One patch leaves parities: R = (2q−1)!!, so that the bound is 1 − N/C(d, 2q). */
  @Test
  void onePatchIsTheBoundForParities() {
    for (int q = 1; q <= 4; q++) {
      PatchTarget one = PatchTarget.even(10, q, 1);
      assertEquals(PatchTarget.matchings(2 * q).size(), one.overlap(), 1e-12);
      assertEquals(1 - 7 / one.sets(), one.bound(7), 1e-12);
    }
    assertEquals(105, PatchTarget.matchings(8).size());
  }

  /** By types of pairs of matchings: 1 + 2/P for q = 2, 1 + 12/P + 12/P² + 32/P² + 48/P³ for q = 4. */
  @Test
  void overlapsOfEvenPatchesByTypes() {
    assertEquals(1 + 2.0 / 3, PatchTarget.even(8, 2, 3).overlap(), 1e-12);
    assertEquals(1 + 4 + 44.0 / 9 + 48.0 / 27, PatchTarget.even(8, 4, 3).overlap(), 1e-12);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PatchTarget.even(3, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> PatchTarget.even(30, 6, 1));
    assertThrows(IllegalArgumentException.class, () -> PatchTarget.even(8, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> new PatchTarget(8, 2, new double[] {1, 1}));
    assertThrows(IllegalArgumentException.class, () -> PatchTarget.even(8, 2, 2).bound(-1));
  }
}
