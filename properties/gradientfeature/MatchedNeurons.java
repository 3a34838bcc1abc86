package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;
import static java.lang.Math.abs;
import static java.lang.Math.max;

import assay.chain.Matching;
import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.Weighting;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import assay.theorem.gradientfeature.MatchingProbability;
import assay.theorem.gradientfeature.Recipe;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-C2 and GF-C3: a neuron stands for a target neuron after rescaling, so a target's bias may be changed up to its
 * sign, and how many neurons of random length fit.
 */
@Theorem(paper = Paper.TITLE, name = "Neurons that match a target", constants = Theorem.Constants.DERIVED)
class MatchedNeurons {

  /** GF-C2: c relu(⟨w, x⟩ − b) = relu(⟨cw, x⟩ − cb) for c > 0. */
  @States("GF-C2")
  @Property(tries = 200)
  Claim reluIsHomogeneous(
      @ForAll long seed, @ForAll @Width(max = 64) int d,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double c, @ForAll @LogUniform(min = 1e-3, max = 10) double b) {
    return homogeneous(seed, d, c, b, c * b);
  }

  @Mutant(of = "GF-C2", change = "c < 0")
  @Property(tries = 20)
  Claim negativeFactor(@ForAll long seed, @ForAll @Width(max = 64) int d) {
    return homogeneous(seed, d, -2, 0.1, -0.2);
  }

  @Mutant(of = "GF-C2", change = "the bias keeps its size")
  @Property(tries = 20)
  Claim unscaledBias(@ForAll long seed, @ForAll @Width(max = 64) int d) {
    return homogeneous(seed, d, 2, -0.1, -0.1);
  }

  private static Claim homogeneous(long seed, int d, double c, double b, double scaledBias) {
    Stream stream = Stream.seeded(seed);
    double[] w = stream.gaussians(d, 1);
    double[] x = stream.gaussians(d, 1);
    double z = 0;
    double scaled = 0;
    for (int j = 0; j < d; j++) {
      z += w[j] * x[j];
      scaled += c * w[j] * x[j];
    }
    return Identity.of("c relu(⟨w,x⟩ − b)", c * max(0, z - b), "relu(⟨cw,x⟩ − cb)", max(0, scaled - scaledBias))
        .relativeTo("|c|(|w||x| + |b|)", abs(c) * (Vectors.norm(w) * Vectors.norm(x) + abs(b)))
        .within(1e-14, "rounding of sums of d products");
  }

  /**
   * GF-C2: matching a bias |b*| needs |w⁽¹⁾| = b̃/|b*|, which has no bound; but biases below ε/(r B_a1) may be raised
   * to that value at the cost of ε, whatever their sign.
   */
  @States("GF-C2")
  @Property(tries = 100)
  Claim smallBiasesMayBeRaised(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @Width(max = 6) int r,
      @ForAll @LogUniform(min = 0.1, max = 8) double output, @ForAll @LogUniform(min = 1e-3, max = 0.9) double epsilon,
      @ForAll long seed) {
    Teacher network = network(D.dimension(), r, output, Stream.seeded(seed));
    Teacher raised = raised(network, epsilon / (r * network.largestOutput()));
    return Claim.inequality()
        .left("max |f̃(x) − f*(x)|", IntStream.range(0, D.size()).mapToObj(D::point)
            .map(x -> raised.at(x).minus(network.at(x)).absolute()).reduce(Interval.ZERO, Interval::max))
        .right("ε", epsilon);
  }

  private static Teacher network(int d, int r, double output, Stream stream) {
    return new Teacher(IntStream.range(0, r).mapToObj(i -> new Teacher.Neuron(stream.uniform(-output, output),
        stream.direction(d), stream.sign() * stream.logUniform(1e-6, 1))).toList());
  }

  /** The same network with biases of at least a given size. */
  private static Teacher raised(Teacher network, double floor) {
    return new Teacher(network.neurons().stream().map(n -> new Teacher.Neuron(
        n.output(), n.direction(), Math.copySign(max(abs(n.bias()), floor), n.bias()))).toList());
  }

  /**
   * GF-C3: a neuron that found the feature has its target's length and sign with probability at least 0.24 · 2ε_a/u, u
   * ≥ 1.
   */
  @States(value = "GF-C3", rests = {"GF-A2", "GF-C2"})
  @Property(tries = 200)
  Claim matchingIsLikelyEnough(@ForAll @LogUniform(min = 1e-3, max = 0.8) double window,
      @ForAll @LogUniform(min = 1, max = 100) double ratio) {
    return likely(window, ratio).assume("u", ratio, atLeast(1));
  }

  @Mutant(of = "GF-C3", change = "without u ≥ 1")
  @Property(tries = 20)
  Claim shortNeurons(@ForAll @LogUniform(min = 1e-3, max = 0.5) double window,
      @ForAll @LogUniform(min = 0.1, max = 0.3) double ratio) {
    return likely(window, ratio);
  }

  private static Claim likely(double window, double ratio) {
    return Claim.inequality()
        .left("0.24 · 2ε_a/u", exactly(MatchingProbability.ofLengthAndSignAtLeast(window, ratio)))
        .right("Φ((1+ε_a)/u) − Φ((1−ε_a)/u)", MatchingProbability.ofLengthAndSign(window, ratio));
  }

  /**
   * GF-C3: for r orthonormal points of equal weight the share of the m independent draws that match the first of them
   * is known in closed form; the interval from |J_1| contains it. Counted over draws, because the four neurons of a
   * draw depend on each other: exactly one of them can match.
   */
  @States(value = "GF-C3", rests = {"GF-A2", "GF-C2"})
  @Property(tries = 20)
  Claim asManyMatchAsTheFormulaSays(
      @ForAll @Width(min = 2, max = 5) int r, @ForAll @LogUniform(min = 0.2, max = 1.5) double bias,
      @ForAll @LogUniform(min = 0.05, max = 0.8) double window, @ForAll @LogUniform(min = 0.5, max = 4) double ratio,
      @ForAll long seed) {
    return new Draws(r, bias, window, ratio, seed).counted(1, 1);
  }

  @Mutant(of = "GF-C3", change = "both signs of a counted as matching")
  @Property(tries = 5)
  Claim bothSigns(@ForAll long seed) {
    return new Draws(2, 0.5, 0.5, 1, seed).counted(2, 1);
  }

  @Mutant(of = "GF-C3", change = "the 4m neurons taken for independent draws")
  @Property(tries = 5)
  Claim neuronsForDraws(@ForAll long seed) {
    return new Draws(2, 0.5, 0.5, 1, seed).counted(1, 4);
  }

  /**
   * r orthonormal points, and draws that are to match the first of them.
   *
   * @param ratio u = κ|G||b*|/b̃
   */
  private record Draws(int r, double bias, double window, double ratio, long seed) {

    private static final int M = 10_000;

    Claim counted(double factor, int perDraw) {
      double share = factor * MatchingProbability.seesOnlyOne(r, bias) * 2
          * MatchingProbability.ofLengthAndSign(window, ratio);
      return Claim.inequality()
          .left("distance of the formula from the interval of |J_1|/m",
              trial -> outside(share, ClopperPearson.of(matches(trial), perDraw * M, trial.level())))
          .right("0", 0);
    }

    private int matches(Trial trial) {
      FiniteDistribution D = Clusters.orthogonal(r, r, 1, 0, Weighting.UNIFORM).draw(Stream.seeded(seed));
      Teacher target = new Teacher(List.of(new Teacher.Neuron(1, D.features().getFirst().direction(), 0.5)));
      var descent = new Recipe(M, bias, ratio * bias * r / 0.5, 1, 1).descent(Loss.HINGE);
      return Matching.of(descent.run(D.samples(), trial).end(), target, 1e-9, window).fewest();
    }
  }

  private static Interval outside(double value, Interval interval) {
    return exactly(max(0, max(interval.lo() - value, value - interval.hi())));
  }
}
