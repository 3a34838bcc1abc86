package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.BatchStep;
import assay.experiment.ntk.OutputLoss;
import assay.experiment.ntk.StepKernel;
import assay.experiment.ntk.TrainingSet;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.AnyDimension;
import ntk.Sizes.UpToTwenty;

/**
 * N-16: a step of stochastic gradient descent on a mini-batch B is linear in the slopes of its losses, at all inputs
 * and any rate: u⁺ = u − ηG S_B ℓ′(u), G being the secant kernel between both networks; for the squared loss u⁺ − y =
 * (I − ηG S_B)(u − y).
 */
@Theorem(paper = Paper.TALK, name = "Stochastic gradients act through the secant kernel",
    constants = Theorem.Constants.DERIVED)
class MiniBatches {

  @States(value = "N-16", rests = "N-1")
  @Property(tries = 100)
  Claim aBatchActsThroughTheSecantKernel(
      @ForAll OutputLoss loss, @ForAll @UpToTwenty int n, @ForAll @AnyDimension int d,
      @ForAll @Width(min = 10, max = 500, thorough = 5000) int m, @ForAll @Width(max = 10) int batch,
      @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(new BatchStep(TrainingSet.sphere(n, d, 1, seed), loss, Math.min(n, batch), rate), m,
        StepKernel::secant, false);
  }

  @Mutant(of = "N-16", change = "the gradient of all inputs in place of the batch's")
  @Property(tries = 20)
  Claim withoutTheProjection(
      @ForAll OutputLoss loss, @ForAll @AnyDimension int d, @ForAll @Width(min = 10, max = 2000) int m,
      @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(new BatchStep(TrainingSet.sphere(10, d, 1, seed), loss, 3, rate), m, StepKernel::secant, true);
  }

  @Mutant(of = "N-16", change = "the tangent kernel in place of the secant kernel")
  @Property(tries = 20)
  Claim tangent(
      @ForAll OutputLoss loss, @ForAll @AnyDimension int d, @ForAll @Width(min = 10, max = 2000) int m,
      @ForAll @LogUniform(min = 0.1, max = 10) double rate, @ForAll long seed) {
    return step(new BatchStep(TrainingSet.sphere(10, d, 1, seed), loss, 3, rate), m, StepKernel::tangent, false);
  }

  private static Claim step(BatchStep step, int m, StepKernel kernel, boolean whole) {
    return Identity.everywhere("u⁺", "u − ηG S_B ℓ′(u) in every step",
        trial -> exactly(step.largestError(kernel, m, whole, trial)))
        .relativeTo("‖u⁺‖ + ‖u‖ + η‖G S_B ℓ′(u)‖", 1)
        .within(1e-10, "rounding");
  }
}
