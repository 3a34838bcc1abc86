package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

/** Not a {@link FamilyContract}: the planted network has no margin 1. */
class GuidedPairTest extends RangesContract {

  @Override
  GuidedPair parameters(Stream stream) {
    return new GuidedPair(2 + stream.below(10), stream.logUniform(1e-4, 0.05), stream.uniform(1, 5));
  }

  /** It is 1 on the positive atom, on the kink at the negative one, and far beyond 1 on the easy one. */
  @Test
  void thePlantedNetworkLosesOneOfThePair() {
    for (int seed = 0; seed < 40; seed++) {
      FiniteDistribution D = parameters(Stream.seeded(seed)).draw(Stream.seeded(seed));
      Teacher network = D.teacher().orElseThrow();
      assertEquals(1, network.at(D.point(1)).middle(), 1e-9);
      assertEquals(0, network.at(D.point(2)).middle(), 1e-9);
      assertEquals(0.485, network.hingeRisk(D).middle(), 1e-9);
    }
  }

  @Test
  void theEasyAtomIsTiltedByGamma() {
    for (int seed = 0; seed < 40; seed++) {
      GuidedPair family = parameters(Stream.seeded(seed));
      FiniteDistribution D = family.draw(Stream.seeded(seed));
      double[] easy = D.point(0);
      assertEquals(family.gamma() * (1 - 1e-6),
          Vectors.squaredDistance(Vectors.unit(easy), D.features().getFirst().direction()) / 2, 1e-9 * family.gamma());
      assertEquals(D.weight(0) * Vectors.norm(easy), family.easyGradient(), 1e-12 * Vectors.norm(easy));
      assertEquals(Vectors.dot(easy, D.point(1)), Vectors.dot(easy, D.point(2)), 1e-11 * family.height() * family.height());
    }
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new GuidedPair(1, 0.01, 4));
    assertThrows(IllegalArgumentException.class, () -> new GuidedPair(2, 0, 4));
    assertThrows(IllegalArgumentException.class, () -> new GuidedPair(2, 0.01, Double.NaN));
  }
}
