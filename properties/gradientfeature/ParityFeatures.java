package gradientfeature;

import static assay.claim.Verdict.Kind.REFUTED;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.opt.NetworkClass;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-B6, GF-F3 and GF-F4: the gradient features of parities whose signs sometimes agree, by enumeration. The paper's
 * lemma is recalled and asks for blocks of 17 signs and more; these are exact. That OPT tells them from uniform ones
 * stands in {@link StructureAndOpt}.
 */
@Theorem(paper = Paper.TITLE, name = "Structured parities", constants = Theorem.Constants.DERIVED)
class ParityFeatures {

  /** Planted outputs are larger by a share of 1e-9 so that the margin is at least 1; this leaves room for them. */
  private static final double LIFT = 1e-8;

  /** E[y x] = Σ_j 2 p_A √k D_j: the uniform part does not contribute. */
  @States("GF-F3")
  @Property(tries = 40)
  Claim theLabelMomentPointsAtTheBlocks(
      @ForAll boolean three, @ForAll @Width(max = 3) int half, @ForAll @Likely double pA,
      @ForAll @LogUniform(min = 0.05, max = 0.5) double pO, @ForAll @Width(max = 3) int noise) {
    return moment(new StructuredParity(three ? 3 : 1, three ? 3 : 2 * half + 1, noise - 1, pA, pO), 2);
  }

  /** GF-F4: half uniform, half with k equal signs: p_A = 1/4 and p_o = 1/2. */
  @States(value = "GF-F4", rests = "GF-F3")
  @Property(tries = 10)
  Claim theMixtureOfDanielyAndMalach(@ForAll @Width(max = 3) int half, @ForAll @Width(max = 4) int noise) {
    return moment(new StructuredParity(1, 2 * half + 1, noise, 0.25, 0.5), 2);
  }

  @Mutant(of = "GF-F4", change = "the uniform half counted as structured too: √k in place of ½√k")
  @Property(tries = 5)
  Claim bothHalves(@ForAll @Width(max = 3) int half) {
    return moment(new StructuredParity(1, 2 * half + 1, 1, 0.25, 0.5), 4);
  }

  @Mutant(of = "GF-F3", change = "p_A √k in place of 2 p_A √k")
  @Property(tries = 5)
  Claim halfTheMoment(@ForAll @Likely double pA) {
    return moment(new StructuredParity(3, 3, 0, pA, 0.1), 1);
  }

  private static Claim moment(StructuredParity parity, double factor) {
    FiniteDistribution D = parity.draw(Stream.seeded(0));
    double[] sum = new double[D.dimension()];
    for (double[] direction : parity.directions())
      sum = Vectors.sum(sum, factor * parity.pA() * Math.sqrt(parity.blockSize()), direction);
    return Identity.ofVectors("E[y x]", D.labelMoment(), "Σ_j 2p_A √k D_j", sum)
        .relativeTo("E‖x‖", D.meanNorm().lo()).within(1e-14, "rounding of sums over atoms");
  }

  /** One block: nearly every neuron with s = −1 finds (D, −1), with |G| ≥ ¼ p_A √k. */
  @States("GF-F3")
  @Property(tries = 10)
  Claim oneBlockIsFoundWithNegativeBias(
      @ForAll @Width(max = 2) int half, @ForAll @LogUniform(min = 0.05, max = 0.5) double pA,
      @ForAll @LogUniform(min = 0.05, max = 0.3) double pO) {
    return found(new StructuredParity(1, 2 * half + 1, 1, pA, pO), -1, 20, 0.49);
  }

  /** Three blocks: (D_j, +1) is found. */
  @States("GF-F3")
  @Property(tries = 10)
  Claim eachOfThreeBlocksIsFoundWithPositiveBias(
      @ForAll @LogUniform(min = 0.12, max = 0.166) double pA, @ForAll @LogUniform(min = 0.05, max = 0.2) double pO,
      @ForAll @Width(max = 2) int noise) {
    return found(new StructuredParity(3, 3, noise - 1, pA, pO), 1, 0.5, 0.016);
  }

  @States("GF-F3-false")
  @Expect(value = REFUTED, why = "a neuron with a large negative bias sees every block at once: G points along their"
      + " sum; with one block it finds it")
  @Property(tries = 5)
  Claim eachOfThreeBlocksIsFoundWithNegativeBias(@ForAll @LogUniform(min = 0.05, max = 0.166) double pA) {
    return found(new StructuredParity(3, 3, 0, pA, 0.1), -1, 20, 0.01);
  }

  /** @param bias b̃/s_w in units of max‖x‖ */
  private static Claim found(StructuredParity parity, int sign, double bias, double p) {
    FiniteDistribution D = parity.draw(Stream.seeded(0));
    Regime regime = new Regime(0.02, 0.01, 0.25 * parity.pA() * Math.sqrt(parity.blockSize()),
        bias * D.largestNorm().hi());
    Feature feature = new Feature(parity.directions()[0], sign);
    return Claim.inequality()
        .left("p", exactly(p))
        .right("Pr[(D_1, " + (sign > 0 ? "+" : "−") + "1) found]",
            trial -> FeatureSet.of(D, regime, trial.level(), trial.stream("neurons")).mass(feature));
  }

  /**
   * GF-B6: a neuron finds D_j when it sees block j alone, most often at a moderate bias: at b̃/s_w = ½ and at 5 less
   * than half as often as at 3/2.
   */
  @States("GF-B6")
  @Property(tries = 4)
  Claim blocksAreFoundAtModerateBias(@ForAll @LogUniform(min = 0.1, max = 0.166) double pA) {
    var less = mass(pA, 0.5);
    var least = mass(pA, 5);
    return moreOften(trial -> less.apply(trial).max(least.apply(trial)).times(2), mass(pA, 1.5));
  }

  @States("GF-B6-false")
  @Expect(value = REFUTED, why = "a neuron finds a block when it sees that block alone, and with a large bias it sees"
      + " nothing: moderate biases are best")
  @Property(tries = 1)
  Claim theLargerTheBiasTheMoreNeuronsFindABlock() {
    return moreOften(mass(0.15, 1.5), mass(0.15, 5));
  }

  @States("GF-B6-false")
  @Expect(value = REFUTED, why = "with a small bias a neuron sees the other blocks as well: moderate biases are best")
  @Property(tries = 1)
  Claim theSmallerTheBiasTheMoreNeuronsFindABlock() {
    return moreOften(mass(0.15, 1.5), mass(0.15, 0.5));
  }

  @Mutant(of = "GF-B6", change = "the larger the bias, the more neurons find a block")
  @Property(tries = 5)
  Claim growsWithTheBias(@ForAll @LogUniform(min = 0.1, max = 0.166) double pA) {
    return moreOften(mass(pA, 1.5), mass(pA, 5));
  }

  private static Claim moreOften(Function<Trial, Interval> less, Function<Trial, Interval> more) {
    return Claim.inequality()
        .left("Pr[(D_1, +1) found] at one bias, or twice that", less).right("Pr[(D_1, +1) found] at another", more);
  }

  /** Pr[(D_1, +1) found] for three blocks; neurons of different biases are drawn on their own. */
  private static Function<Trial, Interval> mass(double pA, double bias) {
    StructuredParity parity = new StructuredParity(3, 3, 0, pA, 0.1);
    Feature feature = new Feature(parity.directions()[0], 1);
    Regime regime = new Regime(0.01, 0.1, 0, bias);
    FiniteDistribution D = parity.draw(Stream.seeded(0));
    return trial -> FeatureSet.of(D, regime, trial.level(), trial.stream("neurons of bias " + bias)).mass(feature);
  }

  /**
   * The planted network has no loss, and its outputs are at most 3√k (2√k for one block): OPT = 0 if B_a1 allows these.
   */
  @States("GF-F3")
  @Property(tries = 20)
  Claim anExplicitNetworkHasNoLoss(
      @ForAll boolean three, @ForAll @Width(max = 3) int half,
      @ForAll @Likely double pA, @ForAll @LogUniform(min = 0.05, max = 0.3) double pO) {
    var parity = three ? new StructuredParity(3, 3, 0, pA, pO) : new StructuredParity(1, 2 * half + 1, 1, pA, pO);
    return loss(parity, (three ? 3 : 2) * Math.sqrt(parity.blockSize()));
  }

  @Mutant(of = "GF-F3", change = "outputs of at most √k")
  @Property(tries = 5)
  Claim smallerOutputs(@ForAll @Likely double pA) {
    return loss(new StructuredParity(3, 3, 0, pA, 0.1), Math.sqrt(3));
  }

  private static Claim loss(StructuredParity parity, double outputBound) {
    FiniteDistribution D = parity.draw(Stream.seeded(0));
    var teacher = D.teacher().orElseThrow();
    var shrunk = new NetworkClass(teacher.size(), outputBound * (1 + LIFT), 10).shrunk(teacher);
    return Identity.between("L(f*) with |a| ≤ B_a1", trial -> shrunk.hingeRisk(D), "0", trial -> Interval.ZERO)
        .exactly();
  }

  /** p_A: how likely the signs of a block are to agree. */
  @LogUniform(min = 0.02, max = 0.16)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Likely {}
}
