package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.Points;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.ntk.GramConcentration;
import org.junit.jupiter.api.Test;

class GramMomentsTest {

  /** Two inputs with product 0.6; shares ½, ¼, 0 against p = ½ on the diagonal and 0.3: (¼)² and 2·0.36·0.05². */
  @Test
  void squaredDistanceByHand() {
    Points points = Points.of(new double[][] {{1, 0}, {0.6, 0.8}});
    SymmetricMatrix p = SymmetricMatrix.of(new double[][] {{0.5, 0.3}, {0.3, 0.5}});
    SymmetricMatrix shares = SymmetricMatrix.of(new double[][] {{0.5, 0.25}, {0.25, 0.25}});
    assertEquals(0.0625 + 2 * 0.36 * 0.0025, GramMoments.squared(points, p, shares::at), 1e-15);
  }

  /** Orthonormal inputs: H is diagonal, n entries of variance ¼. */
  @Test
  void orthonormalInputs() {
    TrainingSet data = TrainingSet.orthonormal(4, 5, 1, 1);
    assertEquals(1, GramConcentration.secondMoment(data.points(), 1), 1e-15);
    Interval found = GramMoments.second(data, Stream.seeded(1), 1e-3);
    assertTrue(found.contains(1) && found.width() < 0.1, found.toString());
  }
}
