package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.claim.Verdict.Kind.REFUTED;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.UniformParity;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-G3 along the way from a structured to a uniform parity: with r, B_F, γ, p and B_G fixed, OPT rises to that of the
 * empty S, for which the zero network's loss 1 stands. It need not rise steadily: a class too small for both may do
 * better on the uniform part alone, so OPT has a hump where the two are mixed.
 */
@Theorem(paper = Paper.TITLE, name = "Complexity depends on the distribution", constants = Theorem.Constants.DERIVED)
class StructureAndOpt {

  private static final int K = 3;
  private static final double GRADIENT_BOUND = 0.04;
  private static final int LADDER = 12;

  /**
   * Neurons with a large negative bias see 2p_A √k D: once that is below B_G, S is empty, and OPT that of the zero
   * network.
   */
  @States(value = "GF-G3", rests = {"GF-A4", "GF-F3"})
  @Property(tries = 10)
  Claim optIsOneWithoutEnoughStructure(
      @ForAll @Width(max = 3) int noise, @ForAll @LogUniform(min = 0.01, max = 0.99) double ratio,
      @ForAll @LogUniform(min = 1e-6, max = 1e-4) double gamma,
      @ForAll @LogUniform(min = 0.3, max = 1) double outputs) {
    return empty(noise, ratio * GRADIENT_BOUND / (2 * Math.sqrt(K)), gamma, outputs, 2);
  }

  @States("GF-G3-false")
  @Expect(value = REFUTED,
      why = "OPT is concave in p_A for fixed features: two neurons of small outputs do better on the"
          + " uniform part, where the middle of three signs has mass ¾, than on a mixture; it falls from end to end")
  @Property(tries = 5)
  Claim optFallsSteadilyWithStructure(
      @ForAll @LogUniform(min = 0.001, max = 0.005) double pA,
      @ForAll @LogUniform(min = 0.02, max = 0.1) double output) {
    StructuredParity less = new StructuredParity(1, K, 0, pA, 0);
    StructuredParity more = new StructuredParity(1, K, 0, 4 * pA, 0);
    NetworkClass pair = new NetworkClass(2, output, 1 / Math.sqrt(K));
    return Claim.inequality()
        .left("OPT at 4p_A", trial -> opt(more, 1e-7, pA, pair, trial.level(), trial.stream("neurons at 4p_A")))
        .right("OPT at p_A", trial -> opt(less, 1e-7, pA, pair, trial.level(), trial.stream("neurons at p_A"))
            .min(middle(less, pair).hingeRisk(less.draw(Stream.seeded(0)))));
  }

  /** Two neurons that see the inputs whose signs do not all agree. */
  private static Teacher middle(StructuredParity parity, NetworkClass pair) {
    double[] D = parity.directions()[0];
    return new Teacher(List.of(
        new Teacher.Neuron(-pair.outputBound(), D, -pair.biasBound()),
        new Teacher.Neuron(pair.outputBound(), Vectors.scaled(-1, D), -pair.biasBound())));
  }

  @Mutant(of = "GF-G3", change = "p_A up to B_G/√k in place of B_G/(2√k)")
  @Property(tries = 5)
  Claim twiceTheStructure(@ForAll @Width(max = 3) int noise, @ForAll @LogUniform(min = 0.55, max = 0.99) double ratio) {
    return empty(noise, ratio * GRADIENT_BOUND / Math.sqrt(K), 1e-6, 1, 1);
  }

  private static Claim empty(int noise, double pA, double gamma, double outputs, int factor) {
    return Identity
        .between("OPT, at most 1",
            trial -> opt(noise - 1, pA, gamma, outputs, trial.level(), trial.stream("neurons")), "1",
            trial -> exactly(1))
        .exactly()
        .assume("p_A √k/B_G", pA * Math.sqrt(K) / GRADIENT_BOUND, atMost(1.0 / factor))
        .picture(trial -> bracket(noise - 1, gamma, trial));
  }

  /** OPT over p_A between its two ends, for the outputs that the planted network has and for a third of them. */
  private static Picture bracket(int noise, double gamma, Trial trial) {
    double[] pA = IntStream.range(0, LADDER).mapToDouble(i -> 0.5 * StrictMath.pow(0.004, i / (LADDER - 1.0)))
        .toArray();
    double level = trial.level(2 * LADDER);
    Stream neurons = trial.stream("neurons of the picture");
    Picture picture = Picture.of("OPT between its two ends, from structured to uniform parity")
        .axes("p_A", "OPT, at most 1").logAcross();
    for (double outputs : new double[] {1, 0.3}) {
      String name = outputs == 1 ? "B_a1 as planted" : "B_a1 = " + outputs + " of it";
      for (double p : pA) picture = picture.curve(name, p, opt(noise, p, gamma, outputs, level, neurons));
    }
    return picture.level("OPT of the zero network", 1);
  }

  private static Interval opt(int noise, double pA, double gamma, double outputs, double level, Stream neurons) {
    StructuredParity parity = new StructuredParity(1, K, noise, pA, 0.5);
    NetworkClass around = NetworkClass.around(parity.draw(Stream.seeded(0)).teacher().orElseThrow());
    NetworkClass networks = new NetworkClass(around.r(), outputs * around.outputBound(), around.biasBound());
    return opt(parity, gamma, GRADIENT_BOUND, networks, level, neurons);
  }

  /**
   * OPT or 1, whichever is smaller, for neurons that see everything.
   *
   * @param level the probability that an end is wrong; each of the planted features takes its share
   */
  static Interval opt(
      StructuredParity parity, double gamma, double gradientBound, NetworkClass networks, double level,
      Stream neurons) {
    FiniteDistribution D = parity.draw(Stream.seeded(0));
    Regime regime = new Regime(0.02, gamma, gradientBound, 20 * D.largestNorm().hi());
    FeatureSet S = FeatureSet.of(D, regime, level / Math.max(1, D.features().size()), neurons);
    return Opt.searched(D, Loss.HINGE, S, networks).bracket().min(exactly(1));
  }

  /**
   * GF-G3: OPT measures difficulty. With the same r, B_a1, B_b, γ, p and B_G it is smaller for the structured parity
   * than for the uniform one, whose S is empty so that the zero network's loss 1 stands for an OPT of +∞: smaller by c
   * if B_a1 is c times what the planted network has, since a share c of that network has loss 1 − c.
   */
  @States(value = "GF-G3", rests = {"GF-B5", "GF-F3"})
  @Property(tries = 20)
  Claim optTellsStructuredFromUniform(
      @ForAll @Width(max = 4) int noise, @ForAll @LogUniform(min = 0.1, max = 0.5) double pA,
      @ForAll @LogUniform(min = 1e-6, max = 1e-4) double gamma, @ForAll @LogUniform(min = 0.05, max = 1) double share) {
    return easier(noise, pA, gamma, share);
  }

  @Mutant(of = "GF-G3", change = "p_A = 1/1000: hardly any structure")
  @Property(tries = 5)
  Claim hardlyStructured(@ForAll @Width(max = 4) int noise) {
    return easier(noise, 1e-3, 1e-5, 1);
  }

  private static Claim easier(int noise, double pA, double gamma, double share) {
    FiniteDistribution structured = new StructuredParity(1, 3, noise, pA, 0.5).draw(Stream.seeded(0));
    FiniteDistribution uniform = new UniformParity(3 + noise, 3).draw(Stream.seeded(0));
    Regime regime = new Regime(0.02, gamma, 0.04, 20 * structured.largestNorm().hi());
    NetworkClass planted = NetworkClass.around(structured.teacher().orElseThrow());
    NetworkClass networks = new NetworkClass(planted.r(), share * planted.outputBound(), planted.biasBound());
    return Claim.inequality()
        .left("c + OPT for the structured parity",
            trial -> opt(structured, regime, networks, "neurons on the structured parity", trial).plus(share))
        .right("OPT for the uniform parity, at most 1",
            trial -> opt(uniform, regime, networks, "neurons on the uniform parity", trial));
  }

  /** Each of the planted features has an interval of its own. */
  private static Interval opt(FiniteDistribution D, Regime regime, NetworkClass networks, String role, Trial trial) {
    FeatureSet S = FeatureSet.of(D, regime, trial.level(Math.max(1, D.features().size())), trial.stream(role));
    return Opt.of(D, Loss.HINGE, S, networks).bracket().min(exactly(1));
  }
}
