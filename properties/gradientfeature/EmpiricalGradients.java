package gradientfeature;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.distribution.FiniteDistribution;
import assay.distribution.UniformParity;
import assay.experiment.gradientfeature.PerturbedGradient;
import assay.experiment.gradientfeature.SampleGradient;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.theorem.gradientfeature.EmpiricalGradient;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
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
  Claim theMeanSquareIsBounded(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll long seed, @ForAll @Bias double bias, @ForAll boolean positive) {
    double[] w = Stream.seeded(seed).gaussians(D.dimension(), 1);
    return meanSquare(new SampleGradient(D, w, positive ? bias : -bias), 2);
  }

  /** The parity of two signs, every one of them seen: G = 0, and the bound is attained. */
  @Mutant(of = "GF-D6", change = "B_x2/(n + 1) in place of B_x2/n")
  @Property(tries = 10)
  Claim oneSampleMore(@ForAll @Width(min = 2, max = 5) int d) {
    return meanSquare(new SampleGradient(parity(d), new double[d], -1), 3);
  }

  private static Claim meanSquare(SampleGradient gradient, int n) {
    return Claim.inequality()
        .left("E|Ĝ − G|² of two samples", exactly(gradient.meanSquareOfTwo()))
        .right("B_x2/" + n, EmpiricalGradient.squaredDistance(gradient.D().meanSquaredNorm(), n));
  }

  /** Pr[|Ĝ − G| > √(B_x2/n) + B_x √(2 ln(1/δ)/n)] ≤ δ. */
  @States("GF-D6")
  @Property(tries = 20)
  Claim theTailIsBounded(
      @ForAll @FewAtoms FiniteDistribution D, @ForAll @Width(min = 2, max = 200) int n,
      @ForAll @LogUniform(min = 0.1, max = 0.5) double delta, @ForAll @LogUniform(min = 0.05, max = 3) double bias) {
    return tail(D, n, delta, bias)
        .right("√(B_x2/n)", EmpiricalGradient.squaredDistance(D.meanSquaredNorm(), n).sqrt())
        .right("B_x √(2 ln(1/δ)/n)", EmpiricalGradient.deviation(D.largestNorm(), n, delta));
  }

  @Mutant(of = "GF-D6", change = "a quarter of √(B_x2/n), without the deviation")
  @Property(tries = 5)
  Claim quarterOfTheRoot(@ForAll @Width(min = 2, max = 200) int n) {
    FiniteDistribution D = parity(4);
    return tail(D, n, 0.1, 0.01).right("¼ √(B_x2/n)",
        EmpiricalGradient.squaredDistance(D.meanSquaredNorm(), n).sqrt().times(0.25));
  }

  private static Claim tail(FiniteDistribution D, int n, double delta, double bias) {
    return Claim.inequality().withProbability(1 - delta).left("|Ĝ − G|", trial -> {
      double[] w = trial.stream("neuron").gaussians(D.dimension(), 1);
      return exactly(new SampleGradient(D, w, -bias).distance(n, trial.stream("samples")));
    });
  }

  private static FiniteDistribution parity(int d) {
    return new UniformParity(d, 2).draw(Stream.seeded(0));
  }

  /** GF-D7: 1 − cos(Ĝ, D) ≤ γ + 2Δ/B_G. */
  @States("GF-D7")
  @Property(tries = 300)
  Claim theAngleGrowsLittle(
      @ForAll long seed, @ForAll @Dimension int d, @ForAll @Angle double gamma,
      @ForAll @Distance double distance, @ForAll boolean worst) {
    return angle(new Perturbation(seed, d, gamma, distance, worst), "γ + 2Δ/B_G",
        EmpiricalGradient.inflated(gamma, distance, 1));
  }

  /** GF-D7, sharp: 1 − cos(Ĝ, D) ≤ 1 − cos(θ + arcsin(Δ/B_G)). */
  @States("GF-D7")
  @Property(tries = 300)
  Claim theAngleGrowsByAnArcSine(
      @ForAll long seed, @ForAll @Dimension int d, @ForAll @Angle double gamma,
      @ForAll @Distance double distance, @ForAll boolean worst) {
    return angle(new Perturbation(seed, d, gamma, distance, worst), "1 − cos(θ + arcsin(Δ/B_G))",
        EmpiricalGradient.inflatedAtMost(gamma, distance, 1));
  }

  @Mutant(of = "GF-D7", change = "one per cent less than the sharp bound")
  @Property(tries = 20)
  Claim onePercentLess(
      @ForAll long seed, @ForAll @Dimension int d, @ForAll @LogUniform(min = 1e-3, max = 0.5) double gamma) {
    return angle(new Perturbation(seed, d, gamma, 0.1, true), "0.99 (1 − cos(θ + arcsin(Δ/B_G)))",
        0.99 * EmpiricalGradient.inflatedAtMost(gamma, 0.1, 1));
  }

  private static Claim angle(Perturbation p, String name, double bound) {
    PerturbedGradient pair = p.gradient();
    return Claim.inequality()
        .assume("Δ/((1 − γ) B_G)", p.distance / (1 - p.gamma), atMost(1))
        .left("1 − cos(Ĝ, D)", exactly(pair.gap()))
        .right(name, bound)
        .upToRounding(pair.rounding())
        .roundingOf("a chord as long as the bound allows: a gap is half its square", Math.sqrt(2 * bound));
  }

  /**
   * A gradient at angle arccos(1 − γ) from a feature, and what samples change of it; B_G = 1.
   *
   * @param distance Δ
   * @param worst whether |G| = B_G and the perturbation is the one that turns the gradient furthest
   */
  private record Perturbation(long seed, int d, double gamma, double distance, boolean worst) {

    PerturbedGradient gradient() {
      Stream stream = Stream.seeded(seed);
      return worst
          ? PerturbedGradient.worst(stream, d, gamma, distance)
          : PerturbedGradient.random(stream, d, gamma, distance);
    }
  }

  /** γ, from nearly the same direction to nearly orthogonal ones. */
  @LogUniform(min = 1e-8, max = 0.99)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Angle {}

  /** Δ in units of B_G. */
  @LogUniform(min = 1e-6, max = 1)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Distance {}
}
