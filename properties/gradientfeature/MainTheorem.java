package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.claim.Verdict.Kind.OUT_OF_REGIME;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
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
 * <p>Three families, on each of which another term is needed (theory notes, section 10): label noise, where OPT is twice
 * the share of flipped labels and ε what steps of this size leave; a tilted feature, where the angle costs half of its
 * term; and XOR beside a parity that no gradient feature sees, where OPT is positive although no labels conflict.
 */
@Theorem(paper = Paper.TITLE, name = "Theorem 3.12: gradient descent competes with OPT",
    constants = Theorem.Constants.RECALLED)
class MainTheorem {

  /** Steps are so long that the loss ends up to about ε above OPT: with half of ε the claim is false. */
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
  @States(value = "GF-E1", rests = {"GF-A2", "GF-C1", "GF-C3", "GF-D2", "GF-E2"})
  @Property(tries = 20)
  Claim lossReachesOptAtAnAngle(@ForAll Tilt tilt, @ForAll @Width(min = 40, max = 100) int m) {
    return tilt.run(m).lossReachesOpt();
  }

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

  private static CompetingRun underLabelNoise(FiniteDistribution D, int m, double gamma) {
    return new CompetingRun(D, m, gamma, D.meanNorm().hi(), 0.21, 40, 0.06);
  }

  @Among(value = FlippedXor.class, minDimension = 8, maxAtoms = 3, maxNoise = 0.003, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  @interface FlippedLabels {}

  @Among(value = XorBesideParity.class, minDimension = 8, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  @interface HalfLearnable {}

  /** The number m of independent draws: enough for four planted features. */
  @Width(min = 115, max = 160)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Starts {}
}
