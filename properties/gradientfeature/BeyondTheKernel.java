package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.DanielyMalachParity;
import assay.distribution.FiniteDistribution;
import assay.distribution.UniformParity;
import assay.experiment.gradientfeature.BesideFixedFeatures;
import assay.experiment.gradientfeature.CubeFeatureMap;
import assay.experiment.gradientfeature.HardestParity;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.UpdateRule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.theorem.gradientfeature.ParityBounds;
import assay.theorem.gradientfeature.Recipe;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-G4 and GF-F4: on one and the same instance, half of whose inputs have k equal signs, gradient descent leaves the
 * lazy regime and gets below every linear function of norm at most B of features that were fixed in advance. The parity
 * is the one that is hardest for these features; the network does not know.
 */
@Theorem(paper = Paper.TITLE, name = "Beyond the kernel: a separation from fixed features",
    constants = Theorem.Constants.DERIVED)
class BeyondTheKernel {

  private static final int K = 3;
  private static final int STEPS = 300;

  /**
   * The lower bound is certified; that gradient descent gets below it, at this width and from every initialization, is
   * what is tested.
   */
  @Theorem(paper = Paper.TITLE, name = "Beyond the kernel: gradient descent gets below every fixed feature",
      constants = Theorem.Constants.STATED)
  @States(value = "GF-G4", rests = {"GF-A7", "GF-H1"})
  @Property(tries = 8)
  Claim theNetworkIsBelowEveryFixedFeature(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @SmallCube int d, @ForAll @Width(max = 8) int size,
      @ForAll @LogUniform(min = 0.1, max = 1) double norm, @ForAll @Width(min = 300, max = 500) int m,
      @ForAll long seed) {
    CubeFeatureMap map = CubeFeatureMap.draw(kind, d, K, size, Stream.seeded(seed));
    return separated(map, norm, hardest -> descent(hardest, m), BeyondTheKernel::structured);
  }

  @Mutant(of = "GF-G4", change = "uniform inputs: the network fails as well")
  @Property(tries = 3)
  Claim onUniformInputs(@ForAll @Width(min = 7, max = 8) int d, @ForAll long seed) {
    FiniteDistribution uniform = new UniformParity(d, K).draw(Stream.seeded(0));
    return separated(fourNeurons(d, seed), 0.5, hardest -> descent(hardest, 300), hardest -> hardest.placed(uniform));
  }

  @Mutant(of = "GF-G4", change = "the first layer stays where it is drawn")
  @Property(tries = 3)
  Claim withTheFirstLayerFrozen(@ForAll @Width(min = 7, max = 7) int d, @ForAll long seed) {
    UpdateRule outputsOnly = (trainer, rate, keep) -> trainer.update(0, 1, rate, keep);
    return separated(fourNeurons(d, seed), 0.5, hardest -> descent(hardest, 300).with(outputsOnly),
        BeyondTheKernel::structured);
  }

  private static CubeFeatureMap fourNeurons(int d, long seed) {
    return CubeFeatureMap.draw(CubeFeatureMap.Kind.RELU, d, K, 4, Stream.seeded(seed));
  }

  /**
   * Below 1 both say what they should: the loss is below that of the fixed features, and W has moved further than it
   * was long.
   */
  private static Claim separated(
      CubeFeatureMap map, double norm,
      Function<HardestParity, GradientDescent> descent, Function<HardestParity, FiniteDistribution> distribution) {
    var hardest = PerInstance.of(trial -> HardestParity.of(map, K, 0.5, norm));
    var run = PerTrial.of(trial -> {
      HardestParity instance = hardest.apply(trial);
      return BesideFixedFeatures.of(distribution.apply(instance), descent.apply(instance), instance.risk(), trial);
    });
    return Claim.inequality()
        .left("max(min_t L(f_t)/smallest loss of the fixed features, |W_0|/|W_1 − W_0|)",
            run.get(BesideFixedFeatures::ratio))
        .right("1", 1)
        .picture(run.get(BesideFixedFeatures::picture));
  }

  /**
   * GF-F4: the exponential side with the constants of Daniely and Malach, ½ − √N B/(2ᵏ √2), wherever C(d, k) ≥ 4ᵏ/2.
   */
  @States(value = "GF-F4", rests = "GF-H1")
  @Property(tries = 20)
  Claim fixedFeaturesNeedExponentialNumberOrNorm(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @Width(min = 7, max = 8) int d, @ForAll @Width(max = 20) int size,
      @ForAll @LogUniform(min = 0.1, max = 4) double norm, @ForAll long seed) {
    return exponential(CubeFeatureMap.draw(kind, d, K, size, Stream.seeded(seed)), norm, K);
  }

  @Mutant(of = "GF-F4", change = "4ᵏ in place of 2ᵏ")
  @Property(tries = 2)
  Claim squaredExponential(@ForAll @Width(min = 7, max = 7) int d) {
    return exponential(CubeFeatureMap.all(d, K), 0.9, 2 * K);
  }

  private static Claim exponential(CubeFeatureMap map, double norm, int exponent) {
    double bound = ParityBounds.fixedFeaturesAsPublished(0.5, map.size(), norm, exponent);
    return Claim.inequality()
        .assume("4ᵏ/(2 C(d, k))", Math.pow(4, K) / (2 * ParityBounds.parities(map.cube().dimension(), K)), atMost(1))
        .assume("½ − bound", 0.5 - bound, atMost(0.49))
        .left("½ − √N B/(2ᵏ √2)", exactly(bound))
        .right("max over A of the smallest hinge loss", trial -> HardestParity.risk(map, K, 0.5, norm));
  }

  private static FiniteDistribution structured(HardestParity parity) {
    return parity.placed(new DanielyMalachParity(parity.cube().dimension(), K).draw(Stream.seeded(0)));
  }

  private static GradientDescent descent(HardestParity parity, int m) {
    FiniteDistribution D = structured(parity);
    double bias = 3 * D.largestNorm().hi();
    return Recipe.matching(D, D.teacher().orElseThrow(), m, bias, 10, STEPS).descent(Loss.HINGE);
  }
}
