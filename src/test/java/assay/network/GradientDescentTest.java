package assay.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradientDescentTest {

  private static final int N = 13;
  private static final int D = 3;
  private static final Samples SAMPLES = samples();

  private static Trial trial() {
    return new Trial(new Key(3, "descent", 0, 0));
  }

  private static Samples samples() {
    Stream stream = Stream.seeded(11);
    double[][] x = new double[N][];
    double[] y = new double[N];
    double[] weight = new double[N];
    for (int n = 0; n < N; n++) {
      x[n] = stream.gaussians(D, 1);
      y[n] = n % 4 == 3 ? 0.5 : stream.sign();
      weight[n] = (n + 1) / (N * (N + 1) / 2.0);
    }
    return Samples.of(x, y, weight);
  }

  private static GradientDescent descent(Loss loss, Schedule schedule) {
    return new GradientDescent(loss, Initialization.symmetric(4, 0.7, 1, 0.4), schedule);
  }

  /** Against sums written out below, which share no code and no order with the training core. */
  @ParameterizedTest
  @EnumSource
  void everyLossAndEveryParameterFollowsTheDefinition(Loss loss) {
    Schedule schedule = new Schedule(0.3, 0.5, 0.2, 0.95, 25);
    GradientDescent descent = descent(loss, schedule);
    Written written = new Written(descent.initialization().draw(trial(), D));
    Trajectory run = descent.run(SAMPLES, trial());
    for (int t = 0; t <= 25; t++) {
      assertEquals(written.loss(loss), run.losses()[t], 1e-11, "t = " + t);
      if (t < 25) written.step(loss, t == 0 ? 0.3 : 0.2, t == 0 ? 0.5 : 0.95);
    }
    written.assertEqualTo(run.end());
  }

  @Test
  void algorithm1StartsFromTheGradientFeaturesAlone() {
    GradientDescent descent = descent(Loss.HINGE, Schedule.algorithm1(0.3, 0.2, 1));
    TwoLayer start = descent.initialization().draw(trial(), D);
    TwoLayer first = descent.run(SAMPLES, trial()).end();
    Written zero = new Written(start);
    for (int i = 0; i < start.width(); i++) assertEquals(0.3 * start.a(i) * zero.feature(i)[1], first.w(i, 1), 1e-15);
  }

  @Test
  void theRuleDecidesWhatIsDoneWithTheGradients() {
    GradientDescent descent = descent(Loss.HINGE, Schedule.algorithm1(0.3, 0.2, 4));
    List<Double> rates = new ArrayList<>();
    double[] losses = descent.with((trainer, rate, keep) -> rates.add(rate)).run(SAMPLES, trial()).losses();
    assertEquals(List.of(0.3, 0.2, 0.2, 0.2), rates);
    assertArrayEquals(new double[] {losses[0], losses[0], losses[0], losses[0], losses[0]}, losses);
  }

  @Test
  void observersSeeEveryStepBeforeItIsTaken() {
    List<String> seen = new ArrayList<>();
    Trajectory run = descent(Loss.HINGE, Schedule.algorithm1(0.3, 0.2, 3)).run(SAMPLES, trial(),
        (t, loss, trainer) -> seen.add(t + " " + loss + " " + trainer.neurons().a(0)));
    assertEquals(4, seen.size());
    for (int t = 0; t < 4; t++) assertTrue(seen.get(t).startsWith(t + " " + run.losses()[t] + " "));
    assertTrue(seen.getFirst()
        .endsWith(" " + descent(Loss.HINGE, Schedule.algorithm1(1, 1, 1)).initialization().draw(trial(), D).a(0)));
    assertTrue(seen.getLast().endsWith(" " + run.end().a(0)));
  }

  @Test
  void aRunStopsAtItsGoal() {
    GradientDescent descent = descent(Loss.LOGISTIC, Schedule.algorithm1(0.3, 0.2, 25));
    Trajectory whole = descent.run(SAMPLES, trial());
    double goal = whole.losses()[9];
    Trajectory stopped = descent.runUntil(goal, SAMPLES, trial());
    assertTrue(stopped.stopped());
    assertTrue(stopped.losses().length <= 10 && stopped.losses()[stopped.losses().length - 1] <= goal);
    assertFalse(whole.stopped());
    assertFalse(descent.runUntil(0, SAMPLES, trial()).stopped());
  }

  /** Its smallest loss is then known exactly. */
  @Test
  void aRunThatReachesItsGoalInTheLastStepDidNotStop() {
    GradientDescent descent = descent(Loss.LOGISTIC, Schedule.algorithm1(0.3, 0.2, 25));
    double last = descent.run(SAMPLES, trial()).losses()[25];
    assertFalse(descent.runUntil(last, SAMPLES, trial()).stopped());
  }

  @ParameterizedTest
  @EnumSource
  void divergenceEndsTheRunWithALossThatIsNoNumber(Loss loss) {
    Trajectory run = descent(loss, Schedule.algorithm1(1e100, 1e200, 1000)).run(SAMPLES, trial());
    assertTrue(run.losses().length < 10);
    assertTrue(Double.isNaN(run.losses()[run.losses().length - 1]));
    assertTrue(run.smallestLoss().broken());
  }

  @Test
  void equalTrialsGiveEqualDigestsAndAnyChangeAnother() {
    GradientDescent descent = descent(Loss.HINGE, Schedule.algorithm1(0.3, 0.2, 5));
    long digest = descent.run(SAMPLES, trial()).digest();
    assertEquals(digest, descent.run(SAMPLES, trial()).digest());
    assertNotEquals(digest, descent.run(SAMPLES, new Trial(new Key(3, "descent", 0, 1))).digest());
    assertNotEquals(digest, descent.with(Schedule.algorithm1(0.3, Math.nextUp(0.2), 5)).run(SAMPLES, trial()).digest());
  }

  /** The definition, written out: f(x) = Σ a_i relu(⟨w_i, x⟩ − b_i) and its gradients, one term at a time. */
  private static final class Written {

    private final double[] a;
    private final double[] b;
    private final double[][] w;

    Written(TwoLayer start) {
      a = new double[start.width()];
      b = new double[start.width()];
      w = new double[start.width()][D];
      for (int i = 0; i < a.length; i++) {
        a[i] = start.a(i);
        b[i] = start.b(i);
        for (int j = 0; j < D; j++) w[i][j] = start.w(i, j);
      }
    }

    private double z(int i, int n) {
      return w[i][2] * SAMPLES.x(n, 2) + w[i][1] * SAMPLES.x(n, 1) + w[i][0] * SAMPLES.x(n, 0) - b[i];
    }

    private double margin(int n) {
      double f = 0;
      for (int i = a.length - 1; i >= 0; i--) f += a[i] * Math.max(0, z(i, n));
      return SAMPLES.label(n) * f;
    }

    double loss(Loss loss) {
      double sum = 0;
      for (int n = N - 1; n >= 0; n--) sum += SAMPLES.weight(n) * loss.value(margin(n));
      return sum;
    }

    /** E[y x 1(⟨w_i, x⟩ > b_i)]. */
    double[] feature(int i) {
      double[] g = new double[D];
      for (int n = N - 1; n >= 0; n--)
        for (int j = 0; j < D && z(i, n) > 0; j++) g[j] += SAMPLES.weight(n) * SAMPLES.label(n) * SAMPLES.x(n, j);
      return g;
    }

    void step(Loss loss, double rate, double keep) {
      double[] da = new double[a.length];
      double[][] dw = new double[a.length][D];
      for (int n = N - 1; n >= 0; n--) {
        double c = SAMPLES.weight(n) * loss.slope(margin(n)) * SAMPLES.label(n);
        for (int i = 0; i < a.length; i++) {
          if (z(i, n) <= 0) continue;
          da[i] += c * z(i, n);
          for (int j = 0; j < D; j++) dw[i][j] += c * a[i] * SAMPLES.x(n, j);
        }
      }
      for (int i = 0; i < a.length; i++) {
        a[i] = keep * a[i] - rate * da[i];
        for (int j = 0; j < D; j++) w[i][j] = keep * w[i][j] - rate * dw[i][j];
      }
    }

    void assertEqualTo(TwoLayer end) {
      for (int i = 0; i < a.length; i++) {
        assertEquals(a[i], end.a(i), 1e-11);
        assertEquals(b[i], end.b(i));
        for (int j = 0; j < D; j++) assertEquals(w[i][j], end.w(i, j), 1e-11);
      }
    }
  }
}
