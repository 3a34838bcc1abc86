package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.BatchNormalisedRun;
import assay.experiment.ntk.NormalisedScales;
import assay.experiment.ntk.OutputLoss;
import assay.experiment.ntk.TrainingSet;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.Batch;
import ntk.Sizes.DimensionOfSpace;

/**
 * N-19: a two-layer network whose neurons are normalised over the batch. Exact are the consequences of their blindness
 * to lengths: outputs stay and the tangent kernel falls by c² where weights are multiplied by c, and each step of
 * descent lengthens weights by what it moves them. That the kernel settles as the width grows, and stays in training,
 * is measured: it has no closed form here. Its entries vary as 1/σ_r² does, which for weights without ε has a variance
 * only if inputs spread over more than four dimensions.
 */
@Theorem(paper = Paper.RATE_TUNING, name = "Batch normalisation and lengths of weights",
    constants = Theorem.Constants.DERIVED)
class BatchNormalisation {

  private static final int[] WIDTHS = {64, 256, 1024};

  /** Networks that are averaged. */
  private static final int AVERAGED = 4;

  /** Stated: what is left to small widths. */
  private static final double SLACK = 0.15;

  @States("N-19")
  @Property(tries = 60)
  Claim outputsDoNotSeeLengths(
      @ForAll @Batch int n, @ForAll @DimensionOfSpace int d, @ForAll @Width(min = 1, max = 200) int m,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double factor, @ForAll long seed) {
    return blind(new NormalisedScales(TrainingSet.sphere(n, d, 1, seed), m, factor, 0));
  }

  @Mutant(of = "N-19", change = "variances to which a thousandth is added, as in practice")
  @Property(tries = 5)
  Claim withAnEpsilon(@ForAll @Batch int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    return blind(new NormalisedScales(TrainingSet.sphere(n, d, 1, seed), 50, 10, 1e-3));
  }

  private static Claim blind(NormalisedScales scales) {
    return Identity.everywhere("u(c W)", "u(W)", trial -> exactly(scales.outputError(trial.stream("weights"))))
        .relativeTo("‖u(W)‖ + √n", 1)
        .within(1e-9, "rounding of deviations that may be small");
  }

  @States("N-19")
  @Property(tries = 40)
  Claim theKernelFallsWithTheSquareOfLengths(
      @ForAll @Batch int n, @ForAll @DimensionOfSpace int d, @ForAll @Width(min = 1, max = 200) int m,
      @ForAll @LogUniform(min = 1e-3, max = 1e3) double factor, @ForAll long seed) {
    return falls(new NormalisedScales(TrainingSet.sphere(n, d, 1, seed), m, factor, 0), 2);
  }

  @Mutant(of = "N-19", change = "a kernel that falls with the lengths themselves")
  @Property(tries = 5)
  Claim withTheLengths(@ForAll @Batch int n, @ForAll @DimensionOfSpace int d, @ForAll long seed) {
    return falls(new NormalisedScales(TrainingSet.sphere(n, d, 1, seed), 50, 10, 0), 1);
  }

  private static Claim falls(NormalisedScales scales, int power) {
    return Identity.everywhere("K(c W)", "K(W)/c²",
        trial -> exactly(scales.kernelError(power, trial.stream("weights"))))
        .relativeTo("‖K(W)‖_F", 1)
        .within(1e-9, "rounding of deviations that may be small");
  }

  @States("N-19")
  @Property(tries = 40)
  Claim stepsLengthenWeightsByTheirSize(
      @ForAll OutputLoss loss, @ForAll @Batch int n, @ForAll @DimensionOfSpace int d,
      @ForAll @Width(min = 1, max = 100) int m, @ForAll @LogUniform(min = 1e-3, max = 1) double rate,
      @ForAll @Width(max = 20) int steps, @ForAll long seed) {
    return grows(TrainingSet.sphere(n, d, 1, seed), loss, m, rate, steps, 0, 1);
  }

  @Mutant(of = "N-19", change = "half of the growth")
  @Property(tries = 5)
  Claim halfOfTheGrowth(@ForAll OutputLoss loss, @ForAll @Batch int n, @ForAll long seed) {
    return grows(TrainingSet.sphere(n, 10, 1, seed), loss, 20, 0.5, 5, 0, 0.5);
  }

  @Mutant(of = "N-19", change = "variances to which a tenth is added")
  @Property(tries = 5)
  Claim growthWithAnEpsilon(@ForAll OutputLoss loss, @ForAll @Batch int n, @ForAll long seed) {
    return grows(TrainingSet.sphere(n, 10, 1, seed), loss, 20, 0.5, 5, 0.1, 1);
  }

  private static Claim grows(TrainingSet data, OutputLoss loss, int m, double rate, int steps, double epsilon,
      double share) {
    var run = PerTrial.of(trial -> BatchNormalisedRun.of(data, loss, m, rate, steps, epsilon, trial.stream("network")));
    return Identity.everywhere("‖w_r(T)‖²", "‖w_r(0)‖² + η² Σ_t ‖∂F/∂w_r‖² for every neuron r",
        run.get(r -> exactly(r.lengthError(share))))
        .relativeTo("‖w_r(T)‖²", 1)
        .within(1e-9, "rounding of deviations that may be small");
  }

  @States("N-19")
  @Property(tries = 2)
  Claim theKernelSettles(@ForAll @Sizes.AboutTwenty int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    TrainingSet data = TrainingSet.sphere(n, d, 1, seed);
    return Exponent.of("distance of the tangent kernels of two draws", "m",
        sweep(24, (m, each) -> NormalisedScales.distance(data.x(), m, AVERAGED, each.stream("networks"))))
        .atMost(-0.5, SLACK);
  }

  @States(value = "N-19", rests = "N-17")
  @Property(tries = 2)
  Claim theKernelStaysInTraining(@ForAll OutputLoss loss, @ForAll @Sizes.AboutTwenty int n, @ForAll long seed) {
    return stays(TrainingSet.sphere(n, 15, 1, seed), loss, -0.5, 24);
  }

  @Mutant(of = "N-19", change = "a kernel that moves by 1/m")
  @Property(tries = 2)
  Claim theKernelStaysSooner(@ForAll OutputLoss loss, @ForAll @Sizes.AboutTwenty int n, @ForAll long seed) {
    return stays(TrainingSet.sphere(n, 15, 1, seed), loss, -1, 24);
  }

  private static Claim stays(TrainingSet data, OutputLoss loss, double exponent, int repetitions) {
    return Exponent.of("‖K(T) − K(0)‖/‖K(0)‖", "m",
        sweep(repetitions, (m, each) -> BatchNormalisedRun.meanChange(data, loss, m, AVERAGED, each.stream("network"))))
        .atMost(exponent, SLACK);
  }

  private static PerTrial<Sweep> sweep(int repetitions, Sweep.Experiment experiment) {
    return PerTrial.of((Trial trial) -> Sweep.of(WIDTHS, repetitions, trial, experiment));
  }
}
