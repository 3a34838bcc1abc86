package gradientfeature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Weighting;
import assay.distribution.Xor;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.TrialRunner;
import assay.network.Loss;
import assay.random.Key;
import assay.random.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The claims themselves on instances that no generator draws: diverging training, widths out of regime, data without
 * features.
 */
class BadInputTest {

  private static final double HUGE = 1e200;
  private static final FiniteDistribution XOR = new Xor(2, 2, 0.005).draw(Stream.seeded(1));
  private static final FiniteDistribution UNLEARNABLE = FiniteDistribution.uniform("contradictions",
      new double[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}, {1, 1}}, new double[] {1, -1, 1, -1, 1});

  private static Instance judged(Claim claim) {
    return new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, claim.id(), 0, 0), 1e-6);
  }

  private static void assertError(Claim claim) {
    Verdict verdict = judged(claim).verdict();
    assertEquals(Verdict.Kind.ERROR, verdict.kind(), claim.statement() + ": " + verdict.reason());
  }

  @ParameterizedTest
  @EnumSource
  void noLinkOfTheChainIsSupportedByTrainingThatDiverges(Loss loss) {
    CertificateChain chain = new CertificateChain();
    CertificateChain.Setting diverging = new CertificateChain.Setting(XOR, loss, 100, 1, 0.05, 0.6, HUGE);
    for (Claim claim : List.of(
        chain.theBestStepBeatsTheAverage(diverging), chain.regretAgainstTheImitator(diverging),
        chain.theImitatorDriftsSlowly(diverging),
        chain.theImitatorApproximatesTheTarget(diverging)))
      assertError(claim);
  }

  @ParameterizedTest
  @EnumSource
  void sizesAndPatternsOfTrainingThatDivergesAreErrors(Loss loss) {
    Neighbourhood neighbourhood = new Neighbourhood();
    assertError(neighbourhood.outputsStayBelowTheirRecursion(UNLEARNABLE, loss, 20, 0.5, HUGE, 20));
    assertError(neighbourhood.inputsStayBelowTheirRecursion(UNLEARNABLE, loss, 20, 0.5, HUGE, 20));
    assertError(neighbourhood.driftStaysBelowItsRecursion(UNLEARNABLE, loss, 20, 0.5, HUGE, 20));
    assertError(neighbourhood.smallMovementsKeepThePattern(UNLEARNABLE, loss, 20, 0.5, HUGE, 20));
  }

  @ParameterizedTest
  @EnumSource
  void errorsOfTrainingThatDivergesAreNotBelowItsLoss(Loss loss) {
    assertError(new Losses().errorsAreBoundedByTheLoss(UNLEARNABLE, loss, 20, 20, HUGE));
  }

  /** d = 2 allows m ≤ 7. */
  @Test
  void aWidthBeyondTheExponentialOfTheDimensionIsOutOfRegime() {
    Instance instance = judged(new MainTheorem().lossReachesOptUnderLabelNoise(XOR, 400, 1e-5));
    assertEquals(Verdict.Kind.OUT_OF_REGIME, instance.verdict().kind());
    assertTrue(instance.verdict().reason().contains("m ≤ 7.39 is violated: measured 400"), instance.verdict().reason());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN})
  void tolerancesOutsideZeroAndOneAreRefusedBeforeAnythingRuns(double gamma) {
    String message = assertThrows(IllegalArgumentException.class,
        () -> new MainTheorem().lossReachesOptUnderLabelNoise(XOR.padded(8), 400, gamma)).getMessage();
    assertTrue(message.startsWith("gamma = " + gamma), message);
  }

  /** No feature, no teacher: each claim on every distribution still speaks, or says why it does not. */
  @Test
  void aSingleAtomIsADistribution() {
    FiniteDistribution one = new RandomAtoms(1, 1, RandomAtoms.Labels.SIGNS, Weighting.UNIFORM).draw(Stream.seeded(1));
    assertEquals(Verdict.Kind.SUPPORTED, judged(new SetUp().theInitialNetworkIsZero(one, 1, 0.5, 1)).verdict().kind());
    assertEquals(Verdict.Kind.SUPPORTED, judged(new Symmetries().reflection(one, 5, 0.5)).verdict().kind());
  }
}
