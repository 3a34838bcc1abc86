package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

class XorTest extends FamilyContract {

  @Override
  Xor parameters(Stream stream) {
    return new Xor(2 + stream.below(20), 1 + stream.below(10), stream.below(4) == 0 ? 0 : stream.logUniform(1e-3, 1));
  }

  @Test
  void labelsAreBalancedAndDirectionsComeInOppositePairs() {
    onDraws((family, distribution) -> {
      assertEquals(0, distribution.labelBalance(), 1e-16);
      for (int pair = 0; pair < 4; pair += 2) {
        assertEquals(-1,
            distribution.features().get(pair).projection(distribution.features().get(pair + 1).direction()), 1e-15);
      }
      assertEquals(0, distribution.features().get(0).projection(distribution.features().get(2).direction()), 1e-15);
    });
  }

  @Test
  void withoutNoiseNoLinearFunctionHelps() {
    FiniteDistribution distribution = new Xor(6, 1, 0).draw(Stream.seeded(3));
    for (double coordinate : distribution.labelMoment()) assertEquals(0, coordinate, 1e-17);
    Teacher teacher = distribution.teacher().orElseThrow();
    assertEquals(4, teacher.size());
    assertEquals(1 / 0.9, teacher.largestOutput(), 2e-9);
  }

  @Test
  void littleNoiseLeavesATeacher() {
    assertTrue(new Xor(16, 8, 0.05).draw(Stream.seeded(5)).teacher().isPresent());
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new Xor(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Xor(2, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Xor(2, 1, -0.1));
  }
}
