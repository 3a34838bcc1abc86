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
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.BrokenEngine;
import assay.experiment.gradientfeature.FirstStepRun;
import assay.experiment.gradientfeature.FoundFeature;
import assay.experiment.gradientfeature.InducedNetworks;
import assay.feature.FeatureSet;
import assay.feature.PlanarFeatureMass;
import assay.feature.Regime;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-B1 to GF-B4: the set S_{p,γ,B_G} of gradient features, how it is certified, and OPT over the networks that it
 * induces.
 */
@Theorem(paper = Paper.TITLE, name = "The gradient feature set and OPT", constants = Theorem.Constants.DERIVED)
class FeatureSetFacts {

  /** GF-B1: a larger γ or a smaller B_G finds at least as much, on one sample of neurons. */
  @States("GF-B1")
  @Property(tries = 60)
  Claim toleranceOnlyAddsFeatures(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @LogUniform(min = 1e-4, max = 0.3) double gamma,
      @ForAll @LogUniform(min = 1e-3, max = 0.5) double gradientBound,
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

  /** The same neurons and the same level serve both. */
  private static Claim monotone(FiniteDistribution D, Regime narrow, Regime wide) {
    var ends = PerTrial.of(trial -> {
      double level = trial.level(2);
      Feature feature = FoundFeature.of(D, 1, trial.stream("feature"));
      return new Interval[] {set(D, narrow, level, trial).mass(feature), set(D, wide, level, trial).mass(feature)};
    });
    return Claim.inequality()
        .left("Pr[D found at γ, B_G]", ends.get(masses -> exactly(masses[0].lo())))
        .right("Pr[D found at γ′ ≥ γ, B_G′ ≤ B_G]", ends.get(masses -> exactly(masses[1].lo())));
  }

  /**
   * GF-B1: so OPT does not grow: the certified lower end for the larger set is below the upper end for the smaller one.
   */
  @States("GF-B1")
  @Property(tries = 20)
  Claim optFallsWithTolerance(
      @ForAll @Among(value = {Clusters.Two.class, Xor.class, StructuredParity.OneBlock.class}, maxAtoms = 6,
          maxNoise = 0.01, rescaled = false) FiniteDistribution D,
      @ForAll @LogUniform(min = 1e-5, max = 1e-3) double gamma, @ForAll @LogUniform(min = 0.1, max = 1) double share) {
    NetworkClass networks = networks(D, share);
    return Claim.inequality()
        .left("OPT at 2γ, certified from below", trial -> exactly(opt(D, 2 * gamma, networks, trial).lo()))
        .right("OPT at γ, from above", trial -> exactly(opt(D, gamma, networks, trial).hi()));
  }

  /** GF-B2: (D, s) is found as often as (−D, s). */
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
  @States("GF-B2")
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

  /** GF-B4: the certified lower end of OPT is below the loss of any network of the class. */
  @States("GF-B4")
  @Property(tries = 60)
  Claim noNetworkBeatsTheLowerEnd(
      @ForAll @Among(value = {Clusters.Two.class, Xor.class, StructuredParity.OneBlock.class}, maxAtoms = 6,
          maxNoise = 0.003, rescaled = false) FiniteDistribution D,
      @ForAll Loss loss, @ForAll @LogUniform(min = 1e-7, max = 1e-4) double gamma,
      @ForAll @LogUniform(min = 0.1, max = 1.5) double share) {
    NetworkClass networks = networks(D, share);
    return noNetworkBeats(D, loss, gamma, networks, networks, Interval::lo);
  }

  @Mutant(of = "GF-B4", change = "Σ|a| ≤ B_a1 in place of r B_a1")
  @Property(tries = 30)
  Claim withoutR(@ForAll @ThreeAtomXor FiniteDistribution D) {
    NetworkClass networks = networks(D, 1);
    NetworkClass fewer = new NetworkClass(1, networks.outputBound(), networks.biasBound());
    return noNetworkBeats(D, Loss.HINGE, 1e-6, fewer, networks, Interval::lo);
  }

  /** With fewer neurons than the planted network only the zero network is known from above. */
  @Mutant(of = "GF-B4", change = "OPT's upper end in place of its lower end")
  @Property(tries = 30)
  Claim upperEnd(@ForAll @ThreeAtomXor FiniteDistribution D) {
    NetworkClass planted = networks(D, 1);
    NetworkClass fewer = new NetworkClass(planted.r() / 2, planted.outputBound(), planted.biasBound());
    return noNetworkBeats(D, Loss.HINGE, 1e-6, fewer, fewer, Interval::hi);
  }

  /**
   * @param claimed the class whose OPT is bracketed
   * @param networks the class that networks are drawn from
   * @param end of the bracket
   */
  private static Claim noNetworkBeats(
      FiniteDistribution D, Loss loss, double gamma, NetworkClass claimed, NetworkClass networks,
      ToDoubleFunction<Interval> end) {
    Regime regime = regime(D, gamma);
    var set = PerTrial.of(trial -> set(D, regime, trial.level(D.features().size()), trial));
    return Claim.inequality()
        .left("OPT, certified from below",
            set.get(S -> exactly(end.applyAsDouble(Opt.of(D, loss, S, claimed).bracket()))))
        .right("smallest loss of 50 networks of the class", trial -> exactly(
            InducedNetworks.of(D, set.apply(trial), networks).smallestLoss(loss, 50, trial.stream("networks"))));
  }

  private static NetworkClass networks(FiniteDistribution D, double share) {
    Teacher teacher = D.teacher().orElseThrow();
    return new NetworkClass(teacher.size(), share * teacher.largestOutput(), teacher.largestBias());
  }

  /** b̃/s_w is a typical ⟨w, x⟩, or well beyond every ⟨w, x⟩ if the planted biases are negative. */
  private static Regime regime(FiniteDistribution D, double gamma) {
    boolean positive = D.features().getFirst().biasSign() > 0;
    return new Regime(0.02, gamma, 0, positive ? D.meanNorm().hi() : 3 * D.largestNorm().hi());
  }

  private static Interval opt(FiniteDistribution D, double gamma, NetworkClass networks, Trial trial) {
    FeatureSet S = set(D, regime(D, gamma), trial.level() / D.features().size(), trial);
    return Opt.of(D, Loss.HINGE, S, networks).bracket();
  }

  private static FeatureSet set(FiniteDistribution D, Regime regime, double level, Trial trial) {
    return FeatureSet.of(D, regime, level, trial.stream("neurons"));
  }

  @Among(value = Xor.class, maxAtoms = 3, maxNoise = 0.003, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface ThreeAtomXor {}

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
