package gradientfeature;

import static assay.stats.Interval.exactly;
import static java.lang.Math.abs;
import static java.lang.Math.max;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Survives;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.SparseCode;
import assay.experiment.gradientfeature.ClippedNeuron;
import assay.linear.Orthogonal;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.gradientfeature.CountingNetwork;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * SL-2, SL-5 and SL-8: the predecessor's set-up. Labels depend on how many of k relevant dictionary elements are
 * present; an explicit network with small weights represents them, and the first gradient points at the relevant
 * elements.
 */
@Theorem(paper = Paper.PREDECESSOR, name = "Dictionary learning: a ground-truth network and the first gradient",
    constants = Theorem.Constants.READ)
class DictionaryLearning {

  /** SL-2 (Lemma 4): 3(k + 1) neurons compute the label, on the input ⟨w*, x⟩ with w* = σ̃ Σ_A M_j/(4k). */
  @States("SL-2")
  @Property(tries = 200)
  Claim theNetworkComputesTheLabel(@ForAll Counts c) {
    return computesTheLabel(c, c.network());
  }

  @Mutant(of = "SL-2", change = "the mean of the counts off by 1/4")
  @Property(tries = 20)
  Claim shiftedMean(@ForAll @Width(min = 2, max = 31) int k, @ForAll long seed) {
    Counts c = new Counts(k, seed, 0.5);
    return computesTheLabel(c, CountingNetwork.of(c.labels(), c.mean() + 0.25));
  }

  private static Claim computesTheLabel(Counts c, CountingNetwork network) {
    double[] labels = IntStream.of(c.labels()).asDoubleStream().toArray();
    return Identity.ofVectors("g*(x)", c.inputs().map(network::at).toArray(), "y", labels)
        .relativeTo("|y|", 1).within(1e-11, "rounding of slopes up to 32k");
  }

  /** SL-2: |a| ≤ 32k. */
  @States("SL-2")
  @Property(tries = 200)
  Claim outputsAreSmall(@ForAll Counts c) {
    return Claim.inequality().left("max |a|", exactly(c.network().largestOutput())).right("32k", 32 * c.k);
  }

  /** SL-2: |b| ≥ 1/(32k), without an allowance: the triangles keep a share of 1e-9 more than that from 0. */
  @States("SL-2")
  @Property(tries = 200)
  Claim biasesAreNotTooSmall(@ForAll Counts c) {
    return smallestBias(c, c.network());
  }

  @Mutant(of = "SL-2", change = "symmetric triangles")
  @Property(tries = 200)
  Claim symmetricTriangles(@ForAll Counts c) {
    return smallestBias(c, CountingNetwork.symmetric(c.labels(), c.mean()));
  }

  private static Claim smallestBias(Counts c, CountingNetwork network) {
    return Claim.inequality()
        .left("1/(32k)", exactly(1 / (32.0 * c.k))).right("min |b|", network.smallestBias()).upToRounding(0);
  }

  /** SL-2: |b| ≤ ½. */
  @States("SL-2")
  @Property(tries = 200)
  Claim biasesAreNotTooLarge(@ForAll Counts c) {
    return Claim.inequality().left("max |b|", exactly(c.network().largestBias())).right("½", 0.5);
  }

  /** SL-2: |⟨w*, x⟩ + b| ≤ 1, so that the clipping at 1 plays no part. */
  @States("SL-2")
  @Survives(change = "half of 1", why = "the explicit network stays below ½; 1 is what the paper asks for")
  @Property(tries = 200)
  Claim preactivationsAreAtMostOne(@ForAll Counts c) {
    double largest = 0;
    for (var neuron : c.network().neurons()) {
      largest = max(largest, c.inputs().map(u -> abs(u + neuron.bias())).max().orElseThrow());
    }
    return Claim.inequality().left("max |⟨w*, x⟩ + b|", exactly(largest)).right("1", 1);
  }

  /** Labels of the counts 0, …, k from a seed, and the mean count as a share of k; at ½ it is often a count itself. */
  @Drawn
  record Counts(@Width(max = 31) int k, long seed, @LogUniform(min = 0.01, max = 1) double share) {

    int[] labels() {
      Stream stream = Stream.seeded(seed);
      return IntStream.rangeClosed(0, k).map(s -> stream.sign()).toArray();
    }

    /** Every second one is rounded to a half. */
    double mean() {
      return seed % 2 == 0 ? share * k : Math.rint(2 * share * k) / 2;
    }

    /** ⟨w*, x⟩ for each count. */
    DoubleStream inputs() {
      return IntStream.rangeClosed(0, k).mapToDouble(s -> CountingNetwork.input(s, k, mean()));
    }

    CountingNetwork network() {
      return CountingNetwork.of(labels(), mean());
    }
  }

  /** SL-5: E[y x] = (γ/σ̃) Σ_{j∈A} M_j. */
  @States("SL-5")
  @Property(tries = 60)
  Claim theLabelMomentPointsAtTheRelevantElements(
      @ForAll @Width(max = 6) int k, @ForAll @Width(max = 5) int background,
      @ForAll @LogUniform(min = 0.05, max = 0.5) double pO, @ForAll long seed) {
    return moment(new SparseCode(k, background, pO), seed, 1);
  }

  @Mutant(of = "SL-5", change = "γ/σ̃² in place of γ/σ̃")
  @Property(tries = 20)
  Claim squaredDeviation(
      @ForAll @Width(min = 2, max = 6) int k, @ForAll @Width(max = 5) int background, @ForAll long seed) {
    return moment(new SparseCode(k, background, 0.3), seed, 2);
  }

  private static Claim moment(SparseCode code, long seed, int power) {
    SparseCode.Drawn drawn = code.drawn(Stream.seeded(seed));
    double[][] M = Orthogonal.random(code.dimension(), Stream.seeded(~seed));
    FiniteDistribution D = drawn.distribution().rotated(M);
    double factor = drawn.gamma() / Math.pow(drawn.deviation(), power);
    double[] relevant = IntStream.range(0, M.length)
        .mapToDouble(i -> factor * DoubleStream.of(M[i]).limit(code.size()).sum()).toArray();
    return Identity.ofVectors("E[y x]", D.labelMoment(), "(γ/σ̃) Σ_{j∈A} M_j", relevant)
        .relativeTo("E‖y x‖", D.meanNorm().lo()).within(1e-13, "rounding of M and of the code's moments");
  }

  /**
   * SL-8: as g = 0 at the mirrored initialization, the derivative of the hinge loss along a direction v of one neuron's
   * input weight is −a E[y ⟨v, x⟩ σ′(⟨w, x⟩ + b)], σ′ = 1 between 0 and 1; against a central difference.
   */
  @States("SL-8")
  @Property(tries = 60)
  Claim theFirstGradientIsACorrelation(
      @ForAll @Width(max = 6) int k, @ForAll @Width(max = 4) int background,
      @ForAll @LogUniform(min = 0.1, max = 10) double output, @ForAll @LogUniform(min = 0.3, max = 10) double scale,
      @ForAll long seed) {
    return derivative(new FirstGradient(k, background, output, scale, seed), true, z -> z > 0 && z < 1);
  }

  @Mutant(of = "SL-8", change = "σ′ = 1 above 1 as well")
  @Property(tries = 20)
  Claim unclipped(@ForAll @Width(min = 3, max = 6) int k, @ForAll long seed) {
    return derivative(new FirstGradient(k, 2, 1, 10, seed), true, z -> z > 0);
  }

  @Mutant(of = "SL-8", change = "initialization without the mirrored neuron")
  @Property(tries = 20)
  Claim notMirrored(@ForAll @Width(min = 3, max = 6) int k, @ForAll long seed) {
    return derivative(new FirstGradient(k, 2, 10, 1, seed), false, z -> z > 0 && z < 1);
  }

  private static Claim derivative(FirstGradient g, boolean mirrored, DoublePredicate active) {
    Stream stream = Stream.seeded(g.seed);
    ClippedNeuron neuron = g.neuron(stream);
    double[] v = stream.direction(g.k + g.background);
    return Identity
        .of("∂L/∂v", neuron.derivative(v, mirrored),
            "−a E[y ⟨v, x⟩ σ′(⟨w, x⟩ + b)]", -g.output * neuron.correlation(v, active))
        .relativeTo("a", g.output).within(1e-6, "error of the finite difference");
  }

  /** A sparse code and a neuron with Gaussian weights of a given size. */
  private record FirstGradient(int k, int background, double output, double scale, long seed) {

    ClippedNeuron neuron(Stream stream) {
      FiniteDistribution D = new SparseCode(k, background, 0.4).draw(stream);
      return new ClippedNeuron(D, stream.gaussians(D.dimension(), scale), 0.3 * stream.gaussian(), output);
    }
  }
}
