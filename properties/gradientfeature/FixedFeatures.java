package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.claim.Verdict.Kind.VACUOUS;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Cube;
import assay.experiment.gradientfeature.CubeFeatureMap;
import assay.experiment.gradientfeature.HardestParity;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.stats.Interval;
import assay.theorem.gradientfeature.ParityBounds;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-H1 and SL-6: whatever N bounded features are fixed in advance, for some parity every linear function of them of
 * norm at most B has large hinge loss. All parities are enumerated; for each the loss is known between a certified
 * lower end and what subgradient descent attains.
 */
@Theorem(paper = Paper.PREDECESSOR, name = "Theorem 2: a lower bound for fixed features",
    constants = Theorem.Constants.DERIVED)
class FixedFeatures {

  private static final int K = 3;

  /** With q the weight of the uniform distribution; the rest is on inputs whose k signs agree. */
  @States("GF-H1")
  @Property(tries = 40)
  Claim someParityIsHard(
      @ForAll CubeFeatureMap.Kind kind, @ForAll @SmallCube int d, @ForAll @Width(max = 20) int size,
      @ForAll @LogUniform(min = 0.1, max = 4) double norm, @ForAll @LogUniform(min = 0.2, max = 1) double q,
      @ForAll long seed) {
    CubeFeatureMap map = CubeFeatureMap.draw(kind, d, K, size, Stream.seeded(seed));
    return hard(map, norm, ParityBounds.fixedFeatures(q, size, norm, d, K), () -> HardestParity.risk(map, K, q, norm));
  }

  @Mutant(of = "GF-H1", change = "the parity is fixed before the features")
  @Property(tries = 10)
  Claim anyParityIsHard(@ForAll @SmallCube int d, @ForAll @LogUniform(min = 1, max = 4) double norm) {
    Cube cube = new Cube(d);
    CubeFeatureMap map = new CubeFeatureMap(cube, CubeFeatures.parities(cube, 7));
    return hard(map, norm, ParityBounds.fixedFeatures(1, 1, norm, d, K), () -> map.regression(1, norm).leastLoss(7));
  }

  @Mutant(of = "GF-H1", change = "B/√C(d, k), without the number N of features")
  @Property(tries = 5)
  Claim withoutSize(@ForAll @Width(min = 6, max = 7) int d) {
    CubeFeatureMap map = CubeFeatureMap.all(d, K);
    return hard(map, 0.9, ParityBounds.fixedFeatures(1, 1, 0.9, d, K), () -> HardestParity.risk(map, K, 1, 0.9));
  }

  /** Premise: the bound is at least q/10; at or below 0 it would say nothing. */
  private static Claim hard(CubeFeatureMap map, double norm, double bound, Supplier<Interval> hardest) {
    double parities = ParityBounds.parities(map.cube().dimension(), K);
    return Claim.inequality()
        .assume("B √(N/C(d, k))", norm * Math.sqrt(map.size() / parities), atMost(0.9))
        .left("q (1 − B √(N/C(d, k)))", exactly(bound))
        .right("max over A of the smallest hinge loss", trial -> hardest.get());
  }

  /**
   * SL-6, for 3 < k ≤ d/16 and out of reach of enumeration: the published bound is the weaker one, as C(d, k) ≥ 16ᵏ.
   */
  @States(value = "SL-6", rests = "GF-H1")
  @Property(tries = 100)
  Claim thePublishedBoundFollows(
      @ForAll @Width(min = 80, max = 640) int d, @ForAll @Width(min = 5, max = 40) int k,
      @ForAll @Width(max = 10_000) int size, @ForAll @LogUniform(min = 0.1, max = 100) double norm,
      @ForAll @LogUniform(min = 0.2, max = 1) double q) {
    return published(d, k, size, norm, q).assume("d/k", (double) d / k, atLeast(16));
  }

  @Mutant(of = "SL-6", change = "k up to d in place of d/16")
  @Property(tries = 50)
  Claim publishedForLargeSets(
      @ForAll @Width(min = 80, max = 640) int d, @ForAll @LogUniform(min = 0.1, max = 100) double norm) {
    return published(d, d, 10, norm, 1);
  }

  /** SL-6 with the sizes of its authors' experiment, k = 5, N = 600 and B from 1. */
  @States("SL-6-vacuous")
  @Expect(value = VACUOUS,
      why = "the bound is below 0 at these sizes; with C(d, k) in place of 4ᵏ and fewer features it"
          + " is true and not empty")
  @Property(tries = 3)
  @Theorem(paper = Paper.PREDECESSOR, name = "Theorem 2, vacuous at the sizes of its experiment",
      constants = Theorem.Constants.READ)
  Claim sixHundredFixedFeaturesCannotLearn(
      @ForAll @LogUniform(min = 1, max = 4) double norm, @ForAll @LogUniform(min = 0.2, max = 1) double q,
      @ForAll long seed) {
    CubeFeatureMap map = CubeFeatureMap.draw(CubeFeatureMap.Kind.RELU, 7, 5, 600, Stream.seeded(seed));
    return Claim.inequality()
        .left("p_o − smallest hinge loss", trial -> exactly(q).minus(map.regression(q, norm).leastLoss(31)))
        .right("p_o √(2N) B/2ᵏ", q - ParityBounds.fixedFeaturesAsPublished(q, 600, norm, 5))
        .vacuousAbove("p_o: losses are not negative", q);
  }

  private static Claim published(int d, int k, int size, double norm, double q) {
    return Claim.inequality()
        .left("q (1 − √(2N) B/2ᵏ)", exactly(ParityBounds.fixedFeaturesAsPublished(q, size, norm, k)))
        .right("q (1 − B √(N/C(d, k)))", ParityBounds.fixedFeatures(q, size, norm, d, k));
  }
}
