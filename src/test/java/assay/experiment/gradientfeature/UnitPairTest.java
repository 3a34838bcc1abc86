package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class UnitPairTest {

  private static final UnitPair PAIR = UnitPair.draw(Stream.seeded(1), 5, 0.3);

  @Test
  void theCosineIsOneMinusGamma() {
    assertEquals(0.7, Vectors.dot(PAIR.one(), PAIR.other()), 1e-15);
    assertEquals(1, Vectors.norm(PAIR.one()), 1e-15);
    assertEquals(1, Vectors.norm(PAIR.other()), 1e-15);
  }

  /** sin θ = √(0.3 · 1.7). */
  @Test
  void awayIsOrthogonalToTheSecondAndLeadsAwayFromTheFirst() {
    assertEquals(0, Vectors.dot(PAIR.other(), PAIR.away()), 1e-15);
    assertEquals(-Math.sqrt(0.51), Vectors.dot(PAIR.one(), PAIR.away()), 1e-15);
    assertEquals(1, Vectors.norm(PAIR.away()), 1e-15);
  }
}
