package assay.distribution.closedform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.distribution.FiniteDistribution;
import assay.distribution.closedform.GaussianMixture.Component;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaussianMixtureTest {

  private static final GaussianMixture STANDARD = new GaussianMixture(
      List.of(new Component(1, 1, new double[] {0, 0}, 1)));

  /** A standard Gaussian cut in half: E[x_1 1(x_1 > 0)] = 1/√(2π). */
  @Test
  void halfOfAStandardGaussian() {
    assertArrayEquals(new double[] {0.398942280401433, 0}, STANDARD.gradient(new double[] {3, 0}, 0), 1e-15);
    assertEquals(3 * 0.398942280401433, STANDARD.correlation(new double[] {3, 0}, 0), 1e-15);
  }

  /** Mean (2, 1), σ = ½, w = e_1, b = 1: z = 2, Φ(2) = 0.977249868, φ(2) = 0.053990967. */
  @Test
  void aShiftedOneByHand() {
    GaussianMixture mixture = new GaussianMixture(
        List.of(new Component(0.5, -1, new double[] {2, 1}, 0.5), new Component(0.5, 1, new double[] {-20, 0}, 0.5)));
    assertArrayEquals(new double[] {-0.5 * (2 * 0.977249868 + 0.5 * 0.053990967), -0.5 * 0.977249868},
        mixture.gradient(new double[] {1, 0}, 1), 1e-9);
    assertEquals(0.5 * (5 + 0.5) + 0.5 * (400 + 0.5), mixture.meanSquaredNorm(), 1e-12);
  }

  /** Five standard errors of 20 000 points. */
  @Test
  void samplesHaveTheWeightsAndMeans() {
    GaussianMixture mixture = new GaussianMixture(
        List.of(new Component(0.3, -1, new double[] {1}, 0.1), new Component(0.7, 1, new double[] {-1}, 0.1)));
    Stream stream = Stream.seeded(1);
    double labels = 0;
    double moment = 0;
    for (int i = 0; i < 20_000; i++) {
      GaussianMixture.Labelled point = mixture.sample(stream);
      labels += point.label() / 20_000.0;
      moment += point.label() * point.x()[0] / 20_000;
    }
    assertEquals(0.4, labels, 0.033);
    assertEquals(-1, moment, 0.0036);
  }

  @Test
  void xorIsSymmetricAndOrthogonalClustersAreNot() {
    GaussianMixture xor = GaussianMixture.xor(5, 3, 0.1, Stream.seeded(1));
    assertEquals(true, xor.symmetric());
    assertEquals(false, GaussianMixture.orthogonal(3, 5, 2, 0.1, Stream.seeded(1)).symmetric());
    assertEquals(0, xor.feature(0).projection(xor.components().get(2).mean()), 1e-15);
    assertEquals(-3, xor.feature(0).projection(xor.components().get(1).mean()), 1e-14);
    assertEquals(9 + 5 * 0.01, xor.meanSquaredNorm(), 1e-13);
  }

  /** Every atom lies within 6√d σ of its mean, and the teacher classifies it. */
  @Test
  void aSampleServesAsAPopulation() {
    FiniteDistribution sample = GaussianMixture.xor(5, 3, 0.01, Stream.seeded(1)).atoms(3, Stream.seeded(2));
    assertEquals(12, sample.size());
    assertEquals(3, sample.meanNorm().middle(), 0.15);
    assertEquals(4, sample.features().size());
    assertEquals(1, sample.teacher().orElseThrow().margin(sample).lo(), 1e-6);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new GaussianMixture(List.of()));
    assertThrows(IllegalArgumentException.class,
        () -> new GaussianMixture(List.of(new Component(0.5, 1, new double[1], 1))));
    assertThrows(IllegalArgumentException.class, () -> new Component(0.5, 0, new double[1], 1));
    assertThrows(IllegalArgumentException.class, () -> new Component(0.5, 1, new double[1], 0));
    assertThrows(IllegalArgumentException.class, () -> STANDARD.gradient(new double[2], 0));
  }
}
