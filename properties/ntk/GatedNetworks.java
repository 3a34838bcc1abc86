package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.GatedErrors;
import assay.experiment.ntk.GatedRun;
import assay.experiment.ntk.TrainingSet;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.AnyDimension;
import ntk.Sizes.Dimension;
import ntk.Sizes.UpToTwelve;

/**
 * N-3, N-7, N-8: a network whose gates stay as they were at initialization is its own linearisation; at any depth it
 * has the ReLU network's output and gradient at the start, and with two layers it trains along H(0)'s eigenvectors.
 */
@Theorem(paper = Paper.TALK, name = "A network with frozen gates is its linearisation",
    constants = Theorem.Constants.DERIVED)
class GatedNetworks {

  /** Two layers, by homogeneity: Σ a_r 1[w_r(0)x > 0] ⟨w_r, x⟩ = f(W0, x) + ⟨∇f(W0, x), W − W0⟩ for all W. */
  @States("N-3")
  @Property(tries = 100)
  Claim twoLayersAreLinearInTheirWeights(
      @ForAll @AnyDimension int d, @ForAll @Width(min = 2, max = 500) int m,
      @ForAll @LogUniform(min = 1e-3, max = 100) double size, @ForAll boolean adversarial) {
    return linear(d, m, size, adversarial, false);
  }

  @Mutant(of = "N-3", change = "gates that follow the weights")
  @Property(tries = 20)
  Claim gatesThatFollow(@ForAll @AnyDimension int d, @ForAll @Width(min = 2, max = 500) int m) {
    return linear(d, m, 1, false, true);
  }

  private static Claim linear(int d, int m, double size, boolean adversarial, boolean following) {
    return Identity.everywhere("f_gated(W, x)", "f(W0, x) + ⟨∇f(W0, x), W − W0⟩",
        trial -> exactly(GatedErrors.ofTwoLayers(d, m, size, adversarial, following, trial.stream("weights"))))
        .relativeTo("the terms that are added", 1)
        .within(1e-12, "rounding");
  }

  /** The gated network is multilinear: its exact difference along V in layer l is the ReLU network's gradient there. */
  @States("N-3")
  @Property(tries = 60)
  Claim everyLayerHasTheSameGradient(
      @ForAll @IntRange(min = 1, max = 6) int depth, @ForAll @Dimension int d,
      @ForAll @Width(min = 2, max = 64) int m) {
    return layers(depth, d, m, false);
  }

  @Mutant(of = "N-3", change = "the gates of another initialization")
  @Property(tries = 20)
  Claim gatesOfAnother(
      @ForAll @IntRange(min = 1, max = 6) int depth, @ForAll @Dimension int d,
      @ForAll @Width(min = 2, max = 64) int m) {
    return layers(depth, d, m, true);
  }

  private static Claim layers(int depth, int d, int m, boolean otherGates) {
    return Identity.everywhere("f_gated(W_l + V)", "f(W) + ⟨∂f/∂W_l, V⟩ for every layer l",
        trial -> exactly(GatedErrors.ofLayers(depth, d, m, otherGates, trial.stream("weights"))))
        .relativeTo("the terms that are added", 1)
        .within(1e-12, "rounding");
  }

  /** N-7: a network with frozen gates follows the eigenvectors of H(0) exactly. */
  @States(value = "N-7", rests = "N-3")
  @Property(tries = 40)
  @Theorem(paper = Paper.FINE_GRAINED, name = "Rate of convergence along eigenvectors",
      constants = Theorem.Constants.DERIVED)
  Claim gatedResidualsFollowTheEigenvectors(
      @ForAll @UpToTwelve int n, @ForAll @Dimension int d, @ForAll @Width(min = 2, max = 300) int m,
      @ForAll @LogUniform(min = 1e-2, max = 2.5) double speed, @ForAll @Width(max = 60) int steps, @ForAll long seed) {
    return residuals(TrainingSet.sphere(n, d, 1, seed), m, speed, steps, 1);
  }

  @Mutant(of = "N-7", change = "half of the kernel")
  @Property(tries = 10)
  Claim gatedResidualsOfHalfTheKernel(
      @ForAll @UpToTwelve int n, @ForAll @Width(min = 2, max = 300) int m, @ForAll long seed) {
    return residuals(TrainingSet.sphere(n, 10, 1, seed), m, 0.5, 10, 0.5);
  }

  private static Claim residuals(TrainingSet data, int m, double speed, int steps, double share) {
    return Identity.everywhere("‖y − u(k)‖", "√Σ (1 − ηλ_i)²ᵏ ⟨v_i, r⟩²",
        trial -> exactly(GatedRun.of(data, m, speed, steps, share, trial).residualError()))
        .relativeTo("max(‖y − u(k)‖, ‖r‖)", 1)
        .within(1e-10, "rounding of eigenvectors");
  }

  /** N-8: and travels √Σ (1 − (1 − ηλ_i)ᵏ)² ⟨v_i, r⟩²/λ_i. */
  @States(value = "N-8", rests = {"N-3", "N-7"})
  @Property(tries = 40)
  @Theorem(paper = Paper.FINE_GRAINED, name = "Distance from initialization", constants = Theorem.Constants.DERIVED)
  Claim gatedDistancesFollowTheEigenvectors(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 10, max = 20) int d,
      @ForAll @Width(min = 100, max = 300) int m, @ForAll @LogUniform(min = 1e-2, max = 2.5) double speed,
      @ForAll @Width(max = 60) int steps, @ForAll long seed) {
    return distances(TrainingSet.sphere(n, d, 1, seed), m, speed, steps, 1);
  }

  @Mutant(of = "N-8", change = "half of the kernel")
  @Property(tries = 10)
  Claim gatedDistancesOfHalfTheKernel(
      @ForAll @Width(min = 2, max = 8) int n, @ForAll @Width(min = 100, max = 300) int m, @ForAll long seed) {
    return distances(TrainingSet.sphere(n, 10, 1, seed), m, 0.5, 10, 0.5);
  }

  private static Claim distances(TrainingSet data, int m, double speed, int steps, double share) {
    return Identity.everywhere("‖W(k) − W(0)‖_F", "√Σ (1 − (1 − ηλ_i)ᵏ)² ⟨v_i, r⟩²/λ_i",
        trial -> exactly(GatedRun.of(data, m, speed, steps, share, trial).distanceError()))
        .relativeTo("‖W(k) − W(0)‖_F", 1)
        .within(1e-10, "rounding of eigenvectors");
  }
}
