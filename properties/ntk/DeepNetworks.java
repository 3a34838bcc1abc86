package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.DeepTraining;
import assay.experiment.ntk.FiniteDeepKernel;
import assay.experiment.ntk.TrainingSet;
import assay.linear.Spectrum;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.ntk.LayerNorms;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.Dimension;
import ntk.Sizes.Few;

/**
 * N-11: deep ReLU networks near their start. The theorem hides its constants; claimed here are its parts that can be
 * checked: norms of layers exactly, gradients between the kernel's eigenvalues, linearisation, convergence.
 */
@Theorem(paper = Paper.DEEP_DESCENT, name = "Theorem 1", constants = Theorem.Constants.DERIVED)
class DeepNetworks {

  private static final int[] WIDTHS = {16, 32, 64, 128};

  /** What is left to the fluctuations of small widths. */
  private static final double SLACK = 0.1;

  /** The mean of ‖h_l‖² over N networks is within √(10 Var/N) of 1 nine times in ten (Chebyshev). */
  @States("N-11")
  @Property(tries = 3)
  Claim layersKeepTheNorm(
      @ForAll @IntRange(min = 1, max = 5) int layers, @ForAll @Width(min = 8, max = 16) int m,
      @ForAll @Width(min = 2, max = 16) int d) {
    return mean(layers, m, d, 1);
  }

  @Mutant(of = "N-11", change = "a mean of 1.5 per layer")
  @Property(tries = 3)
  Claim layersGrow(
      @ForAll @IntRange(min = 1, max = 5) int layers, @ForAll @Width(min = 8, max = 16) int m,
      @ForAll @Width(min = 2, max = 16) int d) {
    return mean(layers, m, d, Math.pow(1.5, layers));
  }

  private static Claim mean(int layers, int m, int d, double expected) {
    int networks = 100;
    double deviation = Math.sqrt(10 * new LayerNorms(m, layers).variance() / networks);
    return Claim.inequality()
        .withProbability(0.9)
        .left("|mean ‖h_l‖² − 1|", trial -> exactly(Math.abs(mean(layers, m, d, networks, s -> s, trial) - expected)))
        .right("√(10((1 + 5/m)^l − 1)/N)", deviation);
  }

  /** The same for the variance (1 + 5/m)^l − 1. */
  @States("N-11")
  @Property(tries = 2)
  Claim normsHaveTheirVariance(
      @ForAll @IntRange(min = 1, max = 2) int layers, @ForAll @Width(min = 6, max = 10) int m,
      @ForAll @Width(min = 2, max = 8) int d) {
    return variance(layers, m, d, 1);
  }

  @Mutant(of = "N-11", change = "variance 3/m per layer in place of 5/m")
  @Property(tries = 2)
  Claim smallerVariance(
      @ForAll @IntRange(min = 1, max = 2) int layers, @ForAll @Width(min = 6, max = 10) int m,
      @ForAll @Width(min = 2, max = 8) int d) {
    return variance(layers, m, d, (Math.pow(1 + 3.0 / m, layers) - 1) / new LayerNorms(m, layers).variance());
  }

  private static Claim variance(int layers, int m, int d, double share) {
    int networks = 1000;
    LayerNorms norms = new LayerNorms(m, layers);
    return Claim.inequality()
        .withProbability(0.9)
        .left("|mean (‖h_l‖² − 1)² − ((1 + 5/m)^l − 1)|",
            trial -> exactly(
                Math.abs(mean(layers, m, d, networks, s -> (s - 1) * (s - 1), trial) - share * norms.variance())))
        .right("√(10 Var/N)", Math.sqrt(10 * norms.varianceOfSquare() / networks));
  }

  private static double mean(int layers, int m, int d, int networks, DoubleUnaryOperator of, Trial trial) {
    return FiniteDeepKernel.meanOfSquaredNorm(layers, m, d, networks, of, trial.stream("networks"));
  }

  /** ‖∇F‖² ≥ 2 λ_min(K) F anywhere on the way. */
  @States("N-11")
  @Property(tries = 40)
  Claim gradientsAreLarge(
      @ForAll @Width(max = 8) int n, @ForAll @Dimension int d, @ForAll @IntRange(min = 1, max = 4) int depth,
      @ForAll @Width(min = 8, max = 64) int m, @ForAll @IntRange(min = 0, max = 10) int steps, @ForAll long seed) {
    var training = training(TrainingSet.sphere(n, d, 1, seed), depth, m, steps);
    return Claim.inequality()
        .left("2 λ_min(K) F", training.get(t -> Spectrum.of(t.kernel()).smallest().times(2 * t.loss())))
        .right("‖∇F‖²", training.get(t -> exactly(t.squaredGradient())));
  }

  /** ‖∇F‖² ≤ 2 λ_max(K) F. */
  @States("N-11")
  @Property(tries = 40)
  Claim gradientsAreSmall(
      @ForAll @Width(max = 8) int n, @ForAll @Dimension int d, @ForAll @IntRange(min = 1, max = 4) int depth,
      @ForAll @Width(min = 8, max = 64) int m, @ForAll @IntRange(min = 0, max = 10) int steps, @ForAll long seed) {
    var training = training(TrainingSet.sphere(n, d, 1, seed), depth, m, steps);
    return Claim.inequality()
        .left("‖∇F‖²", training.get(t -> exactly(t.squaredGradient())))
        .right("2 λ_max(K) F", training.get(t -> Spectrum.of(t.kernel()).largest().times(2 * t.loss())));
  }

  private static PerTrial<DeepTraining> training(TrainingSet data, int depth, int m, int steps) {
    return PerTrial.of(trial -> DeepTraining.of(data, depth, m, 0.5, steps, trial.stream("network")));
  }

  /** The error of the linearisation falls with the width at any depth, about as 1/√m. */
  @States("N-11")
  @Property(tries = 2)
  Claim deepLinearisationErrorsFall(
      @ForAll @IntRange(min = 2, max = 3) int depth, @ForAll @Width(min = 10, max = 12) int n, @ForAll long seed) {
    return falls("error of the linearisation/|u(0) − y|²", TrainingSet.sphere(n, 20, 1, seed), depth,
        DeepNetworks::linearisation, -0.5, 440);
  }

  /** K itself moves less and less, relative to its size, about as 1/√m. */
  @States("N-11")
  @Property(tries = 2)
  Claim deepKernelsStay(
      @ForAll @IntRange(min = 2, max = 3) int depth, @ForAll @Width(min = 10, max = 12) int n, @ForAll long seed) {
    return falls("|K(T) − K(0)|/(|K(0)| |u(0) − y|)", TrainingSet.sphere(n, 20, 1, seed), depth,
        t -> t.kernelChange() / t.firstResidual(), -0.5, 300);
  }

  @Mutant(of = "N-11", change = "a kernel that moves by 1/m")
  @Property(tries = 2)
  Claim deepKernelsStaySooner(
      @ForAll @IntRange(min = 2, max = 3) int depth, @ForAll @Width(min = 10, max = 12) int n, @ForAll long seed) {
    return falls("|K(T) − K(0)|/(|K(0)| |u(0) − y|)", TrainingSet.sphere(n, 20, 1, seed), depth,
        t -> t.kernelChange() / t.firstResidual(), -1, 120);
  }

  private static Claim falls(
      String name, TrainingSet data, int depth, ToDoubleFunction<DeepTraining> quantity, double exponent,
      int repetitions) {
    var sweep = PerTrial.of(trial -> Sweep.of(WIDTHS, repetitions, trial,
        (m, each) -> quantity.applyAsDouble(DeepTraining.of(data, depth, m, 0.5, 6, each.stream("network")))));
    String described = name + " of " + depth + " hidden layers";
    return Exponent.of(described, "m", sweep).atMost(exponent, SLACK);
  }

  private static double linearisation(DeepTraining training) {
    double error = training.linearisationError(10, Stream.seeded(1));
    return error / (training.firstResidual() * training.firstResidual());
  }

  /**
   * Every step lowers the loss by ηλ_min(K(0))/2 of it or more, at η = 1/(2λ_max(K(0))), as Du's theorem has it for two
   * layers; a kernel that stayed would give four times as much.
   */
  @States("N-11")
  @Property(tries = 8)
  Claim everyStepContracts(
      @ForAll @Few int n, @ForAll @Width(min = 10, max = 20) int d, @ForAll @IntRange(min = 1, max = 3) int depth,
      @ForAll @Width(min = 128, max = 256) int m, @ForAll long seed) {
    return contracts(TrainingSet.sphere(n, d, 1, seed), depth, m, 1);
  }

  @Mutant(of = "N-11", change = "eight times the rate of convergence")
  @Property(tries = 8)
  Claim eightfoldRate(@ForAll @Few int n, @ForAll @Width(min = 10, max = 20) int d, @ForAll long seed) {
    return contracts(TrainingSet.sphere(n, d, 1, seed), 2, 128, 8);
  }

  private static Claim contracts(TrainingSet data, int depth, int m, double factor) {
    var training = PerTrial.of(trial -> DeepTraining.of(data, depth, m, 0.5, 60, trial.stream("network")));
    return Claim.inequality()
        .left("ηλ_min(K(0))/2", training.get(t -> exactly(0.5 * factor * t.decay())))
        .right("min over k of 1 − F(k+1)/F(k)", training.get(t -> exactly(1 - t.slowest())));
  }
}
