package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.UniformParity;
import assay.linear.Vectors;
import assay.quantify.Among;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.gradientfeature.EmpiricalGradient;
import assay.theorem.gradientfeature.FirstStep;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-D6 and GF-D7: how far the gradient of n samples is from that of the population, and what this does to its angle
 * with a feature.
 */
@Theorem(paper = Paper.TITLE, name = "Gradient features from samples", constants = Theorem.Constants.DERIVED)
class EmpiricalGradients {

  /** E|Ĝ − G|² ≤ B_x2/n, by enumerating every sample of two. */
  @States("GF-D6")
  @Property(tries = 60)
  Claim theMeanSquareIsBounded(@ForAll @Among(maxAtoms = 6) FiniteDistribution D, @ForAll long seed,
      @ForAll @LogUniform(min = 0.05, max = 10) double bias, @ForAll boolean positive) {
    double[] w = Stream.seeded(seed).gaussians(D.dimension(), 1);
    return meanSquare(D, w, positive ? bias : -bias).right("B_x2/2",
        EmpiricalGradient.squaredDistance(D.meanSquaredNorm(), 2));
  }

  /** The parity of two signs, every one of them seen: G = 0, and the bound is attained. */
  @Mutant(of = "GF-D6", change = "B_x2/(n + 1) in place of B_x2/n")
  @Property(tries = 10)
  Claim oneSampleMore(@ForAll @Width(min = 2, max = 5) int d) {
    FiniteDistribution D = new UniformParity(d, 2).draw(Stream.seeded(0));
    return meanSquare(D, new double[d], -1).right("B_x2/3", EmpiricalGradient.squaredDistance(D.meanSquaredNorm(), 3));
  }

  private static Claim meanSquare(FiniteDistribution D, double[] w, double b) {
    double[][] terms = new double[D.size()][];
    for (int n = 0; n < terms.length; n++) terms[n] = term(D, n, w, b);
    double[] G = FirstStep.gradient(D, w, b);
    double sum = 0;
    for (int i = 0; i < terms.length; i++)
      for (int k = 0; k < terms.length; k++) sum += D.weight(i) * D.weight(k) * squaredDistance(terms[i], terms[k], G);
    return Claim.inequality().left("E|Ĝ − G|² of two samples", exactly(sum));
  }

  private static double[] term(FiniteDistribution D, int n, double[] w, double b) {
    double[] x = D.point(n);
    double z = -b;
    for (int j = 0; j < w.length; j++) z += w[j] * x[j];
    double factor = z > 0 ? D.label(n) : 0;
    return Arrays.stream(x).map(v -> factor * v).toArray();
  }

  private static double squaredDistance(double[] one, double[] other, double[] G) {
    double square = 0;
    for (int j = 0; j < G.length; j++) square += Math.pow((one[j] + other[j]) / 2 - G[j], 2);
    return square;
  }

  /** Pr[|Ĝ − G| > √(B_x2/n) + B_x √(2 ln(1/δ)/n)] ≤ δ. */
  @States("GF-D6")
  @Property(tries = 20)
  Claim theTailIsBounded(@ForAll @Among(maxAtoms = 6) FiniteDistribution D, @ForAll @Width(min = 2, max = 200) int n,
      @ForAll @LogUniform(min = 0.1, max = 0.5) double delta, @ForAll @LogUniform(min = 0.05, max = 3) double bias) {
    return tail(D, n, delta, bias)
        .right("√(B_x2/n)", EmpiricalGradient.squaredDistance(D.meanSquaredNorm(), n).sqrt())
        .right("B_x √(2 ln(1/δ)/n)", EmpiricalGradient.deviation(D.largestNorm(), n, delta));
  }

  @Mutant(of = "GF-D6", change = "a quarter of √(B_x2/n), without the deviation")
  @Property(tries = 5)
  Claim quarterOfTheRoot(@ForAll @Width(min = 2, max = 200) int n) {
    FiniteDistribution D = new UniformParity(4, 2).draw(Stream.seeded(0));
    return tail(D, n, 0.1, 0.01).right("¼ √(B_x2/n)",
        EmpiricalGradient.squaredDistance(D.meanSquaredNorm(), n).sqrt().times(0.25));
  }

  private static Claim tail(FiniteDistribution D, int n, double delta, double bias) {
    double[] cumulative = new double[D.size()];
    for (int i = 0; i < cumulative.length; i++) cumulative[i] = D.weight(i) + (i == 0 ? 0 : cumulative[i - 1]);
    return Claim.inequality().withProbability(1 - delta).left("|Ĝ − G|", trial -> {
      double[] w = trial.stream("neuron").gaussians(D.dimension(), 1);
      double[] difference = FirstStep.gradient(D, w, -bias);
      Stream stream = trial.stream("samples");
      for (int i = 0; i < n; i++) {
        int atom = Math.min(D.size() - 1, Math.abs(Arrays.binarySearch(cumulative, stream.uniform()) + 1));
        double[] term = term(D, atom, w, -bias);
        for (int j = 0; j < term.length; j++) difference[j] -= term[j] / n;
      }
      return exactly(Vectors.norm(difference));
    });
  }

  /** GF-D7: 1 − cos(Ĝ, D) ≤ γ + 2Δ/B_G. */
  @States("GF-D7")
  @Property(tries = 300)
  Claim theAngleGrowsLittle(@ForAll long seed, @ForAll @Width(min = 2, max = 32) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.99) double gamma,
      @ForAll @LogUniform(min = 1e-6, max = 1) double distance, @ForAll boolean worst) {
    return angle(seed, d, gamma, distance, worst, EmpiricalGradient::inflated);
  }

  /** Almost orthogonal to the feature, the first order is Δ/B_G. */
  @Mutant(of = "GF-D7", change = "γ + Δ/(2B_G)")
  @Property(tries = 20)
  Claim quarterOfTheGrowth(@ForAll long seed, @ForAll @Width(min = 2, max = 32) int d) {
    return angle(seed, d, 0.9, 0.05, true, (gamma, distance, gradientBound) -> gamma + distance / (2 * gradientBound));
  }

  /** GF-D7, sharp: 1 − cos(Ĝ, D) ≤ 1 − cos(θ + arcsin(Δ/B_G)). */
  @States("GF-D7")
  @Property(tries = 300)
  Claim theAngleGrowsByAnArcSine(@ForAll long seed, @ForAll @Width(min = 2, max = 32) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.99) double gamma,
      @ForAll @LogUniform(min = 1e-6, max = 1) double distance, @ForAll boolean worst) {
    return angle(seed, d, gamma, distance, worst, EmpiricalGradient::inflatedAtMost);
  }

  @Mutant(of = "GF-D7", change = "one per cent less than the sharp bound")
  @Property(tries = 20)
  Claim onePercentLess(@ForAll long seed, @ForAll @Width(min = 2, max = 32) int d,
      @ForAll @LogUniform(min = 1e-3, max = 0.5) double gamma) {
    return angle(seed, d, gamma, 0.1, true,
        (g, distance, gradientBound) -> 0.99 * EmpiricalGradient.inflatedAtMost(g, distance, gradientBound));
  }

  /** A bound on 1 − cos(Ĝ, D). */
  private interface Inflation {

    double of(double gamma, double distance, double gradientBound);
  }

  /** |G| = B_G = 1 in the worst case. */
  private static Claim angle(long seed, int d, double gamma, double distance, boolean worst, Inflation inflation) {
    Perturbed pair = Perturbed.draw(Stream.seeded(seed), d, gamma, distance, worst);
    double bound = inflation.of(gamma, distance, 1);
    return Claim.inequality()
        .assume("Δ/((1 − γ) B_G)", distance / (1 - gamma), atMost(1))
        .left("1 − cos(Ĝ, D)", exactly(pair.gap()))
        .right("bound on it from γ, Δ and B_G", bound)
        .upToRounding(chordRounding(d))
        .roundingOf("a chord as long as the bound allows: a gap is half its square", Math.sqrt(2 * bound));
  }

  /**
   * A chord of unit vectors is known up to the d + 4 roundings of each of four vectors that were added up to make it,
   * each of them a unit in the last place; a gap c²/2 then is known up to c times that.
   */
  private static double chordRounding(int d) {
    return 4 * (d + 4) * Math.ulp(1.0);
  }

  /** A unit vector D and a gradient Ĝ that is Δ away from one at angle arccos(1 − γ) from it. */
  private record Perturbed(double[] D, double[] gradient) {

    /** The worst perturbation is orthogonal to the result, in the plane of D and G and away from D. */
    static Perturbed draw(Stream stream, int d, double gamma, double distance, boolean worst) {
      double[] D = stream.direction(d);
      double[] normal = orthogonal(orthogonal(stream.direction(d), D), D);
      double[] G = sum(1 - gamma, D, Math.sqrt(gamma * (2 - gamma)), normal);
      if (!worst)
        return new Perturbed(D, sum(stream.logUniform(1, 3), G, distance * stream.uniform(), stream.direction(d)));
      double[] across = sum(-Math.sqrt(gamma * (2 - gamma)), D, 1 - gamma, normal);
      return new Perturbed(D, sum(1 - distance * distance, G, distance * Math.sqrt(1 - distance * distance), across));
    }

    /** Taken twice it is orthogonal up to rounding, however short the first rest was. */
    private static double[] orthogonal(double[] v, double[] unit) {
      double[] rest = Vectors.sum(v, -Vectors.dot(v, unit), unit);
      return Vectors.scaled(1 / Vectors.norm(rest), rest);
    }

    private static double[] sum(double a, double[] u, double b, double[] v) {
      double[] result = new double[u.length];
      for (int j = 0; j < u.length; j++) result[j] = a * u[j] + b * v[j];
      return result;
    }

    /** Half the squared chord. */
    double gap() {
      double[] chord = sum(1 / Vectors.norm(gradient), gradient, -1, D);
      return Math.pow(Vectors.norm(chord), 2) / 2;
    }
  }
}
