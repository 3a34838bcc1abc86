package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneClustersTest {

  private static final PlaneClusters TWO = new PlaneClusters(Some.TWO);

  /** ¼ (2, 0) − ¾ (0, 3). */
  @Test
  void sumsAreThoseOfTheSets() {
    List<double[]> sums = TWO.sums(3);
    assertArrayEquals(new double[] {0.5, 0}, sums.get(0), 1e-15);
    assertArrayEquals(new double[] {0, -2.25}, sums.get(1), 1e-15);
    assertArrayEquals(new double[] {0.5, -2.25}, sums.get(2), 1e-15);
  }

  @Test
  void pointsLieInTheirRing() {
    var drawn = PlaneClusters.draw(5, Stream.seeded(3)).D();
    double total = 0;
    for (int n = 0; n < 5; n++) {
      double length = Vectors.norm(drawn.point(n));
      assertTrue(length >= 0.5 - 1e-12 && length <= 2 + 1e-12, "length " + length);
      assertEquals(1, Math.abs(drawn.label(n)));
      total += drawn.weight(n);
    }
    assertEquals(1, total, 1e-12);
  }

  @Test
  void thePictureHasItsTitle() {
    PlaneNeurons neurons = new PlaneNeurons(List.of(new double[] {1, 2}));
    assertEquals("clusters", TWO.picture("clusters", neurons, neurons).title());
  }
}
