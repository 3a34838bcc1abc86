package ntk;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.LossGradient;
import assay.experiment.ntk.StepKernel;
import assay.experiment.ntk.TrainingSet;
import assay.network.Initialization;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ntk.Sizes.AnyDimension;
import ntk.Sizes.AnyWidth;
import ntk.Sizes.UpToTwenty;

/** N-1: a step of gradient descent on a ReLU network is linear in the residuals, with a kernel between two moments. */
@Theorem(paper = Paper.DESCENT, name = "A step is a secant kernel", constants = Theorem.Constants.DERIVED)
class SecantKernel {

  /** u(k+1) − y = (I − ηG(k))(u(k) − y) at any rate, also one that diverges. */
  @States("N-1")
  @Property(tries = 100)
  Claim aStepIsTheSecantKernel(
      @ForAll @UpToTwenty int n, @ForAll @AnyDimension int d, @ForAll @AnyWidth int m,
      @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, StepKernel::secant);
  }

  @Mutant(of = "N-1", change = "gates of the moved weights")
  @Property(tries = 30)
  Claim movedGates(
      @ForAll @UpToTwenty int n, @ForAll @AnyDimension int d, @ForAll @AnyWidth int m,
      @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate,
        (data, before, after, v) -> StepKernel.secant(data, after, before, v));
  }

  @Mutant(of = "N-1", change = "the tangent kernel in place of the secant kernel")
  @Property(tries = 30)
  Claim tangent(
      @ForAll @UpToTwenty int n, @ForAll @AnyDimension int d, @ForAll @AnyWidth int m,
      @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, StepKernel::tangent);
  }

  @Mutant(of = "N-1", change = "a network without its factor 1/√m")
  @Property(tries = 30)
  Claim withoutTheFactor(
      @ForAll @UpToTwenty int n, @ForAll @AnyWidth int m, @ForAll @LogUniform(min = 1e-3, max = 10) double rate,
      @ForAll long seed) {
    return step(TrainingSet.sphere(n, 10, 1, seed), Initialization.gaussian(m, 1, 1), rate, StepKernel::tangent);
  }

  private static Claim step(TrainingSet data, Initialization start, double rate, StepKernel kernel) {
    return Identity.everywhere("u(k+1) − y", "(I − ηG(k))(u(k) − y) in every step",
        trial -> exactly(kernel.largestError(data, start, rate, trial)))
        .relativeTo("‖u(k+1) − y‖ + ‖u(k) − y‖", 1)
        .within(1e-10, "rounding");
  }

  /** |∇Φ|² = (u − y)ᵀH(u − y), which bounds the loss by the kernel's least eigenvalue. */
  @States("N-1")
  @Property(tries = 60)
  Claim theGradientIsAQuadraticForm(
      @ForAll @UpToTwenty int n, @ForAll @AnyDimension int d, @ForAll @AnyWidth int m,
      @ForAll @LogUniform(min = 1e-3, max = 1) double rate, @ForAll long seed) {
    return gradient(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, 1);
  }

  @Mutant(of = "N-1", change = "half of the kernel")
  @Property(tries = 20)
  Claim halfKernel(@ForAll @UpToTwenty int n, @ForAll @AnyWidth int m, @ForAll long seed) {
    return gradient(TrainingSet.sphere(n, 10, 1, seed), Initialization.tangent(m, 1), 0.1, 0.5);
  }

  private static Claim gradient(TrainingSet data, Initialization start, double rate, double share) {
    return Identity.everywhere("‖∇Φ‖²", "(u − y)ᵀH(u − y)",
        trial -> exactly(LossGradient.ofSquare(data, start, rate, share, trial)))
        .relativeTo("‖∇Φ‖² + ‖u − y‖²", 1)
        .within(1e-12, "rounding");
  }

  /** Every entry of the gradient equals its central difference, where no gate lies between the two. */
  @States("N-1")
  @Property(tries = 60)
  Claim theGradientIsTheDerivative(
      @ForAll @UpToTwenty int n, @ForAll @AnyDimension int d, @ForAll @Width(min = 10, max = 300) int m,
      @ForAll long seed) {
    return derivative(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), 0);
  }

  @Mutant(of = "N-1", change = "the gradient of the next step")
  @Property(tries = 20)
  Claim nextGradient(@ForAll @UpToTwenty int n, @ForAll @Width(min = 10, max = 300) int m, @ForAll long seed) {
    return derivative(TrainingSet.sphere(n, 10, 1, seed), Initialization.tangent(m, 1), 0.01);
  }

  private static Claim derivative(TrainingSet data, Initialization start, double late) {
    var difference = PerTrial.of(trial -> LossGradient.of(data, start, late, trial));
    return Identity.everywhere("⟨∇Φ, v⟩", "(Φ(W + hv) − Φ(W − hv))/2h", difference.get(v -> exactly(v.error())))
        .relativeTo("1 + |⟨∇Φ, v⟩|", 1)
        .within(1e-6, "the difference's own error, for h = 10⁻⁶")
        .assume("gates between the two ends", difference.get(v -> exactly(v.flips())), atMost(0));
  }
}
