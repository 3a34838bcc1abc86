package recursive;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Throughout;
import assay.experiment.recursive.Completion;
import assay.experiment.recursive.LowRankRecovery;
import assay.quantify.Drawn;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.random.PerTrial;
import assay.theorem.recursive.LinearMachine;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * LIN-1 to LIN-3: the linear recursive feature machine is iteratively reweighted least squares, lowers a smoothed
 * Schatten quasi-norm at every step, and completes matrices of low rank.
 */
@Theorem(paper = Paper.LINEAR, name = "Linear machines and IRLS", constants = Theorem.Constants.DERIVED)
class LinearMachines {

  /** With data multiplied by M = (WᵀW + εI)^α the power is p = 2 − 4α. */
  @States("LIN-1")
  @Property(tries = 30)
  Claim aStepIsOneOfReweightedLeastSquares(
      @ForAll Measured s, @ForAll @LogUniform(min = 0.02, max = 0.5) double alpha) {
    return same(s, alpha, alpha);
  }

  @Mutant(of = "LIN-1", change = "M as kernel in place of M²: p = 2 − 2α")
  @Property(tries = 5)
  Claim theMatrixAsKernel(@ForAll Measured s, @ForAll @LogUniform(min = 0.2, max = 0.5) double alpha) {
    return same(s, alpha, alpha / 2);
  }

  private static Claim same(Measured s, double alpha, double used) {
    var apart = PerInstance.of(trial -> s.recovery().apart(new LinearMachine(alpha, 1e-3),
        new LinearMachine(used, 1e-3), 5));
    return Identity.everywhere("W of the machine", "W of IRLS with p = 2 − 4α", apart.get(each -> exactly(each)))
        .relativeTo("‖W‖_F", trial -> exactly(1))
        .within(1e-12, "rounding, which weights with a condition of some 10⁴ enlarge");
  }

  /**
   * J = (2/p) Σ (σ_i² + ε)^{p/2}, or Σ log(σ_i² + ε) for p = 0, also for p &lt; 0, less its value of the first round.
   */
  @States(value = "LIN-2", rests = "LIN-1")
  @Property(tries = 20)
  Claim everyStepLowersTheObjective(
      @ForAll Measured s, @ForAll @LogUniform(min = 0.05, max = 1) double alpha) {
    return falling(s, new LinearMachine(alpha, 1e-3), new LinearMachine(alpha, 1e-3));
  }

  @Mutant(of = "LIN-2", change = "the objective of p = 1.5 along the run of p = 0")
  @Property(tries = 10)
  Claim theObjectiveOfAnotherPower(@ForAll Measured s) {
    return falling(s, new LinearMachine(0.5, 1e-3), new LinearMachine(0.125, 1e-3));
  }

  /** In units of what the whole run gains, so that a step is not lost beside the size of J. */
  private static Claim falling(Measured s, LinearMachine runs, LinearMachine judged) {
    var objectives = PerInstance.of(trial -> gained(s.recovery().objectives(runs, judged, 40)));
    return Throughout.of("t = 1, …, 40", "J(W_t)", objectives.get(each -> Arrays.copyOfRange(each, 1, each.length)),
        "J(W_{t−1})", objectives.get(each -> Arrays.copyOf(each, each.length - 1)));
  }

  /** 1 + (J_t − min)/(max − min). */
  private static double[] gained(double[] objectives) {
    double least = Arrays.stream(objectives).min().orElseThrow();
    double most = Arrays.stream(objectives).max().orElseThrow();
    return Arrays.stream(objectives).map(each -> 1 + (each - least) / (most - least)).toArray();
  }

  /** At 4.5 entries or more for each degree of freedom, with α = 1, in 200 rounds. */
  @States("LIN-3")
  @Theorem(paper = Paper.LINEAR, name = "Low-rank completion", constants = Theorem.Constants.STATED)
  @Property(tries = 12)
  Claim matricesOfLowRankAreCompleted(
      @ForAll @Width(min = 40, max = 70) int d, @ForAll @Width(min = 1, max = 3) int r,
      @ForAll @LogUniform(min = 4.5, max = 5.5) double perFreedom) {
    return completed(Completion.of(d, r, perFreedom, 1));
  }

  @Mutant(of = "LIN-3", change = "no more entries than degrees of freedom")
  @Property(tries = 3)
  Claim withTooFewEntries(@ForAll @Width(min = 40, max = 60) int d) {
    return completed(Completion.of(d, 2, 1.05, 1));
  }

  private static Claim completed(Completion completion) {
    var errors = PerTrial.of(trial -> completion.errors(200, 1e-3, trial));
    return Claim.inequality()
        .left("least ‖W − Y‖²/‖Y‖² in 200 rounds",
            errors.get(each -> exactly(Arrays.stream(each).min().orElseThrow())))
        .right("10⁻³", 1e-3)
        .vacuousAbove("error of the zero matrix, with what is seen written over", 1)
        .picture(trial -> Picture.of("Completion over the rounds").axes("round", "‖W − Y‖²/‖Y‖²").logUpwards()
            .curve("machine", rounds(errors.apply(trial).length), errors.apply(trial)));
  }

  private static double[] rounds(int count) {
    return IntStream.range(0, count).mapToDouble(t -> t).toArray();
  }

  /**
   * Gaussian measurements of a matrix of low rank, .5 to .75 of what would pin it.
   *
   * @param share measurements for each entry
   */
  @Drawn
  record Measured(
      @Width(min = 5, max = 9) int rows, @Width(min = 5, max = 9) int columns, @Width(min = 1, max = 3) int rank,
      @LogUniform(min = 0.5, max = 0.75) double share, long seed) {

    LowRankRecovery recovery() {
      return new LowRankRecovery(rows, columns, rank, (int) (share * rows * columns), seed);
    }
  }
}
