package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.distribution.FiniteDistribution;
import assay.distribution.UniformParity;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class HardestParityTest {

  private static final Cube CUBE = new Cube(4);

  /** Of x_1 x_2 x_3, x_1 x_2 x_4, x_1 x_3 x_4 and x_2 x_3 x_4 only the last (bits 14) is not among the features. */
  private static final CubeFeatureMap THREE = new CubeFeatureMap(CUBE, CubeFeatures.parities(CUBE, 7, 11, 13));

  @Test
  void theParityThatIsMissingIsHardest() {
    HardestParity hardest = HardestParity.of(THREE, 3, 1, 0.5);
    assertEquals(14, hardest.set());
    assertTrue(hardest.risk().contains(1));
  }

  /** With all four of them, each serves itself: 1 − B. */
  @Test
  void withAllOfThemNoneIsHard() {
    Interval risk = HardestParity.risk(CubeFeatureMap.all(4, 3), 3, 1, 0.5);
    assertTrue(risk.contains(0.5), risk.toString());
    assertTrue(HardestParity.risk(THREE, 3, 1, 0.5).contains(1));
  }

  /** The label of the uniform parity of the first three signs becomes the product of the last three. */
  @Test
  void aParityIsPlacedOnItsCoordinates() {
    HardestParity last = new HardestParity(CUBE, 14, Interval.ZERO);
    FiniteDistribution placed = last.placed(new UniformParity(4, 3).draw(Stream.seeded(0)));
    FiniteDistribution first = new UniformParity(4, 3).draw(Stream.seeded(0));
    double sign = Math.signum(first.label(0) * first.x(0, 0) * first.x(0, 1) * first.x(0, 2));
    assertEquals(16, placed.size());
    for (int n = 0; n < 16; n++) {
      double product = placed.x(n, 1) * placed.x(n, 2) * placed.x(n, 3);
      assertEquals(sign * Math.signum(product), placed.label(n));
    }
  }
}
