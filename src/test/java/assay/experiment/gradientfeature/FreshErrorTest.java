package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.closedform.GaussianMixture;
import assay.distribution.closedform.GaussianMixture.Labelled;
import assay.distribution.closedform.Link;
import assay.distribution.closedform.MultipleIndex;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Stream;
import assay.stats.ClopperPearson;
import assay.theorem.gradientfeature.Recipe;
import org.junit.jupiter.api.Test;

class FreshErrorTest {

  private static final GradientDescent DESCENT = new Recipe(8, 1, 3, 0.5, 30).descent(Loss.HINGE);

  /** Every fresh point is the same as every point that was learnt. */
  @Test
  void onePointIsLearnt() {
    FreshError error = FreshError.of(stream -> new Labelled(new double[] {2, 0}, -1), 4, 50, DESCENT, Some.TRIAL);
    assertEquals(0, error.wrong());
    assertEquals(31, error.losses().length);
    assertEquals(ClopperPearson.of(0, 50, 0.01), error.rate(0.01));
  }

  /** The labels of the fresh points are the opposite. */
  @Test
  void pointsOfAnotherLabelAreWrong() {
    int[] drawn = new int[1];
    FreshError error = FreshError.of(stream -> new Labelled(new double[] {2, 0}, drawn[0]++ < 4 ? 1 : -1), 4, 50,
        DESCENT, Some.TRIAL);
    assertEquals(50, error.wrong());
  }

  @Test
  void clustersFarApartAreLearnt() {
    GaussianMixture mixture = GaussianMixture.orthogonal(2, 4, 2, 0.2, Stream.seeded(1));
    assertTrue(FreshError.of(mixture::sample, 100, 1000, DESCENT, Some.TRIAL).wrong() < 20);
  }

  @Test
  void labelsOfAModelAreSigns() {
    MultipleIndex model = MultipleIndex.random(4, 2, Link.PRODUCT, Stream.seeded(1));
    Labelled point = FreshError.of(model).sample(Stream.seeded(2));
    assertEquals(Math.signum(model.label(point.x())), point.label());
  }
}
