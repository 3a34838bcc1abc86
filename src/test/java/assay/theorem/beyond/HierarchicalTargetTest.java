package assay.theorem.beyond;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HierarchicalTargetTest {

  /** The notes' numbers for α = .3, d = 30 (section 6, second pass). */
  @Test
  void theBoundIsThatOfTheNotes() {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(30, 0.3, 1);
    assertEquals(8, target.degree());
    assertEquals(0.719877, target.kernelBound(1000), 5e-7);
    assertEquals(0.719692, target.kernelBound(2500), 1e-6);
    assertEquals(0, target.kernelBound(10_000_000));
    assertEquals(1.35, HierarchicalTarget.ofThePaper(0.3).kernelBound(0), 1e-12);
  }

  @Test
  void valuesAreProductsOfCoordinates() {
    double[] x = new double[30];
    Arrays.fill(x, 1);
    x[0] = -1;
    x[9] = -1;
    x[13] = -1;
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(30, 0.3, 2);
    assertArrayEquals(new double[] {-1, 1, 1, 1, -1, 1, -1, 1}, target.base(x));
    assertArrayEquals(new double[] {-1, -1, -1, -1, 1, 1, 1, 1}, target.composed(x));
    assertArrayEquals(new double[] {-2.3, 1.7, 1.7, 1.7, -1.7, 2.3, -1.7, 2.3}, target.values(x), 1e-15);
    assertEquals(2.3, target.reach());
    assertEquals(8 * 4.09, target.energy(), 1e-12);
    double[] paper = HierarchicalTarget.ofThePaper(0.5).values(x);
    assertEquals(-1 + 0.5, paper[0]);
    assertEquals(1 - 0.5, paper[1]);
  }

  @Test
  void coordinatesThatDoNotExistAreRefused() {
    var few = assertThrows(IllegalArgumentException.class, () -> HierarchicalTarget.ofTheTalk(15, 0.3, 1));
    assertEquals("dimension = 15: 8 outputs take two coordinates each, and at least one is needed", few.getMessage());
    assertThrows(IllegalArgumentException.class,
        () -> new HierarchicalTarget(4, new int[0][], new int[0], 1, 1), "k = 0");
    assertThrows(IllegalArgumentException.class,
        () -> new HierarchicalTarget(4, new int[][] {{2}, {0}}, new int[] {1, 1}, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> HierarchicalTarget.ofTheTalk(30, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> HierarchicalTarget.ofTheTalk(30, 1, 1).kernelBound(-1));
  }
}
