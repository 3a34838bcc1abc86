package gradientfeature;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.linear.Vectors;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.stats.Interval;
import assay.theorem.gradientfeature.Bounds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-C1: a neuron whose direction is within cos ≥ 1 − γ of another computes nearly the same function,
 * |relu(⟨w, x⟩ − b) − relu(⟨w′, x⟩ − b)| ≤ √(2γ) ‖x‖ for unit w, w′. The bound is attained: for x along w − w′ and a
 * bias that keeps both neurons active the ratio is 1, so no smaller constant would do.
 */
@Theorem(paper = Paper.TITLE, name = "Approximation by gradient features", constants = Theorem.Constants.DERIVED)
class Approximation {

  @States("GF-C1")
  @Property(tries = 500)
  Claim closeDirectionsComputeCloseFunctions(
      @ForAll long seed, @ForAll @Width(min = 2, max = 64) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.999) double gamma,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double size) {
    Pair pair = Pair.random(seed, d, gamma, size);
    return differenceIsBounded(pair, Bounds.chord(gamma).times(pair.norm()));
  }

  /** The witness: x along w − w′. Supported up to rounding, with ratio 1. */
  @States("GF-C1")
  @Property(tries = 200)
  Claim theConstantIsAttained(
      @ForAll long seed, @ForAll @Width(min = 2, max = 64) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.999) double gamma,
      @ForAll @LogUniform(min = 0.01, max = 0.5) double size) {
    Pair pair = Pair.witness(seed, d, gamma, size);
    return differenceIsBounded(pair, Bounds.chord(gamma).times(pair.norm()));
  }

  @Mutant(of = "GF-C1", change = "√γ in place of √(2γ)")
  @Property(tries = 20)
  Claim rootGamma(@ForAll long seed, @ForAll @Width(min = 2, max = 64) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.999) double gamma) {
    Pair pair = Pair.witness(seed, d, gamma, 0.3);
    return differenceIsBounded(pair, Bounds.chord(gamma / 2).times(pair.norm()));
  }

  @Mutant(of = "GF-C1", change = "γ in place of √(2γ)")
  @Property(tries = 20)
  Claim plainGamma(@ForAll long seed, @ForAll @Width(min = 2, max = 64) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.5) double gamma) {
    Pair pair = Pair.witness(seed, d, gamma, 0.3);
    return differenceIsBounded(pair, Interval.exactly(gamma).times(pair.norm()));
  }

  @Mutant(of = "GF-C1", change = "0.99 √(2γ) in place of √(2γ)")
  @Property(tries = 20)
  Claim onePercentLess(@ForAll long seed, @ForAll @Width(min = 2, max = 64) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.999) double gamma) {
    Pair pair = Pair.witness(seed, d, gamma, 0.3);
    return differenceIsBounded(pair, Bounds.chord(gamma).times(0.99).times(pair.norm()));
  }

  @Mutant(of = "GF-C1", change = "B_x2 in place of B_x1")
  @Property(tries = 20)
  Claim squaredNorm(@ForAll long seed, @ForAll @Width(min = 2, max = 64) int d,
      @ForAll @LogUniform(min = 1e-8, max = 0.999) double gamma) {
    Pair pair = Pair.witness(seed, d, gamma, 0.3);
    return differenceIsBounded(pair, Bounds.chord(gamma).times(pair.norm()).times(pair.norm()));
  }

  private static Claim differenceIsBounded(Pair pair, Interval bound) {
    return Claim.inequality()
        .left("|relu(⟨w,x⟩−b) − relu(⟨w′,x⟩−b)|", Interval.exactly(pair.difference()))
        .right("√(2γ)‖x‖", bound)
        .upToRounding(pair.rounding())
        .roundingOf("‖x‖ + |b|, which bounds both preactivations", pair.norm() + abs(pair.b));
  }

  /** Two unit directions with cos = 1 − γ, an input and a bias. */
  private record Pair(double[] w, double[] other, double[] x, double b) {

    static Pair random(long seed, int d, double gamma, double size) {
      Stream stream = Stream.seeded(seed);
      Pair pair = directions(stream, d, gamma);
      double[] x = Vectors.scaled(size, stream.direction(d));
      return new Pair(pair.w, pair.other, x, size * stream.gaussian());
    }

    /** Both neurons stay active for x = size (w − w′)/|w − w′| as long as size &lt; 2. */
    static Pair witness(long seed, int d, double gamma, double size) {
      Pair pair = directions(Stream.seeded(seed), d, gamma);
      double[] x = new double[d];
      for (int j = 0; j < d; j++) x[j] = pair.w[j] - pair.other[j];
      return new Pair(pair.w, pair.other, Vectors.scaled(size / Vectors.norm(x), x), -2);
    }

    private static Pair directions(Stream stream, int d, double gamma) {
      double[] w = stream.direction(d);
      double[] normal = orthogonal(orthogonal(stream.direction(d), w), w);
      double sine = sqrt(gamma * (2 - gamma));
      double[] other = new double[d];
      for (int j = 0; j < d; j++) other[j] = (1 - gamma) * w[j] + sine * normal[j];
      return new Pair(w, other, w, 0);
    }

    /** Taken twice it is orthogonal up to rounding, however short the first rest was. */
    private static double[] orthogonal(double[] v, double[] unit) {
      double[] rest = Vectors.sum(v, -Vectors.dot(v, unit), unit);
      return Vectors.scaled(1 / Vectors.norm(rest), rest);
    }

    double difference() {
      return abs(max(0, Vectors.dot(w, x) - b) - max(0, Vectors.dot(other, x) - b));
    }

    double norm() {
      return Vectors.norm(x);
    }

    /**
     * Each of the two preactivations adds d + 1 terms, and each direction was made by as many roundings: four times at
     * most d + 4 units in the last place of ‖x‖ + |b|.
     */
    double rounding() {
      return 4 * (x.length + 4) * Math.ulp(1.0);
    }
  }
}
