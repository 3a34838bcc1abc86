package assay.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointFamilyTest {

  @ParameterizedTest
  @EnumSource
  void drawsUnitVectors(PointFamily family) {
    Points points = family.draw(6, 4, 0.1, Stream.seeded(1));
    for (int i = 0; i < points.size(); i++) assertEquals(1, points.norm(i));
  }

  @Test
  void keepsWhatTheNamesPromise() {
    assertEquals(0, PointFamily.REPEATED.draw(5, 3, 1, Stream.seeded(1)).angle(0, 4));
    assertEquals(Math.PI, PointFamily.ANTIPODAL.draw(4, 3, 1, Stream.seeded(1)).angle(2, 3));
    assertEquals(0.7, PointFamily.EQUICORRELATED.draw(4, 3, 0.3, Stream.seeded(1)).dot(1, 3), 1e-15);
    assertEquals(-0.25, PointFamily.SIMPLEX.draw(5, 9, 1, Stream.seeded(1)).dot(0, 3), 1e-15);
    assertEquals(2 * Math.PI / 7, PointFamily.CIRCLE.draw(7, 9, 1, Stream.seeded(1)).angle(3, 4), 1e-15);
    assertTrue(PointFamily.NEAR_PARALLEL.draw(6, 3, 1e-3, Stream.seeded(1)).smallestAngle() < 1e-3);
    assertEquals(8, PointFamily.CUBE.draw(100, 3, 1, Stream.seeded(1)).size());
  }

  @Test
  void nearnessIsAShare() {
    assertThrows(IllegalArgumentException.class, () -> PointFamily.CLUSTERED.draw(4, 3, 0, Stream.seeded(1)));
  }
}
