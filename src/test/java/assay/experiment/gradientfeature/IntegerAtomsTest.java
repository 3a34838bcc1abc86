package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class IntegerAtomsTest {

  private static void assertSmall(double value, double largest) {
    assertEquals(Math.rint(value), value);
    assertTrue(Math.abs(value) <= largest, value + " is too large");
  }

  @Test
  void everythingIsWholeAndTheFirstAtomOnTheBoundary() {
    IntegerAtoms drawn = IntegerAtoms.draw(3, 20, Stream.seeded(2));
    assertEquals(20, drawn.D().size());
    assertEquals(3, drawn.D().x(0, 0));
    assertEquals(drawn.b(), Vectors.dot(drawn.w(), drawn.D().point(0)));
    for (int n = 0; n < 20; n++) for (double x : drawn.D().point(n)) assertSmall(x, n == 0 ? 3 : 2);
    for (double w : drawn.w()) assertSmall(w, 2);
  }
}
