package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.closedform.LargeParity;
import assay.linear.Vectors;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.LinearGradient;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F3 at the sizes that the paper asks for, blocks of 17 signs and more, where nothing can be enumerated: gradient
 * features are exact by dynamic programming, for neurons with integer weights. The paper's lemma is recalled and its p,
 * 2^{−Θ(τ log d)}, out of reach of sampling; neurons with negative bias find a single block all the same.
 */
@Theorem(paper = Paper.TITLE, name = "Structured parities of 17 signs and more", constants = Theorem.Constants.DERIVED)
class LargeParities {

  /** |G(w, −b̃) − Σ_j 2p_A √k D_j| ≤ √(B_x2 Pr[⟨w, x⟩ ≤ −b̃]), for every w. */
  @States("GF-F3")
  @Property(tries = 30)
  Claim theGradientIsNearTheLabelMoment(@ForAll boolean three, @ForAll @Width(min = 8, max = 12) int half,
      @ForAll @Width(max = 12) int noise, @ForAll @LogUniform(min = 0.05, max = 0.16) double pA,
      @ForAll @LogUniform(min = 0.05, max = 0.5) double pO, @ForAll @LogUniform(min = 0.5, max = 4) double bias) {
    return near(new Setting(three ? 3 : 1, 2 * half + 1, noise, pA, pO, bias), 1);
  }

  @Mutant(of = "GF-F3", change = "a fiftieth of the distance")
  @Property(tries = 20)
  Claim fiftieth(@ForAll @Width(min = 8, max = 12) int half, @ForAll @LogUniform(min = 0.5, max = 1) double bias) {
    return near(new Setting(1, 2 * half + 1, 4, 0.1, 0.25, bias), 0.02);
  }

  /** d signs are convolved, with two products and a sum each: 4d units in the last place are left to rounding. */
  private static Claim near(Setting s, double share) {
    var neuron = PerTrial.of(s::neuron);
    return Claim.inequality()
        .left("|G(w, −b̃) − Σ_j 2p_A √k D_j|", neuron.get(n -> exactly(n.distance())))
        .right("√(B_x2 Pr[⟨w,x⟩ ≤ −b̃])", neuron.get(n -> n.bound().times(share)))
        .upToRounding(4 * s.parity().dimension() * Math.ulp(1.0))
        .roundingOf("√B_x2, which bounds |G| and |E[y x]|", Math.sqrt(s.parity().meanSquaredNorm()));
  }

  /**
   * One block: a neuron whose bias is four standard deviations of ⟨w, x⟩ below 0 finds (D, −1) with γ = 0.02 and |G| ≥
   * ¼ p_A √k.
   */
  @States("GF-F3")
  @Property(tries = 5)
  Claim oneBlockIsFoundWithNegativeBias(@ForAll @Width(min = 8, max = 12) int half, @ForAll @Width(max = 16) int noise,
      @ForAll @LogUniform(min = 0.05, max = 0.5) double pA, @ForAll @LogUniform(min = 0.05, max = 0.3) double pO) {
    return found(new Setting(1, 2 * half + 1, noise, pA, pO, 4));
  }

  @Mutant(of = "GF-F3", change = "a positive bias of two standard deviations")
  @Property(tries = 3)
  Claim positiveBias(@ForAll @Width(min = 8, max = 12) int half) {
    return found(new Setting(1, 2 * half + 1, 8, 0.05, 0.3, -2));
  }

  /** A neuron with negative bias sees every block. */
  @Mutant(of = "GF-F3", change = "(D_1, −1) asserted for three blocks of 17 signs and more")
  @Property(tries = 3)
  Claim negativeBiasOnThreeBlocks(@ForAll @Width(min = 8, max = 9) int half) {
    return found(new Setting(3, 2 * half + 1, 0, 0.1, 0.1, 4));
  }

  private static Claim found(Setting s) {
    var neuron = PerTrial.of(s::neuron);
    return Claim.inequality()
        .withProbability(0.75)
        .left("max((1 − |cos(G, D_1)|)/γ, ¼ p_A √k/|G|)",
            neuron.get(
                n -> exactly(Math.max(n.gap() / 0.02, 0.25 * s.pA * Math.sqrt(s.k) / Math.max(n.length(), 1e-300)))))
        .right("1", 1);
  }

  /**
   * A parity and a distribution of neurons: weights 8ξ, rounded, with ξ standard Gaussian.
   *
   * @param bias −b in units of √(Σ w²), the standard deviation of ⟨w, x⟩ for uniform signs
   */
  private record Setting(int blocks, int k, int noise, double pA, double pO, double bias) {

    LargeParity parity() {
      return new LargeParity(blocks, k, noise, pA, pO);
    }

    Neuron neuron(Trial trial) {
      Stream stream = trial.stream("neuron");
      LargeParity parity = parity();
      int[] w = IntStream.range(0, parity.dimension()).map(j -> (int) Math.rint(8 * stream.gaussian())).toArray();
      double length = Math.sqrt(IntStream.of(w).mapToDouble(x -> (double) x * x).sum());
      return new Neuron(parity, w, -bias * length, parity.gradient(w, -bias * length));
    }
  }

  /** A neuron and what it sees. */
  private record Neuron(LargeParity parity, int[] w, double b, double[] gradient) {

    double length() {
      return Vectors.norm(gradient);
    }

    double distance() {
      double[] moment = parity.labelMoment();
      for (int j = 0; j < moment.length; j++) moment[j] -= gradient[j];
      return Vectors.norm(moment);
    }

    Interval bound() {
      return LinearGradient.distance(exactly(parity.meanSquaredNorm()), Math.clamp(1 - parity.activeMass(w, b), 0, 1));
    }

    /** 1 − |cos(G, D_1)|. */
    double gap() {
      double along = 0;
      for (int j = 0; j < parity.blockSize(); j++) along += gradient[j] / Math.sqrt(parity.blockSize());
      return 1 - Math.abs(along) / Math.max(length(), 1e-300);
    }
  }
}
