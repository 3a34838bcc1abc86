package ntk;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.LossByKernel;
import assay.experiment.ntk.LossDescent;
import assay.experiment.ntk.OutputLoss;
import assay.experiment.ntk.SoftmaxGradient;
import assay.experiment.ntk.TrainingSet;
import assay.linear.Spectrum;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.Dimension;

/**
 * N-17: with cross entropy or any other loss ℓ of the outputs u, at any depth and anywhere on the way, gradients are as
 * large as the kernel's smallest eigenvalue says: ‖∇F‖² = ℓ′(u)ᵀ K ℓ′(u) ≥ λ_min(K) ‖ℓ′(u)‖², so that descent rests
 * only where all losses do.
 */
@Theorem(paper = Paper.TALK, name = "Every loss is minimised", constants = Theorem.Constants.DERIVED)
class AnyLoss {

  @States(value = "N-17", rests = "N-11")
  @Property(tries = 60)
  Claim theGradientIsAQuadraticFormOfTheSlopes(
      @ForAll OutputLoss loss, @ForAll @Width(max = 8) int n, @ForAll @Dimension int d,
      @ForAll @IntRange(min = 1, max = 4) int depth, @ForAll @Width(min = 8, max = 64) int m,
      @ForAll @IntRange(max = 10) int steps, @ForAll long seed) {
    return form(descent(TrainingSet.sphere(n, d, 1, seed), loss, depth, m, steps), 1);
  }

  @Mutant(of = "N-17", change = "half of the kernel")
  @Property(tries = 10)
  Claim halfOfTheKernel(@ForAll OutputLoss loss, @ForAll @IntRange(min = 1, max = 4) int depth, @ForAll long seed) {
    return form(descent(TrainingSet.sphere(4, 10, 1, seed), loss, depth, 32, 3), 0.5);
  }

  private static Claim form(PerTrial<LossDescent> descent, double share) {
    return Identity.of("‖∇F‖²", descent.get(LossDescent::squaredGradient),
        "ℓ′(u)ᵀ K ℓ′(u)", descent.get(state -> share * state.form()))
        .within(1e-9, "rounding of steps that are small beside the weights")
        .assume("tr K", descent.get(state -> exactly(state.kernel().trace())), above(0));
  }

  @States(value = "N-17", rests = "N-11")
  @Property(tries = 60)
  Claim gradientsAreLarge(
      @ForAll OutputLoss loss, @ForAll @Width(max = 8) int n, @ForAll @Dimension int d,
      @ForAll @IntRange(min = 1, max = 4) int depth, @ForAll @Width(min = 8, max = 64) int m,
      @ForAll @IntRange(max = 10) int steps, @ForAll long seed) {
    return large(descent(TrainingSet.sphere(n, d, 1, seed), loss, depth, m, steps), "‖ℓ′(u)‖²", false);
  }

  @Mutant(of = "N-17", change = "the largest eigenvalue in place of the smallest")
  @Property(tries = 10)
  Claim largestEigenvalue(@ForAll OutputLoss loss, @ForAll @IntRange(min = 1, max = 4) int depth, @ForAll long seed) {
    return large(descent(TrainingSet.sphere(6, 10, 1, seed), loss, depth, 32, 3), "‖ℓ′(u)‖²", true);
  }

  private static Claim large(PerTrial<? extends LossByKernel> loss, String squaredSlopes, boolean largest) {
    return Claim.inequality()
        .left("λ_min(K) " + squaredSlopes, loss.get(of -> {
          Spectrum kernel = Spectrum.of(of.kernel());
          return (largest ? kernel.largest() : kernel.smallest()).times(of.squaredSlopes());
        }))
        .right("‖∇F‖²", loss.get(of -> exactly(of.squaredGradient())));
  }

  /** Several classes, each with a readout of its own above shared layers. */
  @States(value = "N-17", rests = "N-11")
  @Property(tries = 40)
  Claim softmaxHasAKernelOfInputsAndClasses(
      @ForAll @Width(max = 6) int n, @ForAll @Dimension int d, @ForAll @IntRange(min = 2, max = 5) int classes,
      @ForAll @IntRange(min = 1, max = 3) int depth, @ForAll @Width(min = 8, max = 48) int m, @ForAll long seed) {
    return ofClasses(softmax(TrainingSet.sphere(n, d, 1, seed), classes, depth, m), true);
  }

  @Mutant(of = "N-17", change = "classes that know nothing of each other")
  @Property(tries = 10)
  Claim classesApart(@ForAll @IntRange(min = 2, max = 5) int classes, @ForAll long seed) {
    return ofClasses(softmax(TrainingSet.sphere(4, 10, 1, seed), classes, 2, 32), false);
  }

  private static Claim ofClasses(PerTrial<SoftmaxGradient> gradient, boolean whole) {
    return Identity
        .of("‖∇F‖²", gradient.get(SoftmaxGradient::squaredGradient), "gᵀKg", gradient.get(g -> g.form(whole)))
        .relativeTo("tr K ‖g‖²", gradient.get(g -> exactly(g.kernel().trace() * g.squaredSlopes())))
        .within(1e-9, "rounding of steps that are small beside the weights")
        .assume("tr K", gradient.get(g -> exactly(g.kernel().trace())), above(0));
  }

  @States(value = "N-17", rests = "N-11")
  @Property(tries = 40)
  Claim softmaxGradientsAreLarge(
      @ForAll @Width(max = 6) int n, @ForAll @Dimension int d, @ForAll @IntRange(min = 2, max = 5) int classes,
      @ForAll @IntRange(min = 1, max = 3) int depth, @ForAll @Width(min = 8, max = 48) int m, @ForAll long seed) {
    return large(softmax(TrainingSet.sphere(n, d, 1, seed), classes, depth, m), "‖g‖²", false);
  }

  @Mutant(of = "N-17", change = "the largest eigenvalue of all classes' kernel in place of the smallest")
  @Property(tries = 10)
  Claim largestOfAllClasses(@ForAll @IntRange(min = 2, max = 5) int classes, @ForAll long seed) {
    return large(softmax(TrainingSet.sphere(4, 10, 1, seed), classes, 2, 32), "‖g‖²", true);
  }

  private static PerTrial<SoftmaxGradient> softmax(TrainingSet data, int classes, int depth, int m) {
    return PerTrial.of(trial -> SoftmaxGradient.of(data.x(), classes, depth, m, trial.stream("network")));
  }

  private static PerTrial<LossDescent> descent(TrainingSet data, OutputLoss loss, int depth, int m, int steps) {
    return PerTrial.of(trial -> LossDescent.of(data, loss, depth, m, steps, trial.stream("network")));
  }
}
