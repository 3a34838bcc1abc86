package gradientfeature;

import static assay.claim.Condition.atLeast;
import static assay.stats.Interval.exactly;
import static java.lang.Math.abs;
import static java.lang.Math.max;

import assay.chain.Matching;
import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.Clusters;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.distribution.Weighting;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import assay.theorem.gradientfeature.MatchingProbability;
import assay.theorem.gradientfeature.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
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
  Claim reluIsHomogeneous(@ForAll long seed, @ForAll @Width(max = 64) int d,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double c, @ForAll @LogUniform(min = 1e-3, max = 10) double bias) {
    return homogeneous(seed, d, c, bias, c * bias);
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
    double size = abs(c) * (Vectors.norm(w) * Vectors.norm(x) + abs(b));
    return Claim.inequality()
        .left("relative |c relu(⟨w,x⟩−b) − relu(⟨cw,x⟩−cb)|",
            exactly(abs(c * max(0, z - b) - max(0, scaled - scaledBias)) / size))
        .right("rounding", 1e-14)
        .upToRounding(0);
  }

  /**
   * GF-C2: matching a bias |b*| needs |w⁽¹⁾| = b̃/|b*|, which has no bound; but biases below ε/(r B_a1) may be raised
   * to that value at the cost of ε, whatever their sign.
   */
  @States("GF-C2")
  @Property(tries = 100)
  Claim smallBiasesMayBeRaised(@ForAll @Among(maxAtoms = 6) FiniteDistribution D, @ForAll @Width(max = 6) int r,
      @ForAll @LogUniform(min = 0.1, max = 8) double output, @ForAll @LogUniform(min = 1e-3, max = 0.9) double epsilon,
      @ForAll long seed) {
    Stream stream = Stream.seeded(seed);
    return raised(D, network(r, () -> new Teacher.Neuron(stream.uniform(-output, output),
        stream.direction(D.dimension()), stream.sign() * stream.logUniform(1e-6, 1))), epsilon, 1);
  }

  /** r equal neurons with tiny biases, all active on one atom: raising them costs ε. */
  @Mutant(of = "GF-C2", change = "ε/2 in place of ε")
  @Property(tries = 10)
  Claim halfTheCost(@ForAll @Width(max = 6) int r, @ForAll @LogUniform(min = 0.1, max = 8) double output,
      @ForAll @LogUniform(min = 1e-3, max = 0.09) double epsilon) {
    FiniteDistribution D = FiniteDistribution.uniform("one atom", new double[][] {{1}}, new double[] {1});
    return raised(D, network(r, () -> new Teacher.Neuron(output, new double[] {1}, 1e-9)), epsilon, 0.5);
  }

  private static Teacher network(int r, Supplier<Teacher.Neuron> neuron) {
    List<Teacher.Neuron> neurons = new ArrayList<>();
    for (int i = 0; i < r; i++) neurons.add(neuron.get());
    return new Teacher(neurons);
  }

  private static Claim raised(FiniteDistribution D, Teacher network, double epsilon, double share) {
    double floor = epsilon / (network.size() * network.largestOutput());
    DoubleUnaryOperator raise = b -> Math.copySign(max(abs(b), floor), b);
    Teacher raised = new Teacher(network.neurons().stream()
        .map(n -> new Teacher.Neuron(n.output(), n.direction(), raise.applyAsDouble(n.bias()))).toList());
    Interval largest = Interval.ZERO;
    for (int n = 0; n < D.size(); n++)
      largest = largest.max(raised.at(D.point(n)).minus(network.at(D.point(n))).absolute());
    return Claim.inequality().left("max |f̃(x) − f*(x)|", largest).right("ε", share * epsilon);
  }

  /**
   * GF-C3: a neuron that found the feature has its target's length and sign with probability at least 0.24 · 2ε_a/u, u
   * ≥ 1.
   */
  @States("GF-C3")
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
  @States("GF-C3")
  @Property(tries = 20)
  Claim asManyMatchAsTheFormulaSays(@ForAll @Width(min = 2, max = 5) int r,
      @ForAll @LogUniform(min = 0.2, max = 1.5) double bias, @ForAll @LogUniform(min = 0.05, max = 0.8) double window,
      @ForAll @LogUniform(min = 0.5, max = 4) double ratio, @ForAll long seed) {
    return counted(r, bias, window, ratio, seed, 1, 1);
  }

  @Mutant(of = "GF-C3", change = "both signs of a counted as matching")
  @Property(tries = 5)
  Claim bothSigns(@ForAll long seed) {
    return counted(2, 0.5, 0.5, 1, seed, 2, 1);
  }

  @Mutant(of = "GF-C3", change = "the 4m neurons taken for independent draws")
  @Property(tries = 5)
  Claim neuronsForDraws(@ForAll long seed) {
    return counted(2, 0.5, 0.5, 1, seed, 1, 4);
  }

  private static Claim counted(int r, double bias, double window, double ratio, long seed, double factor, int perDraw) {
    int m = 10_000;
    FiniteDistribution D = Clusters.orthogonal(r, r, 1, 0, Weighting.UNIFORM).draw(Stream.seeded(seed));
    Teacher target = new Teacher(List.of(new Teacher.Neuron(1, D.features().getFirst().direction(), 0.5)));
    var descent = new Recipe(m, bias, ratio * bias * r / 0.5, 1, 1).descent(Loss.HINGE);
    double share = factor * MatchingProbability.seesOnlyOne(r, bias) * 2
        * MatchingProbability.ofLengthAndSign(window, ratio);
    return Claim.inequality()
        .left("distance of the formula from the interval of |J_1|/m", trial -> {
          int matches = Matching.of(descent.run(D.samples(), trial).end(), target, 1e-9, window).fewest();
          return outside(share, ClopperPearson.of(matches, perDraw * m, trial.level()));
        })
        .right("0", 0)
        .upToRounding(0);
  }

  private static Interval outside(double value, Interval interval) {
    return exactly(max(0, max(interval.lo() - value, value - interval.hi())));
  }
}
