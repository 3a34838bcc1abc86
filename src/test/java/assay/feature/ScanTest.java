package assay.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Weighting;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import org.junit.jupiter.api.Test;

class ScanTest {

  private static final FiniteDistribution D = new RandomAtoms(6, 3, RandomAtoms.Labels.SIGNS, Weighting.UNIFORM)
      .draw(Stream.seeded(1));
  private static final int DRAWS = 500;

  private static Scan scan(double gradientBound) {
    return Scan.of(D, 0.3, gradientBound, DRAWS, Stream.seeded(2));
  }

  /** Every neuron drawn once more and asked by the definition. */
  @Test
  void hitsAreTheNeuronsWhoseGradientIsNearAndLongEnough() {
    for (double gamma : new double[] {1e-6, 0.01, 0.2, 0.9}) {
      for (double bound : new double[] {0, 0.1, 0.3}) {
        for (Scan.Found found : scan(0).found())
          assertEquals(counted(found.direction(), gamma, bound), scan(bound).hits(found.direction(), gamma));
      }
    }
  }

  private static int counted(double[] direction, double gamma, double bound) {
    Stream stream = Stream.seeded(2);
    int hits = 0;
    for (int i = 0; i < DRAWS; i++) {
      double[] g = FirstStep.gradient(D, stream.gaussians(3, 1), 0.3);
      double length = Math.hypot(Math.hypot(g[0], g[1]), g[2]);
      double product = g[0] * direction[0] + g[1] * direction[1] + g[2] * direction[2];
      if (length > 0 && length >= bound && Math.abs(product) / length > 1 - gamma) hits++;
    }
    return hits;
  }

  @Test
  void equalGradientsAreFoundOnce() {
    Scan scan = scan(0);
    assertEquals(DRAWS, scan.drawn());
    assertTrue(scan.found().size() <= 42,
        "planes beside the origin cut six points of space in at most 42 ways, but found are " + scan.found().size());
    assertTrue(scan.found().stream().mapToInt(Scan.Found::times).sum() <= DRAWS);
    for (Scan.Found found : scan.found()) assertEquals(1, Vectors.norm(found.direction()), 1e-15);
  }

  @Test
  void neuronsThatAreNeverActiveFindNothing() {
    assertTrue(Scan.of(D, 1e6, 0, DRAWS, Stream.seeded(2)).found().isEmpty());
    assertEquals(0, Scan.of(D, 1e6, 0, DRAWS, Stream.seeded(2)).hits(new double[] {1, 0, 0}, 0.5));
  }
}
