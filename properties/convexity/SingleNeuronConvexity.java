package convexity;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Equality;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.claim.Verdict;
import assay.experiment.convexity.NeuronDescent;
import assay.experiment.convexity.NeuronPair;
import assay.experiment.convexity.OnePointInfimum;
import assay.experiment.convexity.RatioPicture;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import assay.theorem.convexity.SingleNeuron;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * C-3, C-8: a ReLU neuron w that learns another one w*, ‖w*‖ = 1, on Gaussian inputs. Its loss is not convex, but its
 * gradient points away from w*: ⟨∇L(w), w − w*⟩ ≥ ¼ ‖w − w*‖² wherever ‖w − w*‖ ≤ 1. The constant is proved by each
 * run, by branch and bound with outward rounding over all angles, and can be neither larger nor hold in a larger ball.
 */
@Theorem(paper = Paper.TALK, name = "One-point convexity", constants = Theorem.Constants.DERIVED)
class SingleNeuronConvexity {

  private static final String INFIMUM = "inf ⟨∇L(w), w − w*⟩ / ‖w − w*‖²";

  /** Up to the ends' own rounding, 2⁻⁵²; that the infimum is not larger either is the next claim. */
  @States("C-3")
  @Property(tries = 1)
  Claim aQuarterInTheWholeBall() {
    return Claim.inequality()
        .upToRounding(1e-15)
        .left("¼", exactly(0.25))
        .right(INFIMUM + " over ‖w − w*‖ ≤ 1", trial -> new OnePointInfimum(1).infimum(1e-10))
        .picture(trial -> RatioPicture.of(1));
  }

  @Mutant(of = "C-3", change = "a constant that is larger by 10⁻⁹")
  @Property(tries = 1)
  Claim aLargerConstant() {
    return Claim.inequality()
        .upToRounding(1e-15)
        .left("¼ + 10⁻⁹", exactly(0.25 + 1e-9))
        .right(INFIMUM + " over ‖w − w*‖ ≤ 1", trial -> new OnePointInfimum(1).infimum(1e-10));
  }

  /** The infima over five balls, between certified ends, to seven digits. */
  @States("C-3")
  @Property(tries = 1)
  Claim theInfimaOfFiveBalls() {
    return infimum(1, 0.25).and(infimum(0.8, 0.3501716)).and(infimum(0.5, 0.4162461)).and(infimum(0.3, 0.4514234))
        .and(infimum(0.1, 0.4840549)).relativeTo("½, the ratio at w*", 0.5)
        .within(3e-7, "half a unit in the seventh digit, and the certified ends, 10⁻⁷ apart");
  }

  private static Equality infimum(double radius, double value) {
    return Identity.between("inf over ‖w − w*‖ ≤ " + radius, trial -> new OnePointInfimum(radius).infimum(1e-7),
        Double.toString(value), trial -> exactly(value));
  }

  /** As a grid had it: its points miss the circle ‖w − w*‖ = δ, where the infimum lies. */
  @States("C-3-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "the infimum is .4840549: a grid of w sees only some points of the ball")
  @Property(tries = 1)
  Claim asAGridHasIt() {
    return Claim.inequality()
        .left(".4841", exactly(0.4841))
        .right(INFIMUM + " over ‖w − w*‖ ≤ .1", trial -> new OnePointInfimum(0.1).infimum(1e-7));
  }

  /** For every ball and every w in it; the right side is the definition, integrated over the directions of x. */
  @States("C-3")
  @Property(tries = 60)
  Claim everyBallHasItsConstant(
      @ForAll @LogUniform(min = 1e-2, max = 1) double radius, @ForAll @LogUniform(min = 0.5, max = 0.999) double share,
      @ForAll @LogUniform(min = 1e-2, max = 3.1415) double direction) {
    return aroundTheTarget(radius, share, direction, 1);
  }

  @Mutant(of = "C-3", change = "the constant of a ball of half the radius")
  @Property(tries = 20)
  Claim theConstantOfASmallerBall(@ForAll @LogUniform(min = 1.9, max = 2.3) double direction) {
    return aroundTheTarget(0.6, 1, direction, 0.5);
  }

  private static Claim aroundTheTarget(double radius, double share, double direction, double shrunk) {
    NeuronPair pair = NeuronPair.displaced(radius * share, direction);
    return Claim.inequality()
        .left("μ_δ ‖w − w*‖²",
            trial -> new OnePointInfimum(radius * shrunk).infimum(1e-7).times(pair.squaredDistance()))
        .right("⟨∇L(w), w − w*⟩", trial -> exactly(pair.descentTowardsTheTarget()));
  }

  @States("C-3")
  @Property(tries = 60)
  Claim theClosedForms(
      @ForAll @LogUniform(min = 1e-2, max = 1e2) double length,
      @ForAll @LogUniform(min = 1e-3, max = 3.1415) double angle) {
    NeuronPair pair = new NeuronPair(length, angle);
    return Identity
        .of("⟨∇L(w), w − w*⟩", trial -> pair.descentTowardsTheTarget(), "its closed form",
            trial -> SingleNeuron.onePointRatio(length, angle) * pair.squaredDistance())
        .and(Identity.of("L(w)", trial -> pair.loss(), "its closed form", trial -> SingleNeuron.loss(length, angle)))
        .relativeTo("(‖w‖ + ‖w*‖)²", (length + 1) * (length + 1))
        .within(1e-13, "rounding of 48 nodes a piece");
  }

  @Mutant(of = "C-3", change = "the angle of the gates, π − θ, in place of θ")
  @Property(tries = 10)
  Claim theOtherAngle(
      @ForAll @LogUniform(min = 0.5, max = 2) double length, @ForAll @LogUniform(min = 0.1, max = 1.4) double angle) {
    NeuronPair pair = new NeuronPair(length, angle);
    return Identity
        .of("⟨∇L(w), w − w*⟩", trial -> pair.descentTowardsTheTarget(), "its closed form",
            trial -> SingleNeuron.onePointRatio(length, Math.PI - angle) * pair.squaredDistance())
        .within(1e-9, "rounding");
  }

  /** In a ball of radius 1 + η lies w = −η w*, where hardly anything of the gradient is left: no constant above 0. */
  @States("C-3")
  @Property(tries = 30)
  Claim noConstantInALargerBall(@ForAll @LogUniform(min = 1e-6, max = 10) double η) {
    NeuronPair pair = new NeuronPair(η, Math.PI);
    return Identity.of("⟨∇L(−ηw*), −ηw* − w*⟩ / ‖ηw* + w*‖²",
        trial -> pair.descentTowardsTheTarget() / pair.squaredDistance(), "η / (2 (1 + η))",
        trial -> η / (2 * (1 + η))).within(1e-12, "rounding");
  }

  /** Farther out than w* no ball is needed: ‖w‖ ≥ 1 is enough, whatever the angle. */
  @States("C-3")
  @Property(tries = 60)
  Claim aQuarterWhereverWIsLong(
      @ForAll @LogUniform(min = 1, max = 1e3) double length,
      @ForAll @LogUniform(min = 0.1, max = 3.1415) double angle) {
    return atLeast(length, angle, length / (2 * (1 + length)));
  }

  @Mutant(of = "C-3", change = "½ − ¼/(1 + ‖w‖) in place of ½ − ½/(1 + ‖w‖)")
  @Property(tries = 10)
  Claim moreThanThat(@ForAll @LogUniform(min = 1, max = 2) double length) {
    return atLeast(length, Math.PI, 0.5 - 0.25 / (1 + length));
  }

  private static Claim atLeast(double length, double angle, double ratio) {
    NeuronPair pair = new NeuronPair(length, angle);
    return Claim.inequality()
        .left("‖w‖ ‖w − w*‖² / (2 (1 + ‖w‖))", exactly(ratio * pair.squaredDistance()))
        .right("⟨∇L(w), w − w*⟩", trial -> exactly(pair.descentTowardsTheTarget()));
  }

  /** Everywhere else some convexity is left, though no constant. */
  @Loose("the left side is 0: the ratio has no positive lower bound at short w")
  @Survives(
      change = {"half of ⟨∇L(w), w − w*⟩", "square of ⟨∇L(w), w − w*⟩", "without ⟨∇L(w), w − w*⟩"},
      why = "it speaks of a sign, which these changes leave")
  @States("C-3")
  @Property(tries = 40)
  Claim positiveEverywhere(
      @ForAll @LogUniform(min = 1e-3, max = 1) double length,
      @ForAll @LogUniform(min = 1e-2, max = 3.1415) double angle) {
    NeuronPair pair = new NeuronPair(length, angle);
    return Claim.inequality()
        .left("0", Interval.ZERO)
        .right("⟨∇L(w), w − w*⟩", trial -> exactly(pair.descentTowardsTheTarget()));
  }

  @States("C-3-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "on the way through 0 the loss has a concave kink")
  @Property(tries = 1)
  Claim theLossIsConvex() {
    return Claim.inequality()
        .left("L(0)", exactly(0.25))
        .right("½ L(w*/2) + ½ L(−w*/2)",
            trial -> exactly((new NeuronPair(0.5, 0).loss() + new NeuronPair(0.5, Math.PI).loss()) / 2));
  }

  /** What one-point convexity is for: descent contracts, at rates up to 4μ/Λ², without a convex loss. */
  @Survives(
      change = "square root of (1 − 2ημ_δ + η²/4)ᵗ ‖w₀ − w*‖²", why = "a number below 1 is smaller than its root")
  @States(value = "C-8", rests = "C-3")
  @Property(tries = 40)
  Claim descentContracts(
      @ForAll @Width(min = 2, max = 50) int d, @ForAll @LogUniform(min = 1e-2, max = 1) double δ,
      @ForAll @LogUniform(min = 0.1, max = 2) double η) {
    var descent = new NeuronDescent(d, δ, η, 20);
    return contracts(descent, PerTrial.of(trial -> descent.bounds()));
  }

  @Mutant(of = "C-8", change = "a convexity of ½ + 10⁻³ in a ball of radius .1")
  @Property(tries = 10)
  Claim asIfMoreConvex(@ForAll @Width(min = 2, max = 50) int d) {
    var descent = new NeuronDescent(d, 0.1, 0.5, 20);
    return contracts(descent, PerTrial.of(trial -> descent.bounds(exactly(0.501))));
  }

  private static Claim contracts(NeuronDescent descent, PerTrial<double[]> bounds) {
    return Throughout.of("t = 1, …, 20", "‖w_t − w*‖²", PerTrial.of(descent::squaredDistances),
        "(1 − 2ημ_δ + η²/4)ᵗ ‖w₀ − w*‖²", bounds);
  }
}
