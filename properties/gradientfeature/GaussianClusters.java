package gradientfeature;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.closedform.GaussianMixture;
import assay.experiment.gradientfeature.MixtureTraining;
import assay.experiment.gradientfeature.RarePicture;
import assay.feature.MixtureScan;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.PowerLaw;
import assay.theorem.gradientfeature.MixtureLemma;
import assay.theorem.gradientfeature.MixtureTruth;
import assay.theorem.gradientfeature.SeparatedNeuron;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F1, which features a mixture of Gaussians has: how likely a random neuron finds a mean, in a lemma with explicit
 * constants and in the recalled one, and how well the means serve. Gradients are exact; only neurons are sampled.
 */
@Theorem(paper = Paper.TITLE, name = "Mixtures of Gaussians: the means are gradient features",
    constants = Theorem.Constants.RECALLED)
class GaussianClusters {

  private static final int DRAWS = 80_000;

  /** Nearly all neurons that find a mean see its cluster with so large a margin z: unbiased estimates need them all. */
  private static final double ALL_FINDERS = 4;

  /** Most of them do with this one, and many more draws hit: a lower end above 0 needs those, for σ up to ½. */
  private static final double MOST_FINDERS = 5;

  /** At most so many points has the curve of p over γ. */
  private static final int PICTURE = 100;

  /** Width above which a network does not fit into memory. */
  private static final double LARGEST_WIDTH = 1e8;

  /** Down to γ ≈ 1e-11 and p ≈ 1e-10. */
  @Theorem(paper = Paper.TITLE, name = "Mixtures of Gaussians: a lemma with explicit constants",
      constants = Theorem.Constants.DERIVED)
  @States("GF-F1")
  @Property(tries = 30)
  Claim aMeanIsFoundOftenEnough(@ForAll Setting s) {
    return found(s, s.neuron().probability());
  }

  @Mutant(of = "GF-F1", change = "only one of the other clusters must stay unseen")
  @Property(tries = 20)
  Claim oneOtherCluster(@ForAll @Width(min = 8, max = 32) int d, @ForAll long seed) {
    Setting s = new Setting(d, 6, 0.01, 0.2, 3, seed);
    return found(s, new SeparatedNeuron(d, 2, s.length(), s.deviation, s.neuron().bias(), s.margin).probability());
  }

  @Mutant(of = "GF-F1", change = "a cluster that is just seen, T = 0, counts as seen with margin T")
  @Property(tries = 20)
  Claim withoutMargin(@ForAll @Width(min = 8, max = 32) int d, @ForAll long seed) {
    Setting s = new Setting(d, 2, 0.2, 1.2, 5, seed);
    return found(s, new SeparatedNeuron(d, 2, s.length(), s.deviation, s.neuron().bias(), 1e-9).probability());
  }

  private static Claim found(Setting s, double probability) {
    double gamma = s.neuron().gamma();
    double gradientBound = s.neuron().gradientBound();
    var scan = PerTrial.of(s::scan);
    return Claim.inequality()
        .assume("B_G", gradientBound, above(0))
        .assume("p by the lemma", probability, above(0))
        .assume("effective number of finders",
            scan.get(found -> exactly(found.effectiveSize(gamma, gradientBound))), atLeast(50))
        .left("½(Pr[ξ ≥ h] Pr[ξ ≤ l]^(r−1) − Pr[|w| > R])", exactly(probability))
        .right("p at γ = (δ/B_G)²/2", trial -> scan.apply(trial).mass(gamma, gradientBound, trial.level()))
        .picture(trial -> RarePicture.of(scan.apply(trial), s::withMargin, SeparatedNeuron::probability,
            trial.level(PICTURE)));
  }

  /**
   * r orthogonal clusters with means of length √d and a neuron.
   *
   * @param share b̃/(s_w|μ|)
   * @param margin T
   */
  @Drawn
  record Setting(
      @Width(min = 8, max = 64) int d, @Width(min = 2, max = 6) int r,
      @LogUniform(min = 0.01, max = 0.2) double deviation, @LogUniform(min = 0.5, max = 6) double share,
      @LogUniform(min = 1.5, max = 7) double margin, long seed) {

    double length() {
      return Math.sqrt(d);
    }

    SeparatedNeuron neuron() {
      return withMargin(margin);
    }

    SeparatedNeuron withMargin(double T) {
      return new SeparatedNeuron(d, r, length(), deviation, share * length(), T);
    }

    /** A neuron of typical length sees a cluster with z = 0.8 T at the threshold. */
    MixtureScan scan(Trial trial) {
      GaussianMixture mixture = GaussianMixture.orthogonal(r, d, length(), deviation, Stream.seeded(seed));
      double threshold = share + 0.8 * margin * deviation;
      return MixtureScan.of(mixture, mixture.feature(0), neuron().bias(), threshold, DRAWS, trial.stream("neurons"));
    }
  }

  /**
   * The literal σ_B+ = max(σ_B, B_μ2), and half of the recalled B_G, which is an O(·): p is at least what the lemma
   * says, and so small that the lemma's width is out of reach.
   */
  @States("GF-F1")
  @Property(tries = 10)
  Claim theRecalledProbabilityIsReached(
      @ForAll @Width(min = 16, max = 128) int d, @ForAll @LogUniform(min = 0.02, max = 0.5) double deviation) {
    MixtureLemma lemma = literal(d, deviation);
    return recalled(lemma, lemma, deviation);
  }

  @Mutant(of = "GF-F1", change = "σ_B in place of σ_B+ in p, but not in b̃")
  @Property(tries = 5)
  Claim smallSpread(@ForAll @Width(min = 16, max = 128) int d) {
    return recalled(literal(d, 0.1), new MixtureLemma(d, 4, 8, 1, 0.1), 0.1);
  }

  private static Claim recalled(MixtureLemma lemma, MixtureLemma claimed, double deviation) {
    return Claim.inequality()
        .assume("B_μ1 √d/(σ_B+ √(τ log d))", lemma.separation(), atLeast(1))
        .left("B_μ1/(√(τ log d) σ_B+ d^(9τσ_B+²/(2B_μ1²)))", exactly(claimed.probability()))
        .right("p at γ = d^(−(0.9τ−1.5))",
            trial -> scan(lemma, deviation, MOST_FINDERS, DRAWS / 4, trial)
                .mass(lemma.gamma(), lemma.gradientBound() / 2, trial.level()));
  }

  private static MixtureLemma literal(int d, double deviation) {
    return new MixtureLemma(d, 4, 8, 1, Math.max(deviation, 1));
  }

  /** @param margin where the scan's threshold is, in deviations of the cluster beyond the bias */
  private static MixtureScan scan(MixtureLemma lemma, double deviation, double margin, int draws, Trial trial) {
    GaussianMixture mixture = GaussianMixture.orthogonal(
        lemma.clusters(), lemma.dimension(), lemma.meanLength(), deviation, trial.stream("mixture"));
    double threshold = lemma.bias() / lemma.meanLength() + margin * deviation;
    return MixtureScan.of(mixture, mixture.feature(0), lemma.bias(), threshold, draws, trial.stream("neurons"));
  }

  /**
   * The case study's theorem with the literal σ_B+: a neuron finds a mean with so small a p that the 1/p neurons it
   * needs exceed any memory. The premise tells the number; nothing is said of the conclusion.
   */
  @States("GF-F1")
  @Property(tries = 5)
  Claim theErrorInTheLiteralRegime(
      @ForAll @Width(min = 64, max = 128) int d, @ForAll @LogUniform(min = 0.05, max = 0.3) double deviation,
      @ForAll long seed) {
    MixtureLemma lemma = literal(d, deviation);
    var p = PerInstance.of(trial -> scan(lemma, deviation, ALL_FINDERS, DRAWS / 4, trial).estimate(lemma.gamma(),
        lemma.gradientBound() / 2));
    return new TrainedMixture(d, 4, deviation, 100, seed).errs(lemma)
        .assume("neurons for each finder, 1/p", p.get(found -> exactly(1 / found)), atMost(LARGEST_WIDTH));
  }

  /**
   * b̃ with σ_B in place of σ_B+: the slope of log p over log d from 16 to 256, four scans at each, with its Student
   * interval.
   */
  @States("GF-F1")
  @Property(tries = 3)
  Claim theProbabilityFallsSlowlyWithTheDimension(@ForAll @LogUniform(min = 0.05, max = 0.2) double deviation) {
    return slope(deviation, 0.25);
  }

  @Mutant(of = "GF-F1", change = "p grows like √d")
  @Property(tries = 2)
  Claim growsWithTheDimension(@ForAll @LogUniform(min = 0.05, max = 0.2) double deviation) {
    return slope(deviation, -0.5 - new MixtureLemma(16, 4, 8, 1, deviation).exponent());
  }

  private static Claim slope(double deviation, double allowance) {
    double exponent = new MixtureLemma(16, 4, 8, 1, deviation).exponent();
    return Claim.inequality()
        .supposing("the fit's logarithmic errors are independent and Gaussian with one variance")
        .left("−9τσ_B²/(2B_μ1²)", exactly(-exponent))
        .right("slope of log p over log d", trial -> law(deviation, trial).interval(trial.level()))
        .right("allowance", allowance);
  }

  private static PowerLaw law(double deviation, Trial trial) {
    int[] dimensions = IntStream.range(0, 20).map(i -> 16 << i / 4).toArray();
    double[] p = new double[dimensions.length];
    for (int i = 0; i < p.length; i++) {
      MixtureLemma lemma = new MixtureLemma(dimensions[i], 4, 8, 1, deviation);
      p[i] = scan(lemma, deviation, ALL_FINDERS, 10_000, trial.inner("scan", i))
          .estimate(lemma.gamma(), lemma.gradientBound() / 2);
    }
    return PowerLaw.of(IntStream.of(dimensions).asDoubleStream().toArray(), p);
  }

  /**
   * OPT ≤ L(f*) ≤ 3/d^τ + 4/(d^(0.9τ−1) √(τ log d)), with L(f*) by Gaussian tails; the premise's constant is taken as
   * 5.
   */
  @States("GF-F1")
  @Property(tries = 100)
  Claim theGroundTruthHasSmallLoss(
      @ForAll @Width(min = 2000, max = 1_000_000) int d, @ForAll @Width(min = 2, max = 6) int r,
      @ForAll @LogUniform(min = 8, max = 12) double tau, @ForAll @LogUniform(min = 0.01, max = 1) double share) {
    return truth(d, r, tau, share, 5);
  }

  @Mutant(of = "GF-F1", change = "the premise's constant is 2")
  @Property(tries = 50)
  Claim closeToTheBias(@ForAll @Width(min = 100, max = 400) int d, @ForAll @Width(min = 2, max = 6) int r) {
    return truth(d, r, 8, 0.5, 2);
  }

  private static Claim truth(int d, int r, double tau, double share, double constant) {
    MixtureLemma lemma = new MixtureLemma(d, r, tau, 1, 1);
    var target = new MixtureTruth(r, lemma.meanLength(), share, lemma.truthScale(), 2 * lemma.truthScale());
    return Claim.inequality()
        .assume("B_μ1 √d/(σ_B+ √(τ log d))", lemma.separation(), atLeast(constant))
        .left("L_D(f*)", target.hingeRisk())
        .right("3/d^τ", 3 * Math.pow(d, -tau))
        .right("4/(d^(0.9τ−1) √(τ log d))", lemma.opt() - 3 * Math.pow(d, -tau))
        .upToRounding(0);
  }

  /**
   * On a sample taken for the population, in the reach of training: Pr[sign f_t ≠ y] ≤ √2 r/d^(0.4τ−0.8) + ε for some
   * t.
   */
  @States("GF-F1")
  @Property(tries = 4)
  Claim theTrainedNetworkErrsLittle(@ForAll TrainedMixture trained) {
    return trained.errs(new MixtureLemma(trained.d(), trained.r(), 8, 1, trained.deviation()));
  }

  @Mutant(of = "GF-F1", change = "clusters in the plane that overlap")
  @Property(tries = 3)
  Claim wideClusters(@ForAll @Width(min = 20, max = 40) int m, @ForAll long seed) {
    return new TrainedMixture(2, 2, 4, m, seed).errs(new MixtureLemma(16, 2, 8, 1, 0.1));
  }

  /**
   * Algorithm 1 on a sample of a mixture that is taken for the population.
   *
   * @param deviation σ, with means of length √d
   */
  @Drawn
  record TrainedMixture(
      @Width(min = 16, max = 32) int d, @Width(min = 2, max = 4) int r,
      @LogUniform(min = 0.02, max = 0.3) double deviation, @Width(min = 50, max = 150) int m, long seed) {

    private static final double EPSILON = 0.05;
    private static final double DELTA = 0.5;
    private static final int ATOMS = 8;
    private static final int STEPS = 200;

    /** The classification error against the recalled bound, with probability at least 1 − δ. */
    Claim errs(MixtureLemma lemma) {
      var training = PerTrial
          .of(trial -> MixtureTraining.of(sample(), MixtureTraining.descent(d, r, m, STEPS), EPSILON / 10, trial));
      return Claim.inequality()
          .assume("B_μ1 √d/(σ_B+ √(τ log d))", lemma.separation(), atLeast(1))
          .withProbability(1 - DELTA)
          .left("min_t Pr[sign f_t ≠ y]", training.get(MixtureTraining::smallestError))
          .right("√2 r/d^(0.4τ−0.8)", lemma.error())
          .right("ε", EPSILON)
          .vacuousAbove("Pr[sign 0 ≠ y]", 1)
          .series("min_s≤t Pr[sign f_s ≠ y]", training.get(MixtureTraining::smallest));
    }

    private FiniteDistribution sample() {
      var mixture = GaussianMixture.orthogonal(r, d, Math.sqrt(d), deviation, Stream.seeded(seed));
      return mixture.atoms(ATOMS, Stream.seeded(~seed));
    }
  }
}
