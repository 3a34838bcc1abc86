package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.Samples;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class SeparatedMixtureTest {

  /** δ is the least of the four distances between classes, whatever is nearer within one; λ = 1/16. */
  @Test
  void theRadiusIsAShareOfTheSeparation() {
    SeparatedMixture mixture = SeparatedMixture.draw(2, 3, Stream.seeded(1));
    double[][] c = mixture.centres();
    double least = 2;
    for (int i : new int[] {0, 2}) for (int j : new int[] {1, 3}) least = Math.min(least, Vectors.distance(c[i], c[j]));
    assertEquals(least / 16, mixture.radius(), 1e-16);
  }

  /** A point at distance r from its centre in a random direction, back on the sphere: at an angle of at most asin r. */
  @Test
  void pointsLieOnTheSphereNearTheirCentres() {
    SeparatedMixture mixture = SeparatedMixture.draw(2, 3, Stream.seeded(2));
    Samples samples = mixture.sample(10, false, Stream.seeded(3));
    assertEquals(40, samples.size());
    double furthest = 2 * Math.sin(Math.asin(mixture.radius()) / 2);
    double largest = 0;
    for (int n = 0; n < 40; n++) {
      double[] x = {samples.x(n, 0), samples.x(n, 1), samples.x(n, 2)};
      assertEquals(1, Vectors.norm(x), 1e-15);
      assertEquals(n % 2 == 0 ? 1 : -1, samples.label(n), 0);
      largest = Math.max(largest, Vectors.distance(x, mixture.centres()[n % 4]));
    }
    assertEquals(furthest, Math.max(furthest, largest), 1e-15);
  }

  @Test
  void permutedLabelsAreTheSameLabelsElsewhere() {
    SeparatedMixture mixture = SeparatedMixture.draw(2, 3, Stream.seeded(4));
    Samples samples = mixture.sample(25, true, Stream.seeded(5));
    double sum = 0;
    int moved = 0;
    for (int n = 0; n < 100; n++) {
      sum += samples.label(n);
      moved += samples.label(n) == (n % 2 == 0 ? 1 : -1) ? 0 : 1;
    }
    assertEquals(0, sum, 0);
    assertEquals(50, moved, 20);
  }
}
