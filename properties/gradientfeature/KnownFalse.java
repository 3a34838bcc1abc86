package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.DanielyMalachParity;
import assay.distribution.FiniteDistribution;
import assay.distribution.StructuredParity;
import assay.distribution.Teacher;
import assay.distribution.Xor;
import assay.experiment.gradientfeature.CubeFeatureMap;
import assay.experiment.gradientfeature.InitialOutput;
import assay.feature.FeatureSet;
import assay.feature.Regime;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Trajectory;
import assay.opt.NetworkClass;
import assay.opt.Opt;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import assay.theorem.gradientfeature.ParityBounds;
import assay.theorem.gradientfeature.Recipe;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Statements that suggest themselves and are false, empty or out of reach, so that nobody claims them again. Here a
 * refutation is the expected verdict: the baseline says so, and a run without one tells it by the ids, which end in
 * {@code false}, {@code vacuous} or {@code unreachable}. What is true in their place stands in the classes that are
 * named.
 */
@Theorem(paper = Paper.TITLE, name = "Known to be false, vacuous or out of reach",
    constants = Theorem.Constants.DERIVED)
class KnownFalse {

  /**
   * A neuron with a large negative bias sees every block at once: G points along their sum. True for one block ({@link
   * ParityFeatures}).
   */
  @States("GF-F3-false")
  @Property(tries = 5)
  Claim eachOfThreeBlocksIsFoundWithNegativeBias(@ForAll @LogUniform(min = 0.05, max = 0.166) double pA) {
    return ParityFeatures.found(Claim.inequality(), new StructuredParity(3, 3, 0, pA, 0.1), -1, 20, 0.01);
  }

  /**
   * A neuron finds a block when it sees that block alone; with a large bias it sees nothing. True: moderate biases are
   * best.
   */
  @States("GF-B6-false")
  @Property(tries = 1)
  Claim theLargerTheBiasTheMoreNeuronsFindABlock() {
    Claim claim = Claim.inequality();
    return ParityFeatures.moreOften(claim, ParityFeatures.mass(0.15, 1.5), ParityFeatures.mass(0.15, 5));
  }

  /** With a small bias it sees the other blocks as well. */
  @States("GF-B6-false")
  @Property(tries = 1)
  Claim theSmallerTheBiasTheMoreNeuronsFindABlock() {
    Claim claim = Claim.inequality();
    return ParityFeatures.moreOften(claim, ParityFeatures.mass(0.15, 1.5), ParityFeatures.mass(0.15, 0.5));
  }

  /**
   * OPT is concave in p_A for fixed features: two neurons of small outputs do better on the uniform part, where the
   * middle of three signs has mass ¾, than on a mixture. True at the two ends ({@link StructureAndOpt}).
   */
  @States("GF-G3-false")
  @Property(tries = 5)
  Claim optFallsSteadilyWithStructure(
      @ForAll @LogUniform(min = 0.001, max = 0.005) double pA,
      @ForAll @LogUniform(min = 0.02, max = 0.1) double output) {
    StructuredParity less = new StructuredParity(1, 3, 0, pA, 0);
    StructuredParity more = new StructuredParity(1, 3, 0, 4 * pA, 0);
    NetworkClass pair = new NetworkClass(2, output, 1 / Math.sqrt(3));
    double[] D = less.directions()[0];
    double[] opposite = {-D[0], -D[1], -D[2]};
    Teacher middle = new Teacher(List.of(
        new Teacher.Neuron(-output, D, -pair.biasBound()), new Teacher.Neuron(output, opposite, -pair.biasBound())));
    return Claim.inequality()
        .left("OPT at 4p_A",
            trial -> StructureAndOpt.opt(more, 1e-7, pA, pair, trial.level(), trial.stream("neurons at 4p_A")))
        .right("OPT at p_A",
            trial -> StructureAndOpt.opt(less, 1e-7, pA, pair, trial.level(), trial.stream("neurons at p_A"))
                .min(middle.hingeRisk(less.draw(Stream.seeded(0)))));
  }

  /**
   * On orthogonal clusters the neurons with negative bias, which see everything, are faster than those that match.
   * True: the chain ({@link LotteryTicket}).
   */
  @States("GF-G1-false")
  @Property(tries = 20)
  Claim aTicketIsFasterThanARandomSubnetworkOfItsSize(
      @ForAll @Among(value = Clusters.Two.class, maxNoise = 0.01, rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 200, max = 400) int m) {
    return LotteryTicket.fasterThanRandom(Claim.inequality(), D, m);
  }

  /** At a fixed step size the speed is proportional to the number of neurons. */
  @States("GF-G1-false")
  @Property(tries = 20)
  Claim aTicketTakesAsLongAsTheNetwork(
      @ForAll @Among(value = Clusters.Two.class, maxNoise = 0.01, rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 200, max = 400) int m) {
    return LotteryTicket.asFastAsTheWhole(Claim.inequality(), D, m, 2);
  }

  /**
   * “Networks of few neurons are learnt before those of many”: OPT_r falls with r, so any sequence of losses reaches it
   * later. What can fail is planted in {@link SimplicityBias}.
   */
  @States("GF-G2-vacuous")
  @Property(tries = 5)
  Claim optOfFewNeuronsIsReachedFirst(
      @ForAll @Among(value = Xor.class, maxAtoms = 2, maxNoise = 0.003, rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 50, max = 100) int m) {
    Regime regime = new Regime(0.02, 1e-6, 0, D.meanNorm().hi());
    var descent = Recipe.matching(D, D.teacher().orElseThrow(), m, D.meanNorm().hi(), 1, 100).descent(Loss.HINGE);
    var run = PerTrial.of(trial -> {
      FeatureSet S = FeatureSet.of(D, regime, trial.level(D.features().size()), trial.stream("neurons"));
      double few = goal(D, S, 1);
      double many = goal(D, S, 4);
      Trajectory reached = descent.runUntil(Math.min(few, many), D.samples(), trial);
      return time(reached, few) / time(reached, many);
    });
    return Claim.inequality()
        .left("T for OPT_1 + ε over T for OPT_4 + ε", run.get(Interval::exactly))
        .right("1", 1)
        .vacuousAbove("what any sequence of losses attains", 1);
  }

  private static double goal(FiniteDistribution D, FeatureSet S, int r) {
    var teacher = D.teacher().orElseThrow();
    NetworkClass networks = new NetworkClass(r, teacher.largestOutput(), teacher.largestBias());
    return Opt.of(D, Loss.HINGE, S, networks).bracket().lo() + 0.1;
  }

  /** The first step, counted from 1, at which the loss is at most the goal; one more than there were if it never is. */
  private static double time(Trajectory run, double goal) {
    int steps = run.losses().length;
    return 1 + IntStream.range(0, steps).filter(t -> run.losses()[t] <= goal).findFirst().orElse(steps);
  }

  /**
   * SL-7 as recalled: the sign of the sum of all parities gets below the threshold without any query. True: ½ − 1/(2√n)
   * ({@link StatisticalQueries}).
   */
  @States("SL-7-false")
  @Property(tries = 10)
  @Theorem(paper = Paper.PREDECESSOR, name = "Theorem 3, known to be false with the threshold ½ − 1/C(d, k)³",
      constants = Theorem.Constants.RECALLED)
  Claim statisticalQueriesCannotBeatTheRecalledThreshold(
      @ForAll @Width(min = 6, max = 10) int d, @ForAll @Width(min = 2, max = 5) int k) {
    return StatisticalQueries.publishedThreshold(Claim.inequality(), d, k);
  }

  /**
   * SL-6 with the sizes of its authors' experiment, k = 5, N = 600 and B from 1: the bound is below 0. True and not
   * empty: {@link FixedFeatures}.
   */
  @States("SL-6-vacuous")
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

  /**
   * The width with the powers of 1/ε as recalled and every constant 1: far beyond e^d, and beyond any machine. What is
   * tested instead: {@link MainTheorem}.
   */
  @States("GF-E1-unreachable")
  @Property(tries = 5)
  @Theorem(paper = Paper.TITLE, name = "Theorem 3.12 with its literal width: out of reach",
      constants = Theorem.Constants.RECALLED)
  Claim theMainTheoremWithItsLiteralWidth(
      @ForAll @Among(value = {Clusters.Two.class, Xor.class,
        StructuredParity.OneBlock.class}, minDimension = 8, maxAtoms = 6, maxNoise = 0.005,
          rescaled = false) FiniteDistribution D,
      @ForAll @Width(min = 400, max = 800) int m) {
    NetworkClass networks = NetworkClass.around(D.teacher().orElseThrow());
    double ratio = networks.totalOutput() * D.meanNorm().hi() / 0.1;
    double width = Bounds.literalWidth(0.02, networks.r(), ratio, networks.biasBound() / 0.05, 0.25);
    var target = D.teacher().orElseThrow();
    return Claim.inequality()
        .assume("m", m, atLeast(width))
        .assume("required width", width, atMost(Bounds.largestWidth(D.dimension())))
        .left("min_t L_D(f_t)", trial -> Recipe.matching(D, target, m, 1, 30, 300)
            .descent(Loss.HINGE).run(D.samples(), trial).smallestLoss())
        .right("OPT_{d,r,B_F,S} + r B_a1 B_x1 √(2γ) + ε", 0.1);
  }

  /**
   * ℓ(0) = 1 asks for the factor 1/ln 2, the Lipschitz constant 1 for a factor of at most 1. True: L_ℓ = 1/ln 2 is
   * carried along ({@link Losses}).
   */
  @States("GF-A6-false")
  @Property(tries = 5)
  Claim someMultipleOfTheLogisticLossIsOneAtZeroAndOneLipschitz(
      @ForAll @LogUniform(min = 0.1, max = 10) double factor) {
    return Claim.inequality()
        .left("max(|c ℓ(0) − 1|, c L_ℓ − 1)", exactly(
            Math.max(Math.abs(factor * Loss.LOGISTIC.value(0) - 1), factor * Loss.LOGISTIC.lipschitz() - 1)))
        .right("0", 0);
  }

  /**
   * Summed in the order of the paper, first all a and then all −a: outputs of size κ/η⁽¹⁾ leave rounding behind. True:
   * 0 when summed pair by pair ({@link SetUp}).
   */
  @States("GF-A1-false")
  @Property(tries = 10)
  Claim theInitialNetworkIsZeroHoweverItIsSummed(
      @ForAll @Width(min = 50, max = 500) int m, @ForAll @Width(min = 2, max = 32) int d,
      @ForAll @LogUniform(min = 1e3, max = 1e6) double outputs) {
    var start = Initialization.symmetric(m, outputs, 1, 0.5);
    return Claim.inequality()
        .left("|f⁽⁰⁾(x)|", trial -> exactly(Math.abs(
            InitialOutput.inTheOrderOfThePaper(start.draw(trial, d), trial.stream("input").direction(d)))))
        .right("0", 0)
        .upToRounding(0);
  }

  /**
   * SL-3 as the text reads: the sum after Lemma 5 runs over all j ∈ [D]. An irrelevant element is not seen at all.
   * True: over A ({@link FirstTwoSteps}).
   */
  @States("SL-3-false")
  @Property(tries = 10)
  @Theorem(paper = Paper.PREDECESSOR, name = "Lemma 5, known to be false with the sum over all elements",
      constants = Theorem.Constants.READ)
  Claim theFirstGradientPointsAtEveryElement(@ForAll FirstTwoSteps.CodeSteps s) {
    return FirstTwoSteps.everyElement(Claim.inequality(), s);
  }

  /**
   * SL: a probe of the features after the first step is right on 52 %. It is right on everything, once weights and
   * biases are on one scale.
   */
  @States("SL-1-false")
  @Property(tries = 3)
  @Theorem(paper = Paper.PREDECESSOR,
      name = "Known to be false: features of the first step are of no use to a linear probe",
      constants = Theorem.Constants.READ)
  Claim aProbeAfterTheFirstStepIsAtChance(@ForAll @Width(min = 5, max = 7) int d) {
    return InputStructure.probe(Claim.inequality(), new DanielyMalachParity(d, 3).draw(Stream.seeded(0)));
  }
}
