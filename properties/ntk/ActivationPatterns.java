package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.BinomialTails;
import assay.experiment.ntk.MovedKernel;
import assay.experiment.ntk.TrainingSet;
import assay.network.Initialization;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.theorem.ntk.Flips;
import assay.theorem.ntk.Margins;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.Dimension;
import ntk.Sizes.UpToTwelve;

/** N-9: how many neurons a small movement can flip, and how far the kernel moves with them. */
@Theorem(paper = Paper.DESCENT, name = "Small movements flip few neurons", constants = Theorem.Constants.DERIVED)
class ActivationPatterns {

  private static final double NOT_CHANCE = 12;

  /** #{r : |⟨w_r(0), x_i⟩| ≤ R} is binomial with probability erf(R/(κ√2)). */
  @States("N-9")
  @Property(tries = 60)
  Claim flippableNeuronsAreBinomial(
      @ForAll @UpToTwelve int n, @ForAll @Dimension int d, @ForAll @Width(min = 500, max = 10000) int m,
      @ForAll @LogUniform(min = 0.1, max = 10) double deviation, @ForAll @LogUniform(min = 1e-3, max = 3) double radius,
      @ForAll long seed) {
    return flippable(TrainingSet.sphere(n, d, 1, seed), m, deviation, radius * deviation,
        Flips.probability(radius * deviation, deviation));
  }

  @Mutant(of = "N-9", change = "the linear bound taken for the probability")
  @Property(tries = 30)
  Claim theLinearBound(
      @ForAll @Dimension int d, @ForAll @Width(min = 5000, max = 10000) int m,
      @ForAll @LogUniform(min = 0.1, max = 10) double deviation, @ForAll long seed) {
    return flippable(TrainingSet.sphere(5, d, 1, seed), m, deviation, deviation, Flips.linear(deviation, deviation));
  }

  @Mutant(of = "N-9", change = "κ left out")
  @Property(tries = 30)
  Claim withoutDeviation(
      @ForAll @Dimension int d, @ForAll @Width(min = 500, max = 10000) int m,
      @ForAll @LogUniform(min = 2, max = 10) double deviation, @ForAll long seed) {
    return flippable(TrainingSet.sphere(5, d, 1, seed), m, deviation, deviation, Flips.probability(deviation, 1));
  }

  private static Claim flippable(TrainingSet data, int m, double deviation, double radius, double probability) {
    return Claim.inequality()
        .left("largest −log₁₀ of a binomial tail of #{r : |⟨w_r(0), x_i⟩| ≤ R}",
            trial -> exactly(BinomialTails.ofMargins(margins(data, m, deviation, trial), radius, probability)))
        .right("12 + log₁₀ of the number of tails", NOT_CHANCE + StrictMath.log10(2.0 * data.size()));
  }

  private static Margins margins(TrainingSet data, int m, double deviation, Trial trial) {
    return data.margins(Initialization.tangent(m, deviation).draw(trial, data.dimension()));
  }

  /** The expected count is at most 2mR/(√(2π)κ). */
  @States("N-9")
  @Property(tries = 100)
  Claim theExpectedCountIsAtMostLinear(
      @ForAll @LogUniform(min = 1e-6, max = 100) double radius,
      @ForAll @LogUniform(min = 1e-3, max = 100) double deviation) {
    return Claim.inequality()
        .left("erf(R/(κ√2))", exactly(Flips.probability(radius, deviation)))
        .right("2R/(√(2π)κ)", Flips.linear(radius, deviation));
  }

  /** ‖H(W) − H(0)‖₂ ≤ E(R) for any W with every neuron within R; here all of them turn against one input. */
  @States("N-9")
  @Property(tries = 100)
  Claim theKernelMovesWithItsFlips(
      @ForAll @Width(max = 6) int n, @ForAll @Dimension int d, @ForAll @Width(min = 50, max = 3000) int m,
      @ForAll @LogUniform(min = 1e-2, max = 2) double radius, @ForAll long seed) {
    return kernel(TrainingSet.sphere(n, d, 1, seed), m, radius, 1);
  }

  /** And so for weights that training moved, R being the longest of their movements. */
  @States("N-9")
  @Property(tries = 40)
  Claim trainingMovesTheKernelWithItsFlips(
      @ForAll @Width(max = 6) int n, @ForAll @Dimension int d, @ForAll @Width(min = 50, max = 2000) int m,
      @ForAll @Width(max = 40) int steps, @ForAll long seed) {
    return within(PerTrial.of(trial -> MovedKernel.trained(TrainingSet.sphere(n, d, 1, seed), m, steps, trial)));
  }

  @Mutant(of = "N-9", change = "a neuron that moves counts at a quarter of its radius")
  @Property(tries = 40)
  Claim quarterOfTheRadius(
      @ForAll @Width(min = 50, max = 3000) int m, @ForAll @LogUniform(min = 1e-2, max = 0.5) double radius,
      @ForAll long seed) {
    return kernel(TrainingSet.orthonormal(1, 2, 1, seed), m, radius, 0.25);
  }

  private static Claim kernel(TrainingSet data, int m, double radius, double share) {
    return within(PerTrial.of(trial -> MovedKernel.of(data, m, radius, share, trial)))
        .sharper("E(R)/√n in place of E(R)", 1 / Math.sqrt(data.size()));
  }

  private static Claim within(PerTrial<MovedKernel> moved) {
    return Claim.inequality()
        .left("‖H(W) − H(0)‖₂", moved.get(k -> exactly(k.change())))
        .right("E(R)", moved.get(k -> exactly(k.bound())));
  }
}
