package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest extends FamilyContract {

  @Override
  Clusters parameters(Stream stream) {
    int clusters = 2 + stream.below(5);
    int dimension = clusters + stream.below(12);
    double coherence = stream.below(2) == 0 ? 0 : stream.uniform(-0.9 / (clusters - 1), 0.9);
    double noise = stream.below(4) == 0 ? 0 : stream.logUniform(1e-3, 1);
    return new Clusters(clusters, dimension, 1 + stream.below(8), coherence, noise,
        stream.below(2) == 0 ? Weighting.UNIFORM : Weighting.DIRICHLET);
  }

  @Override
  List<Class<?>> varieties() {
    return List.of(Clusters.class, Clusters.Orthonormal.class, Clusters.Two.class, Clusters.Coherent.class);
  }

  @Test
  void directionsHaveTheDescribedCoherence() {
    onDraws((family, distribution) -> {
      List<Feature> features = distribution.features();
      assertEquals(((Clusters) family).clusters(), features.size());
      for (int i = 0; i < features.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertEquals(((Clusters) family).coherence(), features.get(i).projection(features.get(j).direction()), 1e-14);
        }
      }
    });
  }

  @Test
  void bothLabelsOccur() {
    onDraws((family, distribution) -> assertTrue(Math.abs(distribution.labelBalance()) < 1));
  }

  @Test
  void noiseIsBounded() {
    onDraws((family, distribution) -> {
      Clusters clusters = (Clusters) family;
      for (int n = 0; n < distribution.size(); n++) {
        double[] centre = distribution.features().get(n / clusters.atomsPerCluster()).direction();
        for (int j = 0; j < centre.length; j++) {
          assertTrue(Math.abs(distribution.x(n, j) - centre[j]) <= Math.sqrt(3) * clusters.noise() + 1e-15);
        }
      }
    });
  }

  @Test
  void noiseHasTheDescribedDeviation() {
    FiniteDistribution cloud = Clusters.orthogonal(2, 20, 5000, 0.3, Weighting.UNIFORM).draw(Stream.seeded(4));
    assertEquals(1 + 20 * 0.09, cloud.meanSquaredNorm().middle(), 0.03);
  }

  /** Noise moves a projection by at most √(3d)·noise. */
  @Test
  void narrowCloudsHaveATeacher() {
    onDraws((family, distribution) -> {
      Clusters clusters = (Clusters) family;
      double radius = clusters.noise() * Math.sqrt(3.0 * clusters.dimension());
      boolean separated = 1 - radius - Math.max(clusters.coherence() + radius, 0.1 * (1 + radius)) > 2e-3;
      if (separated) assertTrue(distribution.teacher().isPresent(), distribution::toString);
    });
  }

  @Test
  void withoutNoiseTheTeacherIsExplicit() {
    Teacher teacher = Clusters.orthogonal(3, 5, 2, 0, Weighting.UNIFORM).draw(Stream.seeded(1)).teacher().orElseThrow();
    assertEquals(3, teacher.size());
    assertEquals(1 / 0.9, teacher.largestOutput(), 2e-9);
    assertEquals(0.1, teacher.largestBias(), 1e-14);
    assertEquals(Math.sqrt(3) / 0.9, teacher.outputNorm(), 4e-9);
  }

  @Test
  void badParametersAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> Clusters.orthogonal(1, 5, 2, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> Clusters.orthogonal(6, 5, 2, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> Clusters.orthogonal(2, 5, 0, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> Clusters.orthogonal(2, 5, 1, Double.NaN, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new Clusters(3, 5, 1, -0.5, 0, Weighting.UNIFORM));
    assertThrows(IllegalArgumentException.class, () -> new Clusters(3, 5, 1, 1, 0, Weighting.UNIFORM));
  }
}
