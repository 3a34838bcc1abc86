package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.ntk.GatedErrors;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ntk.Sizes.AnyDimension;
import ntk.Sizes.Dimension;

/**
 * N-3: a network whose gates stay as they were at initialization is its own linearisation; at any depth it has the ReLU
 * network's output and gradient at the start.
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
}
