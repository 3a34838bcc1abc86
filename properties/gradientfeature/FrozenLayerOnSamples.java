package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.FrozenLayer;
import assay.experiment.gradientfeature.Sampled;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.theorem.gradientfeature.FrozenClass;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-D5, the other half of the warm-up: a first layer that does not know the samples makes networks of bounded output
 * norm so poor a class that the loss on the population stays near the loss on the samples. The paper's constants are
 * recalled; these are explicit.
 */
@Theorem(paper = Paper.TITLE, name = "Warm-up: a frozen first layer on samples", constants = Theorem.Constants.DERIVED)
class FrozenLayerOnSamples {

  /** Of projected gradient descent on the samples. */
  private static final int STEPS = 50;

  /**
   * E sup over |a| ≤ B of (1/n) Σ σ_i ⟨a, h(z_i)⟩ is at most B √(E|h|²/n), by enumerating every sample of two and its
   * signs. As many terms are added, each of them a norm of at most 4m parts: so many units in the last place are
   * left to rounding.
   */
  @States("GF-D5")
  @Property(tries = 40)
  Claim theComplexityIsBounded(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @Width(max = 24) int m,
      @ForAll @LogUniform(min = 0.05, max = 5) double bias, @ForAll @LogUniform(min = 0.1, max = 10) double norm) {
    var layer = PerTrial.of(trial -> FrozenLayer.of(D, FrozenLayer.firstStep(D, m, bias, trial)));
    return Claim.inequality().inEachOf(2)
        .left("Rademacher complexity of two samples", layer.get(l -> exactly(norm * l.complexityOfTwo())))
        .right("B √(E|h|²/2)", layer.get(l -> exactly(l.networks(norm).complexity(2))))
        .upToRounding((D.size() * D.size() + 4 * m + 4) * Math.ulp(1.0));
  }

  /**
   * L_D(a) ≤ L_Z(a) + 2 L_ℓ B √(E|h|²/n) + 2 L_ℓ B max|h| √(ln(1/δ)/(2n)) for the a that descent finds on the samples
   * Z.
   */
  @States("GF-D5")
  @Property(tries = 15)
  Claim samplesTellTheLoss(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @Width(max = 24) int m,
      @ForAll @LogUniform(min = 0.05, max = 5) double bias, @ForAll @Width(min = 2, max = 200) int n,
      @ForAll @LogUniform(min = 0.1, max = 10) double norm, @ForAll @LogUniform(min = 0.1, max = 0.5) double delta) {
    return new Warmup(D, m, bias, n, norm, delta).gap(1);
  }

  @Mutant(of = "GF-D5", change = "the loss on two samples is that on the population")
  @Property(tries = 5)
  Claim samplesAreThePopulation(
      @ForAll @Among(value = Xor.class, maxAtoms = 6) FiniteDistribution D,
      @ForAll @Width(min = 20, max = 24) int m) {
    return new Warmup(D, m, 0.1, 2, 10, 0.1).gap(0);
  }

  /** @param norm B */
  private record Warmup(FiniteDistribution D, int m, double bias, int n, double norm, double delta) {

    Claim gap(double share) {
      var run = PerTrial.of(this::run);
      return Claim.inequality()
          .withProbability(1 - delta)
          .left("L_D(a)", run.get(r -> exactly(r.onPopulation)))
          .right("L_Z(a)", run.get(r -> exactly(r.onSamples)))
          .right("2 L_ℓ B √(E|h|²/n)", run.get(r -> exactly(share * r.networks.expectedGap(n))))
          .right("2 L_ℓ B max|h| √(ln(1/δ)/(2n))", run.get(r -> exactly(share * r.networks.deviation(n, delta))));
    }

    private Run run(Trial trial) {
      FrozenLayer population = FrozenLayer.of(D, FrozenLayer.firstStep(D, m, bias, trial));
      FrozenLayer samples = population.weighted(Sampled.shares(D, n, trial.stream("samples")));
      double[] a = samples.descendedWithin(norm, STEPS);
      return new Run(population.networks(norm), population.loss(a), samples.loss(a));
    }
  }

  /** Losses of what descent finds on n samples. */
  private record Run(FrozenClass networks, double onPopulation, double onSamples) {}
}
