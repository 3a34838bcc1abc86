package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Loose;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.closedform.LargeParity;
import assay.experiment.gradientfeature.IntegerNeuron;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.theorem.gradientfeature.LinearGradient;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F3 at the sizes that the paper asks for, blocks of 17 signs and more, where nothing can be enumerated: gradient
 * features are exact by dynamic programming, for neurons with integer weights. The paper's lemma is recalled and its p,
 * 2^{−Θ(τ log d)}, out of reach of sampling; neurons with negative bias find a single block all the same.
 */
@Theorem(paper = Paper.TITLE, name = "Structured parities of 17 signs and more", constants = Theorem.Constants.DERIVED)
class LargeParities {

  /** (k − 1)/2 for blocks of 17 to 25 signs. */
  @Width(min = 8, max = 12)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Half {}

  /** |G(w, −b̃) − Σ_j 2p_A √k D_j| ≤ √(B_x2 Pr[⟨w, x⟩ ≤ −b̃]), for every w. */
  @Loose("Cauchy and Schwarz on the inputs that a neuron misses, over which a parity's label averages out")
  @States(value = "GF-F3", rests = {"GF-A3", "GF-A4"})
  @Property(tries = 30)
  Claim theGradientIsNearTheLabelMoment(
      @ForAll boolean three, @ForAll @Half int half, @ForAll @Width(max = 12) int noise,
      @ForAll @LogUniform(min = 0.05, max = 0.16) double pA, @ForAll @LogUniform(min = 0.05, max = 0.5) double pO,
      @ForAll @LogUniform(min = 0.5, max = 4) double bias) {
    return near(new LargeParity(three ? 3 : 1, 2 * half + 1, noise, pA, pO), bias, 1);
  }

  @Mutant(of = "GF-F3", change = "a fiftieth of the distance")
  @Property(tries = 20)
  Claim fiftieth(@ForAll @Half int half, @ForAll @LogUniform(min = 0.5, max = 1) double bias) {
    return near(new LargeParity(1, 2 * half + 1, 4, 0.1, 0.25), bias, 0.02);
  }

  /**
   * d signs are convolved, with two products and a sum each: 4d units in the last place are left to rounding.
   *
   * @param bias b̃ in units of the standard deviation of ⟨w, x⟩ for uniform signs
   */
  private static Claim near(LargeParity parity, double bias, double share) {
    double square = parity.meanSquaredNorm();
    var neuron = PerTrial.of(trial -> IntegerNeuron.draw(parity, bias, trial));
    return Claim.inequality()
        .left("|G(w, −b̃) − Σ_j 2p_A √k D_j|", neuron.get(n -> exactly(n.distance())))
        .right("√(B_x2 Pr[⟨w,x⟩ ≤ −b̃])",
            neuron.get(n -> LinearGradient.distance(exactly(square), n.inactive()).times(share)))
        .upToRounding(4 * parity.dimension() * Math.ulp(1.0))
        .roundingOf("√B_x2, which bounds |G| and |E[y x]|", Math.sqrt(square));
  }

  /**
   * One block: a neuron whose bias is four standard deviations of ⟨w, x⟩ below 0 finds (D, −1) with γ = 0.02 and |G| ≥
   * ¼ p_A √k.
   */
  @States("GF-F3")
  @Property(tries = 5)
  Claim oneBlockIsFoundWithNegativeBias(
      @ForAll @Half int half, @ForAll @Width(max = 16) int noise, @ForAll @LogUniform(min = 0.05, max = 0.5) double pA,
      @ForAll @LogUniform(min = 0.05, max = 0.3) double pO) {
    return found(new LargeParity(1, 2 * half + 1, noise, pA, pO), 4);
  }

  @Mutant(of = "GF-F3", change = "a positive bias of two standard deviations")
  @Property(tries = 3)
  Claim positiveBias(@ForAll @Half int half) {
    return found(new LargeParity(1, 2 * half + 1, 8, 0.05, 0.3), -2);
  }

  /** A neuron with negative bias sees every block. */
  @Mutant(of = "GF-F3", change = "(D_1, −1) asserted for three blocks of 17 signs and more")
  @Property(tries = 3)
  Claim negativeBiasOnThreeBlocks(@ForAll @Width(min = 8, max = 9) int half) {
    return found(new LargeParity(3, 2 * half + 1, 0, 0.1, 0.1), 4);
  }

  private static Claim found(LargeParity parity, double bias) {
    double least = 0.25 * parity.pA() * Math.sqrt(parity.blockSize());
    var neuron = PerTrial.of(trial -> IntegerNeuron.draw(parity, bias, trial));
    return Claim.inequality()
        .withProbability(0.75)
        .left("max((1 − |cos(G, D_1)|)/γ, ¼ p_A √k/|G|)",
            neuron.get(n -> exactly(Math.max(n.gap() / 0.02, least / Math.max(n.length(), 1e-300)))))
        .right("1", 1);
  }
}
