package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.feature.Regime;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.network.Trajectory;
import assay.opt.NetworkClass;
import assay.quantify.LogUniform;
import assay.random.Key;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Nonsense of every kind, from a constructor to a verdict: it is refused by name, and a claim that runs into it is an
 * error, never green.
 */
class BadInputTest {

  private static final double[][] POINT = {{1, 2}};
  private static final double[] ONE = {1};

  /** Something that must be refused, and how the refusal begins. */
  private record Nonsense(String complaint, Runnable attempt) {

    @Override
    public String toString() {
      return complaint;
    }
  }

  private static List<Nonsense> nonsense() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    return List.of(
        new Nonsense("weight[0] = NaN", () -> FiniteDistribution.of("D", POINT, ONE, new double[] {nan})),
        new Nonsense("weight[0] = Infinity", () -> FiniteDistribution.of("D", POINT, ONE, new double[] {infinity})),
        new Nonsense("weight[0] = -1.0", () -> FiniteDistribution.of("D", POINT, ONE, new double[] {-1})),
        new Nonsense("the weights sum to 0.9", () -> FiniteDistribution.of("D", POINT, ONE, new double[] {0.9})),
        new Nonsense("x: the support is empty",
            () -> FiniteDistribution.of("D", new double[0][], new double[0], new double[0])),
        new Nonsense("x[0] has dimension 0", () -> FiniteDistribution.of("D", new double[1][0], ONE, ONE)),
        new Nonsense("x[0][1] = NaN", () -> FiniteDistribution.of("D", new double[][] {{1, nan}}, ONE, ONE)),
        new Nonsense("label[0] = 1.5", () -> FiniteDistribution.of("D", POINT, new double[] {1.5}, ONE)),
        new Nonsense("label[0] = NaN", () -> FiniteDistribution.of("D", POINT, new double[] {nan}, ONE)),
        new Nonsense("w[0][1] = NaN", () -> TwoLayer.of(new double[][] {{1, nan}}, ONE, ONE)),
        new Nonsense("b[0] = Infinity", () -> TwoLayer.of(POINT, new double[] {infinity}, ONE)),
        new Nonsense("a[0] = NaN", () -> TwoLayer.of(POINT, ONE, new double[] {nan})),
        new Nonsense("m = 0", () -> Initialization.symmetric(0, 1, 1, 1)),
        new Nonsense("bias = NaN", () -> Initialization.symmetric(1, 1, 1, nan)),
        new Nonsense("rate = NaN", () -> Schedule.algorithm1(1, nan, 1)),
        new Nonsense("gamma = 1.0", () -> new Regime(0.1, 1, 0, 1)),
        new Nonsense("gamma = 0.0", () -> Bounds.angle(1, Interval.exactly(1), 0)),
        new Nonsense("r = 0", () -> new NetworkClass(0, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsRefusedByName(Nonsense nonsense) {
    String message = assertThrows(IllegalArgumentException.class, nonsense.attempt::run).getMessage();
    assertTrue(message.startsWith(nonsense.complaint), message);
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void aClaimThatRunsIntoItIsAnError(Nonsense nonsense) {
    Claim claim = Claim.inequality().named("X").right("1", 1).left("x", trial -> {
      nonsense.attempt.run();
      return Interval.ZERO;
    });
    for (Claim shape : List.of(claim, claim.inEachOf(3), claim.withProbability(0.5), claim.vacuousAbove("1", 1))) {
      Verdict verdict = judged(shape);
      assertEquals(Verdict.Kind.ERROR, verdict.kind(), verdict.reason());
      assertTrue(verdict.reason().contains(nonsense.complaint), verdict.reason());
    }
  }

  private static Verdict judged(Claim claim) {
    return new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, claim.id(), 0, 0), 1e-6).verdict();
  }

  /**
   * Although the loss was below 1 before it diverged, and the claim asks for no more. At smaller rates, up to 10¹⁰⁰, a
   * step that is far too long kills every neuron, and the network is the zero network from then on: a finite loss of 1.
   */
  @ParameterizedTest
  @EnumSource
  void trainingThatDivergesIsAnError(Loss loss) {
    FiniteDistribution unlearnable = FiniteDistribution.uniform("contradictions",
        new double[][] {{1, 0}, {1, 0}, {1, 1}}, new double[] {1, -1, 1});
    for (double rate : new double[] {1e160, 1e300}) {
      var descent = new GradientDescent(loss, Initialization.symmetric(30, 1, 1, 0.3),
          Schedule.algorithm1(0.1, rate, 300));
      var run = PerTrial.of(trial -> descent.run(unlearnable.samples(), trial));
      Claim claim = Claim.inequality().named("X").left("min L", run.get(Trajectory::smallestLoss)).right("2", 2);
      assertEquals(Verdict.Kind.ERROR, judged(claim).kind(), "rate " + rate + ": " + judged(claim).reason());
      assertEquals(Verdict.Kind.ERROR, judged(claim.withProbability(0.5)).kind());
    }
  }

  @Test
  void aTrainingRunStartsFromWhatItCanHold() {
    FiniteDistribution distribution = new Xor(2, 1, 0).draw(Stream.seeded(1));
    var descent = new GradientDescent(Loss.HINGE, Initialization.symmetric(3, 1e308, 1e308, 1),
        Schedule.algorithm1(1, 1, 3));
    var run = PerTrial.of(trial -> descent.run(distribution.samples(), trial));
    assertEquals(Verdict.Kind.ERROR,
        judged(Claim.inequality().named("X").left("min L", run.get(Trajectory::smallestLoss)).right("2", 2)).kind());
  }

  /** Properties whose quantifiers are nonsense; run by the test below and by nobody else. */
  static final class Quantifiers {

    @Property
    Claim emptyRange(@ForAll @LogUniform(min = 2, max = 1) double x) {
      return Claim.inequality().named("X").left("x", Interval.exactly(x)).right("3", 3);
    }

    @Property
    Claim logarithmOfZero(@ForAll @LogUniform(min = 0, max = 1) double x) {
      return Claim.inequality().named("X").left("x", Interval.exactly(x)).right("3", 3);
    }
  }

  @Test
  void rangesThatHoldNothingAreErrorsThatNameThem() {
    var finished = EngineTestKit.engine("jqwik").selectors(DiscoverySelectors.selectClass(Quantifiers.class)).execute()
        .testEvents().finished().list();
    assertEquals(2, finished.size());
    for (var event : finished) {
      TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
      assertEquals(TestExecutionResult.Status.FAILED, result.getStatus());
      String message = result.getThrowable().orElseThrow().getMessage();
      assertTrue(message.startsWith("[error]") && message.contains("0 < min <= max is required"), message);
    }
  }
}
