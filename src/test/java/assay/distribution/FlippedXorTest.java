package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;

/** Not a {@link FamilyContract}: the planted network is wrong wherever a label was flipped. */
class FlippedXorTest extends RangesContract {

  @Override
  FlippedXor parameters(Stream stream) {
    return new FlippedXor(2 + stream.below(20), 1 + stream.below(5), stream.uniform(0, 0.01), stream.uniform(0, 0.5));
  }

  @Test
  void nothingBeatsTwiceTheShareOfFlippedLabels() {
    for (int seed = 0; seed < 30; seed++) {
      FlippedXor family = parameters(Stream.seeded(seed));
      FiniteDistribution D = family.draw(Stream.seeded(seed));
      assertEquals(8 * family.atomsPerCloud(), D.size());
      assertTrue(D.bayesHingeRisk().contains(2 * family.flipped()), () -> family + ": " + D.bayesHingeRisk());
      assertEquals(2 * family.flipped(), D.bayesHingeRisk().middle(), 1e-14);
    }
  }

  /** Margins of 1 on four points: 2q is attained, up to the lift of the margins. */
  @Test
  void onFourPointsThePlantedNetworkAttainsIt() {
    FiniteDistribution D = new FlippedXor(5, 1, 0, 0.2).draw(Stream.seeded(1));
    assertEquals(0.4, D.teacher().orElseThrow().hingeRisk(D).middle(), 1e-9);
    assertEquals(D.features().size(), 4);
  }

  @Test
  void withoutFlipsItIsXor() {
    FamilyContract.assertBitsEqual(new Xor(4, 2, 0.1).draw(Stream.seeded(2)),
        new FlippedXor(4, 2, 0.1, 0).draw(Stream.seeded(2)));
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new FlippedXor(4, 1, 0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new FlippedXor(4, 1, 0, -0.1));
    assertThrows(IllegalArgumentException.class, () -> new FlippedXor(1, 1, 0, 0.1));
  }
}
