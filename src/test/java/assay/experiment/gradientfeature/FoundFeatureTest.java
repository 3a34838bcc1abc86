package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import org.junit.jupiter.api.Test;

class FoundFeatureTest {

  @Test
  void theFirstNeuronThatSeesSomethingDecides() {
    Stream stream = Stream.seeded(5);
    double[] g = new double[2];
    while (Vectors.norm(g) == 0) g = FirstStep.gradient(Some.TWO, stream.gaussians(2, 1), 1);
    Feature found = FoundFeature.of(Some.TWO, 1, Stream.seeded(5));
    assertArrayEquals(Vectors.unit(g), found.direction(), 1e-15);
    assertEquals(1, found.biasSign());
  }

  @Test
  void withoutLabelsThereIsNothingToFind() {
    FiniteDistribution zero = FiniteDistribution.of("zero", new double[][] {{0, 0}}, new double[] {1},
        new double[] {1});
    assertEquals(1, Vectors.norm(FoundFeature.of(zero, 1, Stream.seeded(5)).direction()), 1e-15);
  }

  /** G is along (2, 0) for neurons that see the first atom alone, and never along its opposite. */
  @Test
  void oneSideIsFoundAndTheOtherIsNot() {
    Feature first = new Feature(new double[] {1, 0}, 1);
    assertTrue(FoundFeature.shareOnOneSide(Some.TWO, first, Stream.seeded(5)) > 0);
    assertEquals(0, FoundFeature.shareOnOneSide(Some.TWO, first.opposite(), Stream.seeded(5)));
  }
}
