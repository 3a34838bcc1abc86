package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector implementation equals the definition to the bit. */
class VectorOpsTest {

  /** Sizes around a lane, a vector, a panel and a block, and random ones. */
  static IntStream seeds() {
    return IntStream.range(0, 220);
  }

  private static Problem problem(int seed) {
    Stream stream = Stream.seeded(seed);
    int[] edges = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33};
    int size = seed % 4 == 0 ? 1 + stream.below(300) : edges[stream.below(edges.length)];
    int dimension = seed % 4 == 1 ? 1 + stream.below(70) : edges[stream.below(edges.length)];
    int width = seed % 4 == 2 ? 1 + stream.below(200) : edges[stream.below(edges.length)];
    return new Problem(size, dimension, width, seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void passesEqualTheDefinition(int seed) {
    Problem problem = problem(seed);
    Samples samples = problem.samples();
    TwoLayer neurons = problem.neurons();
    double[] expected = new double[problem.size()];
    double[] found = new double[problem.size()];
    Ops.scalar().outputs(samples, neurons, expected);
    Ops.vector().outputs(samples, neurons, found);
    assertArrayEquals(expected, found);
    assertArrayEquals(Ops.scalar().patterns(samples, neurons), Ops.vector().patterns(samples, neurons));
    GradientSums sums = Ops.scalar().sums(samples, neurons, expected);
    assertArrayEquals(sums.rows, Ops.vector().sums(samples, neurons, expected).rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void threadsDoNotShow(int threads) {
    for (int seed = 0; seed < 40; seed++) {
      Problem problem = problem(seed);
      Trainer expected = Ops.vector().trainer(problem.samples(), problem.neurons(), Problem.LOGISTIC);
      Trainer found = Ops.vector(threads).trainer(problem.samples(), problem.neurons(), Problem.LOGISTIC);
      for (int step = 0; step < 3; step++) assertEquals(expected.step(0.3, 0.99), found.step(0.3, 0.99));
      assertArrayEquals(expected.neurons().inputs, found.neurons().inputs);
    }
  }

  /**
   * Stretches of samples, and sizes around the first of them: threads split them, or not; the passes are one, or, where
   * gradients outgrow the cache, two.
   */
  @ParameterizedTest
  @CsvSource({"4095, 3, 7, 2", "4096, 3, 7, 2", "4127, 9, 5, 3", "8200, 17, 6, 4", "8192, 5, 1030, 2", "33000, 2, 3, 2",
    "33000, 2, 3, 16", "100, 1100, 70, 2", "4100, 33, 90, 2"})
  void manySamplesEqualTheDefinition(int size, int dimension, int width, int threads) {
    Problem problem = new Problem(size, dimension, width, size);
    Trainer expected = Ops.scalar().trainer(problem.samples(), problem.neurons(), Problem.LOGISTIC);
    for (int count : new int[] {1, threads}) {
      Trainer found = Ops.vector(count).trainer(problem.samples(), problem.neurons(), Problem.LOGISTIC);
      if (count == 1) expected.step(0.3, 0.99);
      found.step(0.3, 0.99);
      assertArrayEquals(expected.neurons().inputs, found.neurons().inputs);
      assertArrayEquals(expected.neurons().outputs, found.neurons().outputs);
    }
    GradientSums sums = Ops.scalar().sums(problem.samples(), problem.neurons(), problem.samples().labels);
    assertArrayEquals(sums.rows,
        Ops.vector().sums(problem.samples(), problem.neurons(), problem.samples().labels).rows);
  }

  @Test
  void divergenceReachesTheLoss() {
    Problem problem = new Problem(40, 3, 9, 1);
    Trainer trainer = Ops.vector().trainer(problem.samples(), problem.neurons(), Problem.HINGE);
    for (int step = 0; step < 3; step++) trainer.step(1e300, 1);
    assertFalse(trainer.neurons().finite());
    assertTrue(Double.isNaN(trainer.gradient()));
    assertTrue(Double.isNaN(trainer.output(17)));
  }

  @Test
  void aPreactivationThatOverflowsIsNotMasked() {
    Samples samples = Samples.of(new double[][] {{1e200, 1e200}}, new double[] {1}, new double[] {1});
    TwoLayer neurons = TwoLayer.of(new double[][] {{1e200, -1e200}}, new double[] {0}, new double[] {1});
    double[] out = new double[1];
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      ops.outputs(samples, neurons, out);
      assertFalse(Double.isFinite(out[0]));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void trainersEqualTheDefinition(int seed) {
    Problem problem = problem(seed);
    Samples samples = problem.samples();
    MarginLoss loss = seed % 2 == 0 ? Problem.HINGE : Problem.LOGISTIC;
    Trainer expected = Ops.scalar().trainer(samples, problem.neurons(), loss);
    Trainer found = Ops.vector().trainer(samples, problem.neurons(), loss);
    for (int step = 0; step < 4; step++) {
      assertEquals(expected.step(0.3, step == 0 ? 0 : 0.99), found.step(0.3, step == 0 ? 0 : 0.99));
      assertArrayEquals(expected.neurons().inputs, found.neurons().inputs);
      assertArrayEquals(expected.neurons().outputs, found.neurons().outputs);
    }
  }
}
