package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.Sweep;
import assay.experiment.ntk.Interpolant;
import assay.experiment.ntk.LazyRun;
import assay.experiment.ntk.TrainingSet;
import assay.network.Initialization;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.AnyDimension;
import ntk.Sizes.Wide;

/**
 * N-10: the talk's two-layer slide, f = Σ a_i relu(⟨w_i, x⟩) with a ~ N(0, 1), w_ij ~ N(0, 2/m). Its scalings are right
 * and its literal constants are not: the nearest interpolating weights are at distance C/m with C about twenty, and a
 * rate of c/√m is too large for wide networks, since the kernel's eigenvalues grow as m.
 */
@Theorem(paper = Paper.TALK, name = "Two-layer networks are kernels, literally", constants = Theorem.Constants.READ)
class LiteralSlide {

  /** In twice as many dimensions, or more. */
  @Width(min = 20, max = 30)
  @Retention(RetentionPolicy.RUNTIME)
  @interface MoreDimensions {}

  /** About twelve inputs. */
  @Width(min = 10, max = 13)
  @Retention(RetentionPolicy.RUNTIME)
  @interface AboutTwelve {}

  private static final int[] WIDTHS = {64, 256, 1024, 4096};

  /**
   * f(0, x) = O(1): its variance is 1 for unit inputs, so that it exceeds √10 at most once in ten times (Chebyshev).
   */
  @States("N-10")
  @Property(tries = 6)
  Claim theOutputStartsAtOrderOne(
      @ForAll @AnyDimension int d, @ForAll @Width(min = 10, max = 1000) int m, @ForAll long seed) {
    return output(TrainingSet.sphere(1, d, 1, seed), m, Math.sqrt(2.0 / m));
  }

  @Mutant(of = "N-10", change = "weights of variance 20/m")
  @Property(tries = 6)
  Claim largerWeights(@ForAll @AnyDimension int d, @ForAll @Width(min = 10, max = 1000) int m, @ForAll long seed) {
    return output(TrainingSet.sphere(1, d, 1, seed), m, Math.sqrt(20.0 / m));
  }

  private static Claim output(TrainingSet data, int m, double inputScale) {
    return Claim.inequality()
        .withProbability(0.9)
        .left("|f(0, x)|", trial -> exactly(Math.abs(data.descent(Initialization.gaussian(m, 1, inputScale)
            .draw(trial, data.dimension())).output(0))))
        .right("√10", Math.sqrt(10));
  }

  /** The slide's sentence, word for word. What stands on the left is the constant that is true. */
  @States("N-10")
  @Expect(value = Verdict.Kind.REFUTED,
      why = "the constant is about twenty: theMovementHasItsConstant")
  @Property(tries = 10)
  Claim thereAreWeightsWithinOneOverTheWidth(
      @ForAll @Width(min = 5, max = 15) int n, @ForAll @Width(min = 20, max = 40) int d,
      @ForAll @Width(min = 300, max = 8000) int m, @ForAll long seed) {
    var interpolant = interpolant(TrainingSet.sphere(n, d, 1, seed).signs(1), m);
    return Claim.inequality()
        .left("m max ‖w*_i − w_i(0)‖", interpolant.get(i -> exactly(i.literal())))
        .right("1", 1);
  }

  /** What is true: m ‖w*_i − w_i(0)‖ ≤ |a_i| √n ‖(K/m)⁻¹(y − u(0))‖. */
  @States("N-10")
  @Property(tries = 60)
  @Theorem(paper = Paper.TALK, name = "Two-layer networks are kernels, with constants",
      constants = Theorem.Constants.DERIVED)
  Claim theMovementHasItsConstant(
      @ForAll @Width(min = 2, max = 15) int n, @ForAll @Width(min = 2, max = 40) int d,
      @ForAll @Width(min = 300, max = 2000) int m, @ForAll long seed) {
    return constant(TrainingSet.sphere(n, d, 1, seed), m, Interpolant::tightness);
  }

  @Mutant(of = "N-10", change = "without the factor |a_i|")
  @Property(tries = 10)
  Claim withoutTheOutputWeight(
      @ForAll @Width(min = 2, max = 4) int n, @ForAll @Width(min = 2, max = 4) int d,
      @ForAll @Width(min = 300, max = 2000) int m, @ForAll long seed) {
    return constant(TrainingSet.sphere(n, d, 1, seed), m, Interpolant::tightnessWithoutOutput);
  }

  private static Claim constant(TrainingSet data, int m, ToDoubleFunction<Interpolant> tightness) {
    return Claim.inequality()
        .left("max_i ‖w*_i − w_i(0)‖ / (|a_i| √n ‖K⁻¹(y − u(0))‖)", interpolant(data, m)
            .get(i -> exactly(tightness.applyAsDouble(i))))
        .right("1", 1);
  }

  /** m max ‖w*_i − w_i(0)‖ grows by no more than the logarithms that max |a_i| brings. */
  @States("N-10")
  @Property(tries = 2)
  Claim theConstantHardlyGrows(@ForAll @AboutTwelve int n, @ForAll @MoreDimensions int d, @ForAll long seed) {
    return exponent("m max ‖w* − w(0)‖/‖y − u(0)‖", TrainingSet.sphere(n, d, 1, seed)
        .signs(1), i -> i.literal() / i.residual(), 0, 0.2, 48);
  }

  /** 1[⟨w*, x⟩] ≈ 1[⟨w(0), x⟩]: the share of flips falls as 1/√m. */
  @States(value = "N-10", rests = "N-9")
  @Property(tries = 2)
  Claim thePatternsAgree(@ForAll @AboutTwelve int n, @ForAll @MoreDimensions int d, @ForAll long seed) {
    return exponent("share of flips/‖y − u(0)‖", TrainingSet.sphere(n, d, 1, seed)
        .signs(1), i -> (i.flips() + 1e-5) / i.residual(), -0.5, 0.1, 48);
  }

  /** The loss at w* is small: its root falls at least as 1/√m. */
  @States(value = "N-10", rests = "N-2")
  @Property(tries = 2)
  Claim theLossIsSmall(@ForAll @AboutTwelve int n, @ForAll @MoreDimensions int d, @ForAll long seed) {
    return exponent("‖f(W*) − y‖/‖f(W0) − y‖", TrainingSet.sphere(n, d, 1, seed)
        .signs(1), i -> i.left() / i.residual(), -0.5, 0.1, 96);
  }

  @Mutant(of = "N-10", change = "a loss that falls as m^(−2)")
  @Property(tries = 2)
  Claim theLossIsSmaller(@ForAll @AboutTwelve int n, @ForAll @MoreDimensions int d, @ForAll long seed) {
    return exponent("‖f(W*) − y‖/‖f(W0) − y‖", TrainingSet.sphere(n, d, 1, seed)
        .signs(1), i -> i.left() / i.residual(), -1.2, 0.1, 24);
  }

  /** At η = c/√m, ηλ_max(K) grows: at least as m^(0.4). */
  @States("N-10")
  @Property(tries = 2)
  Claim theSlidesRateGrowsTooLarge(@ForAll @AboutTwelve int n, @ForAll @MoreDimensions int d, @ForAll long seed) {
    TrainingSet data = TrainingSet.sphere(n, d, 1, seed);
    var sweep = PerTrial.of(
        trial -> Sweep.of(WIDTHS, 64, trial, (m, each) -> Math.sqrt(m) / Interpolant.largestEigenvalue(data, m, each)));
    return Exponent.of("1/(ηλ_max(K)) at η = 1/√m", "m", sweep).atMost(-0.5, 0.1);
  }

  private static Claim exponent(
      String name, TrainingSet data, ToDoubleFunction<Interpolant> quantity, double exponent, double slack,
      int repetitions) {
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial,
        (m, each) -> quantity.applyAsDouble(Interpolant.of(data, m, each))));
    return Exponent.of(name, "m", sweep).atMost(exponent, slack);
  }

  private static PerTrial<Interpolant> interpolant(TrainingSet data, int m) {
    return PerTrial.of(trial -> Interpolant.of(data, m, trial));
  }

  /** The slide's η = c/√m with c = 1, word for word: descent leaves every bound. */
  @States("N-10")
  @Expect(value = Verdict.Kind.REFUTED,
      why = "ηλ_max(K) grows as √m at η = 1/√m; a rate of half of 1/λ_max(K) trains: theKernelsRateTrains")
  @Property(tries = 10)
  Claim theSlidesRateTrains(
      @ForAll @Width(min = 5, max = 15) int n, @ForAll @Width(min = 20, max = 40) int d,
      @ForAll @Width(min = 4000, max = 8000) int m, @ForAll long seed) {
    return trains(TrainingSet.sphere(n, d, 1, seed).signs(1), m, trial -> 1 / Math.sqrt(m));
  }

  /** A rate of half of 1/λ_max(K) is small enough. */
  @States(value = "N-10", rests = "N-1")
  @Property(tries = 30)
  @Theorem(paper = Paper.TALK, name = "Two-layer networks are kernels, with constants",
      constants = Theorem.Constants.DERIVED)
  Claim theKernelsRateTrains(
      @ForAll @Width(min = 5, max = 15) int n, @ForAll @Width(min = 20, max = 40) int d, @ForAll @Wide int m,
      @ForAll @LogUniform(min = 0.1, max = 1) double share, @ForAll long seed) {
    TrainingSet data = TrainingSet.sphere(n, d, 1, seed).signs(1);
    return trains(data, m, trial -> share / (2 * Interpolant.largestEigenvalue(data, m, trial)));
  }

  private static Claim trains(TrainingSet data, int m, ToDoubleFunction<Trial> rate) {
    return Claim.inequality()
        .left("max over k < 20 of Φ(k+1)/Φ(k)",
            trial -> exactly(
                LazyRun.slowest(data.descent(Interpolant.start(data, m, trial)), rate.applyAsDouble(trial), 20)))
        .right("1", 1);
  }
}
