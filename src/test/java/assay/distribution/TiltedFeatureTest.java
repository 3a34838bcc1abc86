package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not a {@link FamilyContract}: the planted network has no margin 1. */
class TiltedFeatureTest extends RangesContract {

  @Override
  TiltedFeature parameters(Stream stream) {
    return new TiltedFeature(2 + stream.below(10), stream.logUniform(1e-5, 0.05), stream.uniform(1, 5),
        stream.uniform(0.2, 0.7), stream.uniform(5, 20));
  }

  private static double[] direction(FiniteDistribution D) {
    return D.teacher().orElseThrow().neurons().getFirst().direction();
  }

  @Test
  void gradientsOfNeuronsThatSeeEverythingPointAwayByGamma() {
    for (int seed = 0; seed < 40; seed++) {
      TiltedFeature family = parameters(Stream.seeded(seed));
      FiniteDistribution D = family.draw(Stream.seeded(seed));
      double[] g = Vectors.unit(D.labelMoment());
      double gap = Vectors.squaredDistance(g, direction(D)) / 2;
      assertEquals(family.gamma() * (1 - 1e-6), gap, 1e-9 * family.gamma());
    }
  }

  /** Both atoms of a pair lie at the same height along g. */
  @Test
  void gTellsNoPairApart() {
    for (int seed = 0; seed < 40; seed++) {
      FiniteDistribution D = parameters(Stream.seeded(seed)).draw(Stream.seeded(seed));
      double[] g = Vectors.unit(D.labelMoment());
      for (int pair = 0; pair < 4; pair += 2) {
        double scale = Vectors.norm(D.point(pair));
        assertEquals(Vectors.dot(g, D.point(pair)), Vectors.dot(g, D.point(pair + 1)), 1e-11 * scale);
        assertEquals(-D.label(pair), D.label(pair + 1));
      }
    }
  }

  /** 0.51 ρ + ρ/ratio; .2858 for ρ = .45 and ratio 8 (theory notes, section 10). */
  @ParameterizedTest
  @CsvSource({"1e-4, 4, .45, 8, .28575", "1e-2, 4, .45, 8, .28575", "1e-3, 4, .6, 20, .336", "1e-3, 2, .3, 20, .168"})
  void thePlantedNetworkLosesHalfOfThePair(double gamma, double output, double share, double ratio, double loss) {
    FiniteDistribution D = new TiltedFeature(8, gamma, output, share, ratio).draw(Stream.seeded(1));
    assertEquals(loss, D.teacher().orElseThrow().hingeRisk(D).middle(), 1e-9);
    assertEquals(output, D.teacher().orElseThrow().largestOutput());
    assertEquals(-1, D.features().getFirst().biasSign());
  }

  @Test
  void badParametersAreNamed() {
    String message = assertThrows(IllegalArgumentException.class, () -> new TiltedFeature(8, 0.2, 4, 0.4, 8))
        .getMessage();
    assertTrue(message.startsWith("gamma = 0.2"), message);
    assertThrows(IllegalArgumentException.class, () -> new TiltedFeature(1, 0.01, 4, 0.4, 8));
    assertThrows(IllegalArgumentException.class, () -> new TiltedFeature(8, 0.01, 0, 0.4, 8));
    assertThrows(IllegalArgumentException.class, () -> new TiltedFeature(8, 0.01, 4, 0.95, 8));
    assertThrows(IllegalArgumentException.class, () -> new TiltedFeature(8, 0.01, 4, 0.4, 1));
  }
}
