package assay.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of many networks equals its own trainer to the bit. */
class ReplicatesTest {

  private static final int STEPS = 4;

  /** Networks of differing shapes on samples of their own. */
  private static List<Problem> problems(int seed) {
    Stream stream = Stream.seeded(seed);
    return IntStream.range(0, 1 + seed % 6)
        .mapToObj(r -> new Problem(1 + stream.below(140), 1 + stream.below(seed % 3 == 0 ? 40 : 16),
            1 + stream.below(60), 100L * seed + r))
        .toList();
  }

  private static Replicates replicates(Ops ops, List<Problem> problems, MarginLoss loss) {
    return ops.replicates(problems.stream().map(Problem::samples).toList(),
        problems.stream().map(Problem::neurons).toList(), loss);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void networksEqualTheirOwnTrainers(int threads) {
    for (int seed = 0; seed < 60; seed++) {
      List<Problem> problems = problems(seed);
      MarginLoss loss = seed % 2 == 0 ? Problem.HINGE : Problem.LOGISTIC;
      Replicates found = replicates(Ops.vector(threads), problems, loss);
      double[][] losses = new double[problems.size()][STEPS];
      found.run(1, 0.7, 0, losses);
      for (int r = 0; r < problems.size(); r++) losses[r][STEPS - 1] = losses[r][0];
      found.run(STEPS - 1, 0.3, 0.99, losses);
      for (int r = 0; r < problems.size(); r++) equal(problems.get(r), loss, found.neurons(r), losses[r]);
    }
  }

  @Test
  void networksOnManySamplesEqualTheirOwnTrainers() {
    Problem problem = new Problem(4100, 3, 6, 1);
    Replicates found = replicates(Ops.vector(), List.of(problem), Problem.LOGISTIC);
    double[][] losses = new double[1][STEPS];
    found.run(1, 0.7, 0, losses);
    losses[0][STEPS - 1] = losses[0][0];
    found.run(STEPS - 1, 0.3, 0.99, losses);
    equal(problem, Problem.LOGISTIC, found.neurons(0), losses[0]);
  }

  private static void equal(Problem problem, MarginLoss loss, TwoLayer found, double[] losses) {
    Trainer expected = Ops.scalar().trainer(problem.samples(), problem.neurons(), loss);
    assertEquals(expected.step(0.7, 0), losses[STEPS - 1]);
    for (int t = 0; t < STEPS - 1; t++) assertEquals(expected.step(0.3, 0.99), losses[t]);
    assertArrayEquals(expected.neurons().inputs, found.inputs);
    assertArrayEquals(expected.neurons().outputs, found.outputs);
  }

  @Test
  void theDefinitionTakesTheSameSteps() {
    List<Problem> problems = problems(4);
    double[][] expected = new double[problems.size()][STEPS];
    double[][] found = new double[problems.size()][STEPS];
    replicates(Ops.scalar(), problems, Problem.HINGE).run(STEPS, 0.1, 1, expected);
    replicates(Ops.vector(), problems, Problem.HINGE).run(STEPS, 0.1, 1, found);
    assertArrayEquals(expected, found);
  }

  @Test
  void aNetworkThatDivergesShowsInItsOwnLossOnly() {
    List<Problem> problems = List.of(new Problem(30, 3, 9, 1), new Problem(30, 3, 9, 2));
    Samples tame = Samples.of(new double[][] {{0, 0, 0}}, new double[] {0}, new double[] {1});
    Replicates replicates = Ops.vector().replicates(
        List.of(problems.get(0).samples(), tame), problems.stream().map(Problem::neurons).toList(), Problem.HINGE);
    double[][] losses = new double[2][6];
    replicates.run(6, 1e300, 1, losses);
    assertTrue(Double.isNaN(losses[0][5]));
    assertEquals(1, losses[1][5]);
  }

  @Test
  void badInputIsNamed() {
    Problem problem = new Problem(3, 2, 4, 1);
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      refused("number of networks = 0: at least 1 is required",
          () -> ops.replicates(List.of(), List.of(), Problem.HINGE));
      refused("number of sample sets = 2: 1 is required",
          () -> ops.replicates(Collections.nCopies(2, problem.samples()), List.of(problem.neurons()), Problem.HINGE));
      Replicates one = replicates(ops, List.of(problem), Problem.HINGE);
      refused("length of losses = 2: 1 is required", () -> one.run(1, 0.1, 1, new double[2][1]));
      refused("length of losses[0] = 1: at least 2 is required", () -> one.run(2, 0.1, 1, new double[1][1]));
      refused("steps = -1: at least 0 is required", () -> one.run(-1, 0.1, 1, new double[1][1]));
    }
  }

  private static void refused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
