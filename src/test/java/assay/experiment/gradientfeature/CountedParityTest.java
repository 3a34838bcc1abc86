package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.DanielyMalachParity;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Trajectory;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class CountedParityTest {

  /** k = 3: sums −3, −1, 1, 3 with binomial weights, and a quarter more at both ends. */
  @Test
  void thePopulationHasAnAtomForEachNumberOfPositiveSigns() {
    FiniteDistribution D = new CountedParity(3).population();
    assertEquals(4, D.size());
    assertArrayEquals(new double[] {-3 / Math.sqrt(3)}, D.point(0), 1e-15);
    assertEquals(-1, D.label(0));
    assertEquals(1, D.label(1));
    assertEquals(1 / 16.0 + 0.25, D.weight(0), 1e-15);
    assertEquals(3 / 16.0, D.weight(1), 1e-15);
    assertEquals(0.5 * Math.sqrt(3), D.labelMoment()[0], 1e-15);
  }

  /** The same neurons along D = (1, 1, 1, 0, 0)/√3 on the enumerated cube: every loss is the same. */
  @Test
  void trainingOnTheCubeIsTrainingOnTheLine() {
    CountedParity parity = new CountedParity(3);
    GradientDescent line = parity.descent(3, 12);
    Trajectory counted = line.run(parity.population().samples(), Some.TRIAL);
    GradientDescent cube = line.with((trial, d) -> lifted(line.initialization().draw(trial, 1), d));
    Trajectory enumerated = cube.run(new DanielyMalachParity(5, 3).draw(Stream.seeded(0)).samples(), Some.TRIAL);
    assertArrayEquals(counted.losses(), enumerated.losses(), 1e-9);
    assertTrue(counted.smallestLoss().hi() < 0.8, "it learns");
  }

  private static TwoLayer lifted(TwoLayer line, int d) {
    double[][] w = new double[line.width()][d];
    double[] b = new double[line.width()];
    double[] a = new double[line.width()];
    for (int i = 0; i < a.length; i++) {
      for (int l = 0; l < 3; l++) w[i][l] = line.w(i, 0) / Math.sqrt(3);
      b[i] = line.b(i);
      a[i] = line.a(i);
    }
    return TwoLayer.of(w, b, a);
  }

  @Test
  void theStepsAreThoseUntilTheGoal() {
    CountedParity parity = new CountedParity(3);
    int steps = parity.steps(16, 2000, Some.TRIAL);
    double[] losses = parity.descent(16, steps).run(parity.population().samples(), Some.TRIAL).losses();
    assertTrue(losses[steps] <= CountedParity.GOAL);
    assertTrue(losses[steps - 1] > CountedParity.GOAL);
    assertEquals(6, parity.steps(16, 5, Some.TRIAL));
  }

  /** Ten of ten at m = 3, as one miss in ten is allowed; two of ten miss at m = 2. */
  @Test
  void theWidthIsTheFirstRungThatSuffices() {
    CountedParity parity = new CountedParity(3);
    int width = parity.width(10, 2000, Some.TRIAL);
    assertTrue(misses(parity, width) <= 1);
    int before = (int) Math.round(width / CountedParity.RUNG);
    assertTrue(width == 2 || misses(parity, before) > 1);
  }

  private static int misses(CountedParity parity, int m) {
    int misses = 0;
    for (int i = 0; i < 10; i++) if (parity.steps(m, 2000, Some.TRIAL.inner("initialization", i)) > 2000) misses++;
    return misses;
  }

  @Test
  void evenNumbersOfSignsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new CountedParity(4));
  }
}
