package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class GaussianPlaneTest {

  private static final GaussianPlane NARROW = GaussianPlane.draw(1e-6, 4, Stream.seeded(1));

  private static double[] mean(int j) {
    return NARROW.means().D().point(j);
  }

  @Test
  void clustersLieAtTheCornersOfATriangle() {
    assertEquals(12, NARROW.D().size());
    for (int n = 0; n < 12; n++) {
      assertTrue(Vectors.distance(NARROW.D().point(n), mean(n / 4)) < 1e-5);
      assertEquals(n / 4 == 1 ? -1 : 1, NARROW.D().label(n));
    }
    assertEquals(Math.sqrt(3), Vectors.distance(mean(0), mean(1)), 1e-12);
    assertEquals(Math.sqrt(3), Vectors.distance(mean(0), mean(2)), 1e-12);
  }

  /** At 1, −½ and −½ along the first mean: a bias of ½ shows one cluster, −¾ all, 2 none; −½ + 1e-9 is on an edge. */
  @Test
  void liveNeuronsThatSeeOneClusterAreCounted() {
    double[][] w = {mean(0), mean(0), mean(0), mean(1)};
    TwoLayer network = TwoLayer.of(w, new double[] {0.5, 2, 0.9, 0.1}, new double[4]);
    assertArrayEquals(new double[] {1, 0, 0}, NARROW.seen(network, 0), 1e-15);
    assertArrayEquals(new double[3], NARROW.seen(network, 1), 1e-15);
    assertEquals(1, NARROW.seeingOne(network));
    double[][] wide = {mean(0), Vectors.scaled(-10, mean(0)), Vectors.scaled(-1, mean(0))};
    TwoLayer other = TwoLayer.of(wide, new double[] {0.5, 0.5, -3}, new double[3]);
    assertEquals(0.5, NARROW.seeingOne(other));
  }

  /** The sum over the first and the last cluster is along minus the mean of the second. */
  @Test
  void gapsAreToSumsOverClusters() {
    TwoLayer along = TwoLayer.of(new double[][] {mean(1), Vectors.sum(mean(0), 1, mean(2))}, new double[2],
        new double[2]);
    assertEquals(0, NARROW.medianGap(along), 1e-12);
    assertEquals("three Gaussian clusters: neurons before and after the first step",
        NARROW.directions(along, along).title());
    assertEquals(2, NARROW.patterns(along, along).traces().size());
  }
}
