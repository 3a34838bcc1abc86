package gradientfeature;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.InducedNetworks;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-B1 and GF-B4: OPT, the smallest loss of networks whose neurons are gradient features, between its certified ends.
 */
@Theorem(paper = Paper.TITLE, name = "OPT over networks of gradient features", constants = Theorem.Constants.DERIVED)
class OptFacts {

  /**
   * GF-B1: so OPT does not grow: the certified lower end for the larger set is below the upper end for the smaller one.
   */
  @States(value = "GF-B1", rests = "GF-B4")
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
}
