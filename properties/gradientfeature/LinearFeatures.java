package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.LinearData;
import assay.distribution.Weighting;
import assay.experiment.gradientfeature.SeeingNeuron;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.EmpiricalGradient;
import assay.theorem.gradientfeature.LinearGradient;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F5: on linear data a neuron with a large negative bias sees nearly everything, and finds (w*, −1). The paper's
 * lemma is recalled, with hidden constants; these are inequalities that take its place.
 */
@Theorem(paper = Paper.TITLE, name = "Linear data", constants = Theorem.Constants.DERIVED)
class LinearFeatures {

  private static final int NEURONS = 15_000;

  /** |G(w, −b̃) − ρ w*| ≤ √(B_x2 Pr[⟨w, x⟩ ≤ −b̃]), for every w. */
  @States(value = "GF-F5", rests = {"GF-A3", "GF-A4"})
  @Property(tries = 100)
  Claim theGradientIsNearTheLabelMoment(
      @ForAll @Among(LinearData.class) FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.01, max = 5) double bias) {
    SeeingNeuron neuron = neuron(D, seed, bias);
    return Claim.inequality()
        .left("|G(w, −b̃) − ρ w*|", exactly(neuron.distance()))
        .right("√(B_x2 Pr[⟨w,x⟩ ≤ −b̃])", LinearGradient.distance(D.meanSquaredNorm(), neuron.inactive()))
        .upToRounding(neuron.rounding()).roundingOf("√B_x2, which bounds |G| and ρ", length(D));
  }

  /**
   * Hence 1 − cos(G, w*) ≤ 1 − cos(arcsin(Δ/ρ)) where Δ = E[‖x‖; ⟨w, x⟩ ≤ −b̃], at most √(B_x2 Pr[⟨w, x⟩ ≤ −b̃]), is
   * at most ρ; that is at most 2Δ/ρ.
   */
  @States(value = "GF-F5", rests = "GF-D7")
  @Property(tries = 100)
  Claim theAngleIsSmall(
      @ForAll @Among(LinearData.class) FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.5, max = 10) double bias) {
    SeeingNeuron neuron = neuron(D, seed, bias);
    double rho = Vectors.norm(D.labelMoment());
    double ratio = neuron.inactiveNorm() / rho;
    double bound = EmpiricalGradient.inflatedAtMost(0, Math.min(1, ratio), 1);
    double error = neuron.rounding() * length(D) / rho;
    return Claim.inequality()
        .assume("Δ/ρ", ratio, atMost(1))
        .left("1 − cos(G, w*)", exactly(neuron.gap(D.features().getFirst().direction())))
        .right("1 − cos(arcsin(Δ/ρ))", bound)
        .upToRounding(error)
        .roundingOf("a chord as long as the bound allows: a gap is half its square", Math.sqrt(2 * bound) + error);
  }

  /** @param bias b̃ in units of √B_x2 */
  private static SeeingNeuron neuron(FiniteDistribution D, long seed, double bias) {
    return new SeeingNeuron(D, Stream.seeded(seed).gaussians(D.dimension(), 1), -bias * length(D));
  }

  /** √B_x2. */
  private static double length(FiniteDistribution D) {
    return Math.sqrt(D.meanSquaredNorm().hi());
  }

  /** Pr_w[Pr_x[⟨w, x⟩ ≤ −b̃] ≥ q] ≤ E_x Φ(−b̃/(s_w‖x‖))/q, with q such that the right side is δ. */
  @States("GF-F5")
  @Property(tries = 40)
  Claim fewNeuronsMissMuch(
      @ForAll @Among(LinearData.class) FiniteDistribution D,
      @ForAll @LogUniform(min = 0.5, max = 2) double bias, @ForAll @LogUniform(min = 0.3, max = 0.8) double delta) {
    return missed(D, bias, delta, delta);
  }

  @Mutant(of = "GF-F5", change = "⅔ δ in place of δ")
  @Property(tries = 5)
  Claim twoThirds(@ForAll @LogUniform(min = 0.3, max = 0.5) double bias) {
    FiniteDistribution one = new LinearData(1, 1, 1, 0, Weighting.UNIFORM).draw(Stream.seeded(1));
    return missed(one, bias, 0.8, 0.8 * 2 / 3);
  }

  /** @param bias b̃ in units of √B_x2, with s_w = 1 */
  private static Claim missed(FiniteDistribution D, double bias, double delta, double claimed) {
    double threshold = bias * length(D);
    double q = LinearGradient.manyInactive(D, 1, threshold, delta);
    return Claim.inequality()
        .left("Pr_w[Pr_x[⟨w,x⟩ ≤ −b̃] ≥ q]", trial -> SeeingNeuron
            .oftenMissing(D, -threshold, q, NEURONS, trial.level(), trial.stream("neurons")))
        .right("E_x Φ(−b̃/(s_w‖x‖))/q", claimed)
        .vacuousAbove("all neurons", 1);
  }

  /** Where the bias exceeds every ⟨w, x⟩, half of all neurons (those with s = −1) find w* exactly: p = ½. */
  @States("GF-F5")
  @Property(tries = 10)
  Claim halfOfTheNeuronsFindTheDirection(@ForAll @Among(LinearData.class) FiniteDistribution D) {
    return half(D, 20 + Math.sqrt(D.dimension()));
  }

  @Mutant(of = "GF-F5", change = "a small bias")
  @Property(tries = 5)
  Claim smallBias(@ForAll @Among(LinearData.class) FiniteDistribution D) {
    return half(D, 0.05);
  }

  private static Claim half(FiniteDistribution D, double bias) {
    Regime regime = new Regime(0.1, 1e-9, 0, bias * D.largestNorm().hi());
    var mass = PerTrial.of(trial -> FeatureSet.of(D, regime, trial.level(), trial.stream("neurons"))
        .mass(D.features().getFirst()));
    return Claim.inequality()
        .left("distance of ½ from Pr[(w*, −1) found]",
            mass.get(p -> exactly(p.lo() - 0.5).max(exactly(0.5 - p.hi())).max(Interval.ZERO)))
        .right("0", 0);
  }
}
