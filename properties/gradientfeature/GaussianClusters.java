package gradientfeature;

import static assay.claim.Condition.above;
import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.closedform.GaussianMixture;
import assay.experiment.gradientfeature.MeanFinders;
import assay.experiment.gradientfeature.RarePicture;
import assay.feature.MixtureScan;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.gradientfeature.MixtureLemma;
import assay.theorem.gradientfeature.SeparatedNeuron;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-F1, which features a mixture of Gaussians has: how likely a random neuron finds a mean, in a lemma with explicit
 * constants and in the recalled one. Gradients are exact; only neurons are sampled.
 */
@Theorem(paper = Paper.TITLE, name = "Mixtures of Gaussians: the means are gradient features",
    constants = Theorem.Constants.RECALLED)
class GaussianClusters {

  private static final int DRAWS = 80_000;

  /** At most so many points has the curve of p over γ. */
  private static final int PICTURE = 100;

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
   * The literal σ_B+ = max(σ_B, B_μ2), and half of the recalled B_G, which is an O(·): the power of 1/d in p is at most
   * the lemma's. So p is larger than that by dozens of powers of ten, and still so small that the lemma's width is out
   * of reach.
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
    return recalled(literal(d, 0.1), spread(d, 0.1), 0.1);
  }

  private static Claim recalled(MixtureLemma lemma, MixtureLemma claimed, double deviation) {
    MeanFinders finders = new MeanFinders(lemma, deviation, MeanFinders.MOST);
    var p = PerTrial.of(trial -> finders.scan(DRAWS / 4, trial)
        .mass(lemma.gamma(), lemma.gradientBound() / 2, trial.level()));
    return Claim.inequality()
        .assume("B_μ1 √d/(σ_B+ √(τ log d))", lemma.separation(), atLeast(1))
        .left("log_d(1/p) at γ = d^(−(0.9τ−1.5))", p.get(mass -> power(mass, lemma.dimension())))
        .right("9τσ_B+²/(2B_μ1²)", claimed.exponent())
        .right("log_d(√(τ log d) σ_B+/B_μ1)", claimed.logarithmicFactor());
  }

  /** log_d(1/p). */
  private static Interval power(Interval p, int d) {
    return new Interval(-Math.log(p.hi()) / Math.log(d), -Math.log(Math.max(0, p.lo())) / Math.log(d));
  }

  private static MixtureLemma literal(int d, double deviation) {
    return new MixtureLemma(d, 4, 8, 1, Math.max(deviation, 1));
  }

  /**
   * b̃ with σ_B in place of σ_B+: the slope of log p over log d from 16 to 256, four scans at each, with its Student
   * interval.
   */
  @States("GF-F1")
  @Property(tries = 3)
  Claim theProbabilityFallsSlowlyWithTheDimension(@ForAll @LogUniform(min = 0.05, max = 0.2) double deviation) {
    return power(deviation).atLeast(-spread(16, deviation).exponent(), 0.25);
  }

  @Mutant(of = "GF-F1", change = "p grows like √d")
  @Property(tries = 2)
  Claim growsWithTheDimension(@ForAll @LogUniform(min = 0.05, max = 0.2) double deviation) {
    return power(deviation).atLeast(0.5, 0);
  }

  /** p ~ d^(−9τσ_B²/(2B_μ1²)) by the lemma. */
  private static Exponent.Power power(double deviation) {
    MeanFinders finders = new MeanFinders(spread(16, deviation), deviation, MeanFinders.ALL);
    return Exponent.of("p", "d", trial -> finders.overDimensions(10_000, trial));
  }

  private static MixtureLemma spread(int d, double deviation) {
    return new MixtureLemma(d, 4, 8, 1, deviation);
  }
}
