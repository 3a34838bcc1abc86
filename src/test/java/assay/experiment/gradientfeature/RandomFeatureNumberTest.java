package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class RandomFeatureNumberTest {

  /** Clusters far apart: eight features do, so that the number is at most 8. */
  @Test
  void easyMixturesNeedNoMoreThanTheFirstRung() {
    double needed = new RandomFeatureNumber(2, 3, 0.1, 100, 200, 0.75).needed(Some.TRIAL);
    assertTrue(needed <= 8, "needed " + needed);
  }

  /** The accuracy that is reached with the last rung, by another route: the dual form of ridge regression. */
  @Test
  void moreAreNeededForMoreAccuracyAndTheyReachIt() {
    double some = new RandomFeatureNumber(6, 3, 1, 400, 1000, 0.75).needed(Some.TRIAL);
    double more = new RandomFeatureNumber(6, 3, 1, 400, 1000, 0.85).needed(Some.TRIAL);
    assertTrue(some < more, some + " < " + more);
    assertTrue(dual((int) (1.3 * more)) > 0.8);
    assertTrue(dual(2) < 0.75);
  }

  private static double dual(int N) {
    GaussianMixture mixture = GaussianMixture.xor(6, 3, 1, Stream.seeded(4));
    FeatureRegression train = FeatureRegression.sample(mixture, 400, Stream.seeded(5));
    TwoLayer drawn = train.random(N, Stream.seeded(6));
    FeatureRegression fresh = FeatureRegression.sample(mixture, 1000, Stream.seeded(7));
    return train.fitted(drawn, 1e-3, 1e-2, 1e-1).stream().mapToInt(fresh::correct).max().orElseThrow() / 1000.0;
  }

  /** Means that drown. */
  @Test
  void whatCannotBeReachedIsSaid() {
    var hopeless = new RandomFeatureNumber(2, 3, 100, 20, 100, 0.99);
    String message = assertThrows(IllegalStateException.class, () -> hopeless.needed(Some.TRIAL)).getMessage();
    assertEquals(hopeless + ": 2000 features are too few", message);
  }
}
