package beyond;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.beyond.GatedLayers;
import assay.experiment.beyond.PatchLearning;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * "every layer is an NTK". With gates as they were drawn, a network is affine in each layer's weights, the others
 * being fixed: training one layer is regression on fixed features. All layers together are more than that, and wider
 * networks of the kind do better; that they do as well as ReLU networks is not seen at this scale, where they stay
 * above what kernels keep. The talk's figures for residual networks of 32 layers on images are not checked.
 */
@Theorem(paper = Paper.RESNET, name = "Every layer is an NTK", constants = Theorem.Constants.STATED)
class FrozenGates {

  @States(value = "R-7", rests = "N-3")
  @Property(tries = 40)
  Claim everyLayerIsRegressionOnFixedFeatures(
      @ForAll @Width(min = 1, max = 20) int d, @ForAll @Width(min = 1, max = 100) int m,
      @ForAll @LogUniform(min = 1e-2, max = 10) double size, @ForAll long seed) {
    return straight(new GatedLayers(d, m, size, true), seed);
  }

  @Mutant(of = "R-7", change = "gates that follow the weights")
  @Property(tries = 5)
  Claim gatesThatFollow(@ForAll @Width(min = 2, max = 20) int d, @ForAll long seed) {
    return straight(new GatedLayers(d, 50, 1, false), seed);
  }

  private static Claim straight(GatedLayers layers, long seed) {
    return Identity.everywhere("R(θ_l + v) + R(θ_l − v)", "2 R(θ_l) for every layer l",
        trial -> exactly(layers.bend(seed)))
        .relativeTo("1 + |R(θ_l + v)| + |R(θ_l − v)|", 1)
        .within(1e-11, "rounding of sums over two layers, of terms a hundred times as large as what they sum to");
  }

  /** One-sided: no rate is claimed. */
  @States("R-7")
  @Property(tries = 2)
  Claim widerOnesDoBetter(@ForAll @Width(min = 20, max = 25) int m) {
    return Claim.inequality()
        .left("E‖R − H‖² of 6m gated neurons", trial -> gated(10, 6 * m).error(trial.inner("wide", 0), trial.level()))
        .right("E‖R − H‖² of m gated neurons", trial -> gated(10, m).error(trial.inner("narrow", 0), trial.level()));
  }

  private static PatchLearning gated(int d, int m) {
    return new PatchLearning(d, 1, m, 250, 0.5, true, true);
  }

  @States("R-7-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "gated networks of this width stay above what kernels keep")
  @Property(tries = 1)
  Claim gatedNetworksGetBelowEveryKernel() {
    PatchLearning learning = gated(12, 100);
    return Claim.inequality()
        .left("E‖R(x) − H(x)‖²", trial -> learning.error(trial, trial.level()))
        .right("k α² (1 − N/C(12, 4))", learning.kernelBound());
  }
}
