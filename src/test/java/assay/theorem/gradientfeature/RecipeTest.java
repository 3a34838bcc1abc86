package assay.theorem.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.network.Snapshots;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {

  private static final FiniteDistribution XOR = new Xor(2, 1, 0).draw(Stream.seeded(1));

  /** η = speed/(4m b̃²) = 6/(4·5·0.25). */
  @Test
  void theRateIsTheSpeedSharedByTheNeurons() {
    Recipe recipe = new Recipe(5, 0.5, 2, 6, 7);
    assertEquals(1.2, recipe.rate(), 1e-15);
    assertEquals(Schedule.algorithm1(2e-10, recipe.rate(), 7), recipe.descent(Loss.HINGE).schedule());
  }

  /** w_1 = κ (a/s_a) G: over 4000 draws the mean of (|w_1|/|G|)² is κ², to within five standard errors. */
  @ParameterizedTest
  @EnumSource
  void afterTheFirstStepANeuronIsKappaGradientsLong(Loss loss) {
    GradientDescent descent = new Recipe(4000, 1, 2.5, 1, 1).descent(loss);
    Snapshots kept = new Snapshots(0, 1);
    descent.run(XOR.samples(), new Trial(new Key(1, "recipe", 0, 0)), kept);
    double square = 0;
    int active = 0;
    for (int i = 0; i < 16_000; i += 4) {
      double[] g = FirstStep.gradient(XOR, new double[] {kept.at(0).w(i, 0), kept.at(0).w(i, 1)}, kept.at(0).b(i));
      double length = Math.hypot(g[0], g[1]);
      if (length == 0) continue;
      active++;
      square += Math.pow(Math.hypot(kept.at(1).w(i, 0), kept.at(1).w(i, 1)) / length, 2);
    }
    assertTrue(active > 1000);
    assertEquals(6.25, square / active, 6.25 * 5 * Math.sqrt(2.0 / active));
  }

  /** A cloud of XOR weighs ¼ and stands at distance 1: |G| = ¼ for a neuron that sees it alone. */
  @Test
  void kappaMakesATypicalNeuronAsLongAsItsTargetNeeds() {
    Teacher target = XOR.teacher().orElseThrow();
    double bias = target.neurons().getFirst().bias();
    for (Teacher.Neuron neuron : target.neurons()) assertEquals(bias, neuron.bias(), 1e-12);
    assertEquals(0.7 / (bias * 0.25), Recipe.matching(XOR, target, 10, 0.7, 1, 5).kappa(), 1e-12);
  }

  /** A neuron of negative bias sees everything: |G| = |E[yx]| = 2 p_A √3. */
  @Test
  void targetsOfNegativeBiasAreMatchedByNeuronsThatSeeEverything() {
    FiniteDistribution parity = new StructuredParity(1, 3, 0, 0.2, 0).draw(Stream.seeded(1));
    Teacher target = parity.teacher().orElseThrow();
    double logarithm = target.neurons().stream()
        .mapToDouble(n -> Math.log(6 / (Math.abs(n.bias()) * 0.4 * Math.sqrt(3)))).average().orElseThrow();
    assertEquals(Math.exp(logarithm), Recipe.matching(parity, target, 10, 6, 1, 5).kappa(), 1e-12);
  }

  @Test
  void badParametersAreNamed() {
    assertRefused("m = 0", 0, 1, 1, 1);
    assertRefused("bias = NaN", 1, Double.NaN, 1, 1);
    assertRefused("kappa = Infinity", 1, 1, Double.POSITIVE_INFINITY, 1);
    assertRefused("speed = 0.0", 1, 1, 1, 0);
    assertTrue(assertThrows(IllegalArgumentException.class, () -> new Recipe(1, 1, 1, 1, 0).descent(Loss.HINGE))
        .getMessage().startsWith("steps = 0"));
  }

  private static void assertRefused(String naming, int m, double bias, double kappa, double speed) {
    String message = assertThrows(IllegalArgumentException.class, () -> new Recipe(m, bias, kappa, speed, 1))
        .getMessage();
    assertTrue(message.startsWith(naming + ": must be "), message);
  }
}
