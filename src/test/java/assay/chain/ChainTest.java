package assay.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.network.Trajectory;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.gradientfeature.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {

  private static final FiniteDistribution D = new Xor(3, 2, 0.01).draw(Stream.seeded(1));
  private static final Teacher TEACHER = D.teacher().orElseThrow();
  private static final double GAMMA = 0.01;
  private static final double WINDOW = 0.5;
  private static final int STEPS = 12;
  private static final Recipe RECIPE = Recipe.matching(D, TEACHER, 200, 1, 3, STEPS);
  private static final double RATE = RECIPE.rate();

  private static GradientDescent descent(Loss loss, double rate) {
    return RECIPE.descent(loss).with(Schedule.algorithm1(RECIPE.firstRate(), rate, STEPS));
  }

  private static Trial trial() {
    return new Trial(new Key(1, "chain", 0, 0));
  }

  private static ChainRun chain(Loss loss, double rate) {
    return Chain.run(D, descent(loss, rate), TEACHER, GAMMA, WINDOW, trial());
  }

  /** Every term once more, from copies of the network at each step. */
  @ParameterizedTest
  @EnumSource
  void everyTermIsWhatItsNameSays(Loss loss) {
    List<TwoLayer> at = new ArrayList<>();
    Trajectory run = descent(loss, RATE).run(D.samples(), trial(), (t, L, trainer) -> at.add(trainer.neurons().copy()));
    Matching matching = Matching.of(at.get(1), TEACHER, GAMMA, WINDOW);
    double[] outputs = new double[at.get(1).width()];
    for (int k = 0; k < matching.neurons().length; k++) outputs[matching.neurons()[k]] = matching.outputs()[k];

    double[] average = new double[4];
    for (int t = 1; t < STEPS; t++) {
      average[0] += run.losses()[t] / (STEPS - 1);
      average[1] += risk(loss, at.get(t), outputs) / (STEPS - 1);
      for (int j = 0; j < outputs.length; j++)
        average[2] += Math.abs(outputs[j]) * distance(at.get(t), at.get(1), j) / (STEPS - 1);
      for (int j = 0; j < outputs.length; j++)
        average[3] += Math.pow((at.get(t).a(j) - at.get(t + 1).a(j)) / RATE, 2) / (STEPS - 1);
    }
    ChainRun chain = chain(loss, RATE);
    assertTrue(matching.fewest() > 0);
    assertClose(average[0], chain.averageLoss());
    assertClose(average[1], chain.averageImitation());
    assertClose(risk(loss, at.get(1), outputs), chain.firstImitation());
    assertClose(loss.lipschitz() * D.meanNorm().middle() * average[2], chain.drift());
    assertClose(RATE / 2 * average[3], chain.gradientTerm());
    assertClose(
        (squaredDistance(outputs, at.get(1)) - squaredDistance(outputs, at.get(STEPS))) / (2 * RATE * (STEPS - 1)),
        chain.comparison());
    assertEquals(run.smallestLoss(), chain.smallestLoss());
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * (1e-9 + Math.abs(expected)));
  }

  private static double risk(Loss loss, TwoLayer network, double[] outputs) {
    double risk = 0;
    for (int n = 0; n < D.size(); n++) {
      double f = 0;
      for (int j = 0; j < outputs.length; j++)
        f += outputs[j] * Math.max(0, Vectors.dot(Vectors.weights(network, j), D.point(n)) - network.b(j));
      risk += D.weight(n) * loss.value(D.label(n) * f);
    }
    return risk;
  }

  private static double distance(TwoLayer one, TwoLayer other, int j) {
    double[] w = Vectors.weights(one, j);
    for (int k = 0; k < w.length; k++) w[k] -= other.w(j, k);
    return Vectors.norm(w);
  }

  private static double squaredDistance(double[] outputs, TwoLayer network) {
    double sum = 0;
    for (int j = 0; j < outputs.length; j++) sum += Math.pow(outputs[j] - network.a(j), 2);
    return sum;
  }

  /** The hinge loss of the planted network is zero, the logistic one is not. */
  @Test
  void theTargetsLossIsItsRisk() {
    assertEquals(0, chain(Loss.HINGE, RATE).teacherLoss(), 1e-12);
    double risk = chain(Loss.LOGISTIC, RATE).teacherLoss();
    assertTrue(risk > 0.3 && risk < 0.46, "" + risk);
  }

  @Test
  void withoutMatchesTheImitatorIsTheZeroNetwork() {
    ChainRun chain = Chain.run(D, descent(Loss.HINGE, RATE), TEACHER, 1e-9, 1e-9, trial());
    assertEquals(0, chain.matching().fewest());
    assertEquals(1, chain.averageImitation(), 0);
    assertEquals(0, chain.drift(), 0);
  }

  @Test
  void divergenceLeavesNoLinkOfTheChainFinite() {
    ChainRun chain = chain(Loss.HINGE, 1e200);
    assertTrue(Double.isNaN(chain.averageLoss()) && chain.smallestLoss().broken());
    assertTrue(
        Double.isNaN(chain.averageImitation()) && Double.isNaN(chain.drift()) && Double.isNaN(chain.firstImitation()));
  }
}
