package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.BrokenEngine;
import assay.experiment.gradientfeature.FirstStepRun;
import assay.experiment.gradientfeature.FoundFeature;
import assay.feature.FeatureSet;
import assay.feature.PlanarFeatureMass;
import assay.feature.Regime;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-B1 to GF-B3: the set S_{p,γ,B_G} of gradient features, and how it is certified.
 */
@Theorem(paper = Paper.TITLE, name = "The gradient feature set", constants = Theorem.Constants.DERIVED)
class FeatureSetFacts {

  /**
   * GF-B1: a larger γ or a smaller B_G finds at least as much: on two samples of neurons, so that no neuron decides
   * about both, the certified end from below of the one is below that from above of the other.
   */
  @States("GF-B1")
  @Property(tries = 60)
  Claim toleranceOnlyAddsFeatures(
      @ForAll @Among(value = {Clusters.Two.class, Xor.class}, maxAtoms = 6, maxNoise = 0.03,
          rescaled = false) FiniteDistribution D,
      @ForAll @LogUniform(min = 1e-3, max = 0.3) double gamma,
      @ForAll @LogUniform(min = 1e-3, max = 0.2) double gradientBound,
      @ForAll @LogUniform(min = 1.01, max = 3) double factor) {
    Regime narrow = new Regime(0.1, gamma, gradientBound, 1);
    Regime wide = new Regime(0.1, Math.min(0.99, gamma * factor), gradientBound / factor, 1);
    return monotone(D, narrow, wide);
  }

  @Mutant(of = "GF-B1", change = "a smaller γ finds at least as much")
  @Property(tries = 30)
  Claim toleranceReversed(@ForAll @Among(RandomAtoms.class) FiniteDistribution D) {
    return monotone(D, new Regime(0.1, 0.3, 0, 1), new Regime(0.1, 0.01, 0, 1));
  }

  private static Claim monotone(FiniteDistribution D, Regime narrow, Regime wide) {
    var feature = PerTrial.of(trial -> FoundFeature.of(D, 1, trial.stream("feature")));
    return Claim.inequality()
        .left("Pr[D found at γ, B_G], from below", trial -> exactly(
            FeatureSet.of(D, narrow, trial.level(2), trial.stream("neurons")).mass(feature.apply(trial)).lo()))
        .right("Pr[D found at γ′ ≥ γ, B_G′ ≤ B_G], from above", trial -> exactly(
            FeatureSet.of(D, wide, trial.level(2), trial.stream("other neurons")).mass(feature.apply(trial)).hi()));
  }

  /** GF-B2: (D, s) is found as often as (−D, s), neuron by neuron: an identity, by the bars of |⟨G, D⟩|. */
  @States("GF-B2")
  @Property(tries = 60)
  Claim oppositeDirectionsAreEquallyFound(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @LogUniform(min = 1e-3, max = 0.5) double gamma) {
    return equallyFound(trial -> {
      FeatureSet set = set(D, new Regime(0.1, gamma, 0, 1), trial.level(), trial);
      Feature feature = FoundFeature.of(D, -1, trial.stream("feature"));
      return difference(set.mass(feature), set.mass(feature.opposite()));
    });
  }

  @Mutant(of = "GF-B2", change = "⟨G, D⟩ in place of |⟨G, D⟩|")
  @Property(tries = 30)
  Claim withoutAbsoluteValue(@ForAll @Among(Clusters.Two.class) FiniteDistribution D) {
    Feature feature = D.features().getFirst();
    return equallyFound(trial -> difference(share(D, feature, trial), share(D, feature.opposite(), trial)));
  }

  private static Interval share(FiniteDistribution D, Feature feature, Trial trial) {
    return exactly(FoundFeature.shareOnOneSide(D, feature, trial.stream("neurons")));
  }

  private static Claim equallyFound(Function<Trial, Interval> difference) {
    return Identity.everywhere("Pr[(D, s) found]", "Pr[(−D, s) found]", difference).exactly();
  }

  /** Of both ends. */
  private static Interval difference(Interval here, Interval there) {
    return exactly(Math.abs(here.lo() - there.lo()) + Math.abs(here.hi() - there.hi()));
  }

  /**
   * GF-B2: training realises both signs: after the first step each neuron has a twin with the opposite weight and the
   * same bias.
   */
  @States(value = "GF-B2", rests = "GF-A2")
  @Property(tries = 40)
  Claim trainingRealisesBothSigns(@ForAll FiniteDistribution D, @ForAll @Hidden int m) {
    return twins(D, Initialization.symmetric(m, 1, 1, 0.5));
  }

  @Mutant(of = "GF-B2", change = "initialization without the copies of opposite a")
  @Property(tries = 30)
  Claim twinsWithoutCopies(@ForAll FiniteDistribution D, @ForAll @Hidden int m) {
    return twins(D, BrokenEngine.withoutCopies(Initialization.symmetric(m, 1, 1, 0.5)));
  }

  private static Claim twins(FiniteDistribution D, Initialization start) {
    var descent = new GradientDescent(Loss.HINGE, start, Schedule.algorithm1(0.1, 0.1, 1));
    return Identity
        .everywhere("(w_j, b_j)", "(−w_twin, b_twin)",
            trial -> exactly(FirstStepRun.of(D, descent, trial).distanceOfTwins()))
        .exactly().inEachOf(2);
  }

  /** GF-B3: in the plane the probability can be integrated; the sampled certificate contains it. */
  @States("GF-B3")
  @Property(tries = 60)
  Claim theCertificateContainsTheProbability(
      @ForAll long seed, @ForAll @Width(min = 2, max = 20) int atoms,
      @ForAll @LogUniform(min = 1e-3, max = 0.3) double gamma, @ForAll @LogUniform(min = 0.2, max = 3) double bias) {
    return contained(planar(seed, atoms), new Regime(0.05, gamma, 0, bias), certificate -> certificate);
  }

  @Mutant(of = "GF-B3", change = "the estimate taken for exact")
  @Property(tries = 30)
  Claim withoutInterval(@ForAll long seed, @ForAll @Width(min = 2, max = 20) int atoms) {
    return contained(planar(seed, atoms), new Regime(0.05, 0.1, 0, 0.5), certificate -> exactly(certificate.middle()));
  }

  private static Claim contained(FiniteDistribution D, Regime regime, UnaryOperator<Interval> claimed) {
    return Claim.inequality()
        .left("distance of Pr[D found] from its certificate", trial -> {
          Feature feature = FoundFeature.of(D, 1, trial.stream("feature"));
          Interval certificate = claimed.apply(set(D, regime, trial.level(), trial).mass(feature));
          return outside(certificate, PlanarFeatureMass.of(D, regime, feature, 20_000));
        })
        .right("0", 0);
  }

  private static Interval outside(Interval certificate, Interval truth) {
    return exactly(certificate.lo()).minus(truth).max(truth.minus(exactly(certificate.hi()))).max(Interval.ZERO);
  }

  private static FeatureSet set(FiniteDistribution D, Regime regime, double level, Trial trial) {
    return FeatureSet.of(D, regime, level, trial.stream("neurons"));
  }

  private static FiniteDistribution planar(long seed, int atoms) {
    Stream stream = Stream.seeded(seed);
    double[][] x = new double[atoms][];
    double[] y = new double[atoms];
    for (int n = 0; n < atoms; n++) {
      x[n] = stream.gaussians(2, 1);
      y[n] = stream.sign();
    }
    return FiniteDistribution.uniform(atoms + " Gaussian atoms in the plane", x, y);
  }
}
