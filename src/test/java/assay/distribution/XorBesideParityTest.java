package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

/** Not a {@link FamilyContract}: the planted network does not know the parity. */
class XorBesideParityTest extends RangesContract {

  @Override
  XorBesideParity parameters(Stream stream) {
    return new XorBesideParity(2 + stream.below(5), stream.uniform(0, 0.9), stream.uniform(0.1, 1));
  }

  /** No labels conflict: what is lost is lost by the features. */
  @Test
  void thePlantedNetworkLosesTheParitysShare() {
    for (int seed = 0; seed < 30; seed++) {
      XorBesideParity family = parameters(Stream.seeded(seed));
      FiniteDistribution D = family.draw(Stream.seeded(seed));
      assertEquals(4 + (1 << family.size()), D.size());
      assertEquals(0, D.bayesHingeRisk().hi());
      assertEquals(family.share(), D.teacher().orElseThrow().hingeRisk(D).middle(), 1e-9);
      assertEquals(0, Vectors.norm(D.labelMoment()), 1e-15);
      assertEquals(0, D.labelBalance(), 1e-15);
    }
  }

  /** No single coordinate knows the label: the parity's part of every gradient that sees all of it is 0. */
  @Test
  void theParityLiesAcrossTheAxes() {
    XorBesideParity family = new XorBesideParity(4, 0.4, 0.3);
    FiniteDistribution D = family.draw(Stream.seeded(3));
    for (int n = 4; n < D.size(); n++) {
      assertEquals(0.3, Vectors.norm(D.point(n)), 1e-12);
      for (Feature feature : D.features()) assertEquals(0, feature.projection(D.point(n)), 1e-15);
    }
  }

  @Test
  void withoutParityItIsXor() {
    FiniteDistribution D = new XorBesideParity(3, 0, 0.3).draw(Stream.seeded(3));
    assertEquals(4, D.size());
    assertTrue(D.teacher().orElseThrow().margin(D).lo() >= 1);
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new XorBesideParity(1, 0.4, 0.3));
    assertThrows(IllegalArgumentException.class, () -> new XorBesideParity(4, 1, 0.3));
    assertThrows(IllegalArgumentException.class, () -> new XorBesideParity(4, 0.4, 0));
  }
}
