package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class FoldTest extends FamilyContract {

  @Override
  Fold parameters(Stream stream) {
    return new Fold(1 + stream.below(10), stream.logUniform(0.1, 10));
  }

  @Test
  void whoSeesNothingOrEverythingHasNoGradient() {
    onDraws((family, D) -> {
      assertEquals(0, Vectors.norm(D.labelMoment()));
      assertEquals(0, D.labelBalance());
    });
  }

  @Test
  void theNetworkIsMinusOneInTheMiddle() {
    FiniteDistribution D = new Fold(3, 2).draw(Stream.seeded(1));
    Teacher network = D.teacher().orElseThrow();
    assertEquals(-1, network.at(new double[3]).middle(), 1e-8);
    assertEquals(1 / 0.9, network.largestOutput(), 1e-8);
    assertEquals(2, network.largestBias(), 1e-12);
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new Fold(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Fold(1, 0));
  }
}
