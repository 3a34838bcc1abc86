package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Stream;
import assay.theorem.gradientfeature.FirstStep;
import assay.theorem.gradientfeature.Recipe;
import org.junit.jupiter.api.Test;

class SampledTest {

  private static final GradientDescent DESCENT = new Recipe(8, 1, 1, 0.5, 3).descent(Loss.HINGE);

  /** Below ¼ the first atom, above it the second. */
  @Test
  void atomsAreCountedByTheirWeights() {
    Stream stream = Stream.seeded(3);
    int first = 0;
    for (int i = 0; i < 40; i++) if (stream.uniform() < 0.25) first++;
    double[] shares = Sampled.shares(Some.TWO, 40, Stream.seeded(3));
    assertArrayEquals(new double[] {first / 40.0, 1 - first / 40.0}, shares, 1e-12);
    assertEquals(0.25, Sampled.shares(Some.TWO, 100_000, Stream.seeded(3))[0], 0.01);
  }

  @Test
  void aSampleHasTheAtomsWithTheirShares() {
    FiniteDistribution sample = Sampled.sample(Some.TWO, 40, Stream.seeded(3));
    assertEquals(3, sample.x(1, 1));
    assertEquals(-1, sample.label(1));
    assertEquals(Sampled.shares(Some.TWO, 40, Stream.seeded(3))[1], sample.weight(1), 1e-15);
  }

  /** f = ½ relu(x_1 + x_2 − 1): ½ at (2, 0) and 1 at (0, 3), so that the loss is ¼ · ½ + ¾ · 2. */
  @Test
  void theLossIsThatOfThePopulation() {
    assertEquals(1.625, Sampled.loss(Some.TWO, Some.one(1, 1, 1, 0.5)), 1e-15);
  }

  @Test
  void distancesAndLossesAreThoseOfTheDefinition() {
    FiniteDistribution sample = Sampled.sample(Some.TWO, 10, Some.TRIAL.stream("samples"));
    TwoLayer start = DESCENT.initialization().draw(Some.TRIAL, 2);
    double largest = 0;
    for (int i = 0; i < start.width(); i++) {
      double[] w = Vectors.weights(start, i);
      double[] g = FirstStep.gradient(Some.TWO, w, start.b(i));
      largest = Math.max(largest, Vectors.distance(g, FirstStep.gradient(sample, w, start.b(i))));
    }
    Sampled sampled = Sampled.of(Some.TWO, 10, DESCENT, Some.TRIAL);
    assertEquals(largest, sampled.distance(), 1e-12);
    assertTrue(largest > 0);
    TwoLayer end = DESCENT.run(sample.samples(), Some.TRIAL).end();
    assertEquals(1, sampled.losses()[0], 1e-12);
    assertEquals(Sampled.loss(Some.TWO, end), sampled.losses()[3], 1e-12);
    double smallest = Double.POSITIVE_INFINITY;
    for (double loss : sampled.losses()) smallest = Math.min(smallest, loss);
    assertEquals(smallest, sampled.smallestLoss());
  }

  @Test
  void differencesAreMeansOverInitializations() {
    double expected = 0;
    for (int k = 0; k < 2; k++) {
      var trial = Some.TRIAL.inner("initialization", k);
      FiniteDistribution sample = Sampled.sample(Some.TWO, 10, trial.stream("samples"));
      double sampled = Sampled.loss(Some.TWO, DESCENT.run(sample.samples(), trial).end());
      expected += Math.abs(sampled - Sampled.loss(Some.TWO, DESCENT.run(Some.TWO.samples(), trial).end())) / 2;
    }
    assertEquals(expected, Sampled.difference(Some.TWO, 10, DESCENT, 2, Some.TRIAL), 1e-15);
    FiniteDistribution one = FiniteDistribution.of("one", new double[][] {{1}}, new double[] {1}, new double[] {1});
    assertEquals(Double.MIN_NORMAL, Sampled.difference(one, 10, DESCENT, 2, Some.TRIAL));
  }
}
