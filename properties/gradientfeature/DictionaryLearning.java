package gradientfeature;

import static assay.stats.Interval.exactly;
import static java.lang.Math.abs;
import static java.lang.Math.max;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.SparseCode;
import assay.linear.Orthogonal;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.gradientfeature.CountingNetwork;
import java.util.function.DoublePredicate;
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
  Claim theNetworkComputesTheLabel(@ForAll Case c) {
    return c.claim("max |g*(x) − y|", c.error(c.network())).right("rounding", 1e-11).upToRounding(0);
  }

  @Mutant(of = "SL-2", change = "the mean of the counts off by 1/4")
  @Property(tries = 20)
  Claim shiftedMean(@ForAll @Width(min = 2, max = 31) int k, @ForAll long seed) {
    Case c = new Case(k, seed, 0.5);
    return c.claim("max |g*(x) − y|", c.error(CountingNetwork.of(c.labels(), c.mean() + 0.25))).right("rounding", 1e-11)
        .upToRounding(0);
  }

  /** SL-2: |a| ≤ 32k. */
  @States("SL-2")
  @Property(tries = 200)
  Claim outputsAreSmall(@ForAll Case c) {
    return c.claim("max |a|", c.network().largestOutput()).right("32k", 32 * c.k);
  }

  @Mutant(of = "SL-2", change = "16k in place of 32k, which symmetric triangles would need")
  @Property(tries = 50)
  Claim halfTheOutputs(@ForAll Case c) {
    return c.claim("max |a|", c.network().largestOutput()).right("16k", 16 * c.k);
  }

  /** SL-2: |b| ≥ 1/(32k), without an allowance: the triangles keep a share of 1e-9 more than that from 0. */
  @States("SL-2")
  @Property(tries = 200)
  Claim biasesAreNotTooSmall(@ForAll Case c) {
    return c.claim("1/(32k)", 1 / (32.0 * c.k)).right("min |b|", c.network().smallestBias()).upToRounding(0);
  }

  @Mutant(of = "SL-2", change = "symmetric triangles")
  @Property(tries = 200)
  Claim symmetricTriangles(@ForAll Case c) {
    CountingNetwork symmetric = CountingNetwork.symmetric(c.labels(), c.mean());
    return c.claim("1/(32k)", 1 / (32.0 * c.k)).right("min |b|", symmetric.smallestBias()).upToRounding(0);
  }

  /** SL-2: |b| ≤ ½. */
  @States("SL-2")
  @Property(tries = 200)
  Claim biasesAreNotTooLarge(@ForAll Case c) {
    return c.claim("max |b|", c.network().largestBias()).right("½", 0.5);
  }

  /** SL-2: |⟨w*, x⟩ + b| ≤ 1, so that the clipping at 1 plays no part. */
  @States("SL-2")
  @Property(tries = 200)
  Claim preactivationsAreAtMostOne(@ForAll Case c) {
    double largest = 0;
    for (int s = 0; s <= c.k; s++)
      for (var neuron : c.network().neurons())
        largest = max(largest, abs(CountingNetwork.input(s, c.k, c.mean()) + neuron.bias()));
    return c.claim("max |⟨w*, x⟩ + b|", largest).right("1", 1);
  }

  @Mutant(of = "SL-2", change = "all inputs ten times as large")
  @Property(tries = 20)
  Claim largeInputs(@ForAll @Width(min = 2, max = 31) int k) {
    Case c = new Case(k, 1, 0.01);
    return c.claim("max |⟨w*, x⟩ + b|", abs(10 * CountingNetwork.input(k, k, c.mean()))).right("1", 1);
  }

  /** Labels of the counts 0, …, k from a seed, and the mean count as a share of k; at ½ it is often a count itself. */
  @Drawn
  record Case(@Width(max = 31) int k, long seed, @LogUniform(min = 0.01, max = 1) double share) {

    int[] labels() {
      Stream stream = Stream.seeded(seed);
      return IntStream.rangeClosed(0, k).map(s -> stream.sign()).toArray();
    }

    /** Every second one is rounded to a half. */
    double mean() {
      return seed % 2 == 0 ? share * k : Math.rint(2 * share * k) / 2;
    }

    CountingNetwork network() {
      return CountingNetwork.of(labels(), mean());
    }

    double error(CountingNetwork network) {
      double error = 0;
      for (int s = 0; s <= k; s++)
        error = max(error, abs(network.at(CountingNetwork.input(s, k, mean())) - labels()[s]));
      return error;
    }

    Claim claim(String left, double value) {
      return Claim.inequality().left(left, exactly(value));
    }
  }

  /** SL-5: E[y x] = (γ/σ̃) Σ_{j∈A} M_j. */
  @States("SL-5")
  @Property(tries = 60)
  Claim theLabelMomentPointsAtTheRelevantElements(@ForAll @Width(max = 6) int k, @ForAll @Width(max = 5) int background,
      @ForAll @LogUniform(min = 0.05, max = 0.5) double pO, @ForAll long seed) {
    return moment(k, background, pO, seed, 1);
  }

  @Mutant(of = "SL-5", change = "γ/σ̃² in place of γ/σ̃")
  @Property(tries = 20)
  Claim squaredDeviation(@ForAll @Width(min = 2, max = 6) int k, @ForAll @Width(max = 5) int background,
      @ForAll long seed) {
    return moment(k, background, 0.3, seed, 2);
  }

  private static Claim moment(int k, int background, double pO, long seed, int power) {
    SparseCode.Drawn drawn = new SparseCode(k, background, pO).drawn(Stream.seeded(seed));
    double[][] M = Orthogonal.random(k + background, Stream.seeded(~seed));
    double[] moment = drawn.distribution().rotated(M).labelMoment();
    double difference = 0;
    for (int i = 0; i < moment.length; i++) {
      double sum = 0;
      for (int j = 0; j < k; j++) sum += M[i][j];
      difference = max(difference, abs(moment[i] - drawn.gamma() / Math.pow(drawn.deviation(), power) * sum));
    }
    return Claim.inequality().left("max |E[y x] − (γ/σ̃) Σ_A M_j|", exactly(difference)).right("rounding", 1e-13)
        .upToRounding(0);
  }

  /**
   * SL-8: as g = 0 at the mirrored initialization, the derivative of the hinge loss along a direction v of one neuron's
   * input weight is −a E[y ⟨v, x⟩ σ′(⟨w, x⟩ + b)], σ′ = 1 between 0 and 1; against a central difference.
   */
  @States("SL-8")
  @Property(tries = 60)
  Claim theFirstGradientIsACorrelation(@ForAll @Width(max = 6) int k, @ForAll @Width(max = 4) int background,
      @ForAll @LogUniform(min = 0.1, max = 10) double output, @ForAll @LogUniform(min = 0.3, max = 10) double scale,
      @ForAll long seed) {
    return derivative(k, background, output, scale, seed, true, z -> z > 0 && z < 1);
  }

  @Mutant(of = "SL-8", change = "σ′ = 1 above 1 as well")
  @Property(tries = 20)
  Claim unclipped(@ForAll @Width(min = 3, max = 6) int k, @ForAll long seed) {
    return derivative(k, 2, 1, 10, seed, true, z -> z > 0);
  }

  @Mutant(of = "SL-8", change = "initialization without the mirrored neuron")
  @Property(tries = 20)
  Claim notMirrored(@ForAll @Width(min = 3, max = 6) int k, @ForAll long seed) {
    return derivative(k, 2, 10, 1, seed, false, z -> z > 0 && z < 1);
  }

  private static Claim derivative(int k, int background, double output, double scale, long seed, boolean mirrored,
      DoublePredicate active) {
    Stream stream = Stream.seeded(seed);
    FiniteDistribution D = new SparseCode(k, background, 0.4).draw(stream);
    ClippedNeuron neuron = new ClippedNeuron(D, stream.gaussians(D.dimension(), scale), 0.3 * stream.gaussian(),
        output);
    double[] v = stream.direction(D.dimension());
    double difference = (neuron.loss(v, 1e-7, mirrored) - neuron.loss(v, -1e-7, mirrored)) / 2e-7;
    return Claim.inequality()
        .left("|∂L/∂v + a E[y ⟨v, x⟩ σ′]|/a",
            exactly(abs(difference + output * neuron.correlation(v, active)) / output))
        .right("error of the finite difference", 1e-6).upToRounding(0);
  }

  /** x ↦ output · clip(⟨w, x⟩ + b, 0, 1), and its mirror image with the opposite output. */
  private record ClippedNeuron(FiniteDistribution D, double[] w, double b, double output) {

    private double preactivation(int n, double[] v, double step) {
      double z = b;
      for (int j = 0; j < w.length; j++) z += (w[j] + step * v[j]) * D.x(n, j);
      return z;
    }

    /** The hinge loss after the first of the two has moved along v. */
    double loss(double[] v, double step, boolean mirrored) {
      double loss = 0;
      for (int n = 0; n < D.size(); n++) {
        double mirror = mirrored ? Math.clamp(preactivation(n, v, 0), 0, 1) : 0;
        loss += D.weight(n) * max(0, 1 - D.label(n) * output * (Math.clamp(preactivation(n, v, step), 0, 1) - mirror));
      }
      return loss;
    }

    double correlation(double[] v, DoublePredicate active) {
      double sum = 0;
      for (int n = 0; n < D.size(); n++)
        if (active.test(preactivation(n, v, 0)))
          sum += D.weight(n) * D.label(n) * (preactivation(n, v, 1) - preactivation(n, v, 0));
      return sum;
    }
  }
}
