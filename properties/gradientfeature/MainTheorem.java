package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.claim.Verdict.Kind.OUT_OF_REGIME;
import static gradientfeature.CompetingRun.ANGLE;
import static gradientfeature.CompetingRun.EPSILON;
import static gradientfeature.CompetingRun.NO_FAILURE;
import static gradientfeature.CompetingRun.OPT;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.FlippedXor;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.distribution.XorBesideParity;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.Recipe;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-E1, the literal shape of Theorem 3.12: with probability at least 1 − δ over the initialization, some step of
 * Algorithm 1 has loss at most OPT_{d,r,B_F,S} + r B_a1 B_x1 √(2γ) + ε. OPT enters with its certified lower end, and no
 * run stops before its last step, so that the smallest loss is known exactly. The powers of 1/ε that the paper asks of
 * the width m are hidden in its Ω(·); what is required here is the part without them.
 *
 * <p>Three families, on each of which another term is needed (theory notes, section 10): label noise, where OPT is
 * twice the share of flipped labels and ε what steps of this size leave; a tilted feature, where the angle costs half
 * of its term; and XOR beside a parity that no gradient feature sees, where OPT is positive although no labels
 * conflict.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12: gradient descent competes with OPT",
    constants = Theorem.Constants.RECALLED)
class MainTheorem {

  private static final String SMALL_ANGLE = "γ is tiny here, and OPT and ε are the bound; the angle's term is needed"
      + " where a feature is tilted, in lossReachesOptAtAnAngle";
  private static final String LARGE_ANGLE = "half of the angle's term is to spare here (HalfTheorem), as much as is"
      + " taken from OPT; OPT is needed under label noise, beside what cannot be learnt, and in HalfTheorem";
  private static final String HALF = "half of the term is a theorem where neurons see every atom or none"
      + " (HalfTheorem); where they do not, half of it is refuted (AngleWitness)";
  private static final String AT_THE_FLOOR = "training ends at the best loss that these features allow; what steps of"
      + " finite length leave is needed under label noise";
  private static final String FEW_FAILURES = "fewer than one start in eight ends more than ε above OPT; a δ that is"
      + " used up is that of FailureProbability";

  /** Steps are so long that the loss ends up to about ε above OPT: with half of ε the claim is false. */
  @Survives(change = {"half of " + ANGLE, "without " + ANGLE, "square of " + ANGLE}, why = SMALL_ANGLE)
  @Survives(change = "half the allowed failure probability", why = FEW_FAILURES)
  @States(value = "GF-E1", rests = {"GF-A2", "GF-C3", "GF-D2", "GF-E2"})
  @Property(tries = 20)
  Claim lossReachesOptUnderLabelNoise(
      @ForAll @FlippedLabels FiniteDistribution D, @ForAll @Starts int m,
      @ForAll @LogUniform(min = 1e-7, max = 1e-5) double gamma) {
    return underLabelNoise(D, m, gamma).lossReachesOpt();
  }

  /**
   * Half of the angle's term would do, for a reason: {@link HalfTheorem}. That the term itself is attained shows {@link
   * AngleWitness}.
   */
  @Survives(change = {"half of " + OPT, "square of " + OPT}, why = LARGE_ANGLE)
  @Survives(change = "half of " + ANGLE, why = HALF)
  @Survives(change = {"half of " + EPSILON, "without " + EPSILON, "square of " + EPSILON}, why = AT_THE_FLOOR)
  @Survives(change = "half the allowed failure probability", why = NO_FAILURE)
  @States(value = "GF-E1", rests = {"GF-A2", "GF-C1", "GF-C3", "GF-D2", "GF-E2"})
  @Property(tries = 20)
  Claim lossReachesOptAtAnAngle(@ForAll Tilt tilt, @ForAll @Width(min = 40, max = 100, thorough = 400) int m) {
    return tilt.run(m).lossReachesOpt();
  }

  @Survives(change = {"half of " + ANGLE, "without " + ANGLE, "square of " + ANGLE}, why = SMALL_ANGLE)
  @Survives(change = {"half of " + EPSILON, "without " + EPSILON, "square of " + EPSILON}, why = AT_THE_FLOOR)
  @Survives(change = "half the allowed failure probability", why = NO_FAILURE)
  @States(value = "GF-E1", rests = {"GF-A2", "GF-C3", "GF-D2", "GF-E2"})
  @Property(tries = 20)
  Claim lossReachesOptBesideWhatCannotBeLearnt(
      @ForAll @HalfLearnable FiniteDistribution D, @ForAll @Starts int m,
      @ForAll @LogUniform(min = 1e-6, max = 1e-5) double gamma) {
    return new CompetingRun(D, m, gamma, D.largestNorm().hi(), 0.4, 16, 0.05).lossReachesOpt();
  }

  /** The powers of 1/ε as recalled and every constant 1. */
  @States("GF-E1-unreachable")
  @Expect(value = OUT_OF_REGIME, why = "the literal width is far beyond e^d, and beyond any machine; what is tested is"
      + " the part of it without powers of 1/ε")
  @Property(tries = 5)
  @Theorem(paper = Paper.TITLE, name = "Theorem 3.12 with its literal width: out of reach",
      constants = Theorem.Constants.RECALLED)
  Claim theMainTheoremWithItsLiteralWidth(
      @ForAll @Among(value = {Clusters.Two.class, Xor.class, StructuredParity.OneBlock.class}, minDimension = 8,
          maxAtoms = 6, maxNoise = 0.005, rescaled = false) FiniteDistribution D,
      @ForAll @Wide int m) {
    Teacher target = D.teacher().orElseThrow();
    NetworkClass networks = NetworkClass.around(target);
    double epsilon = 0.1;
    double ratio = networks.totalOutput() * D.meanNorm().hi() / epsilon;
    double width = Bounds.literalWidth(CompetingRun.P, networks.r(), ratio, networks.biasBound() / 0.05,
        CompetingRun.DELTA);
    return Claim.inequality()
        .assume("m", m, atLeast(width))
        .assume("required width", width, atMost(Bounds.largestWidth(D.dimension())))
        .left("min_t L_D(f_t)", trial -> Recipe.matching(D, target, m, 1, 30, 300)
            .descent(Loss.HINGE).run(D.samples(), trial).smallestLoss())
        .right("OPT_{d,r,B_F,S} + r B_a1 B_x1 √(2γ) + ε", epsilon);
  }

  @Mutant(of = "GF-E1", change = "the 4m neurons of the network in place of r: the bound becomes vacuous")
  @Property(tries = 5)
  Claim widthInPlaceOfR(
      @ForAll @FlippedLabels FiniteDistribution D, @ForAll @Starts int m,
      @ForAll @LogUniform(min = 1e-4, max = 3e-3) double gamma) {
    CompetingRun run = underLabelNoise(D, m, gamma);
    return run.with("4m B_a1 B_x1 √(2γ)", Bounds.angle(4 * m * run.networks().outputBound(), D.meanNorm(), gamma));
  }

  @Mutant(of = "GF-E1", change = "a single step of training")
  @Property(tries = 5)
  Claim singleStep(@ForAll @FlippedLabels FiniteDistribution D, @ForAll @Starts int m) {
    return underLabelNoise(D, m, 1e-6).withSteps(1).lossReachesOpt();
  }

  /** The more labels are flipped, the more a long step loses. */
  private static CompetingRun underLabelNoise(FiniteDistribution D, int m, double gamma) {
    double speed = 0.4 - D.bayesHingeRisk().hi() / 3;
    return new CompetingRun(D, m, gamma, D.meanNorm().hi(), speed, 30, 0.06);
  }

  @Among(value = FlippedXor.class, minDimension = 8, maxAtoms = 3, maxNoise = 0.003, rescaled = false,
      thoroughAtoms = 12, thoroughDimension = 24)
  @Retention(RetentionPolicy.RUNTIME)
  @interface FlippedLabels {}

  @Among(value = XorBesideParity.class, minDimension = 8, rescaled = false, thoroughDimension = 24)
  @Retention(RetentionPolicy.RUNTIME)
  @interface HalfLearnable {}

  /** The number m of independent draws: enough for four planted features. */
  @Width(min = 115, max = 160, thorough = 640)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Starts {}
}
