package beyond;

import static assay.claim.Condition.above;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.beyond.KernelLearning;
import assay.experiment.beyond.ResidualLearning;
import assay.experiment.lowerbounds.CubeKernel;
import assay.network.ResidualDescent;
import assay.network.ResidualDescent.Trained;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * the experiment of the paper and of the talk. Uniform x ∈ {−1, 1}³⁰ and 8 outputs F + α G(F), F of
 * degree 2 and G(F) of degree 8. A residual network of three layers, trained by descent, gets below the error
 * k α² (1 − N/C(30, 8)) that every kernel on N samples and every N features keep (L-11). The theorem's own constants
 * make it vacuous at such sizes; rates and decays here are the notes' and are stated.
 */
@Theorem(paper = Paper.RESNET, name = "Residual networks learn F + α G(F) better than any kernel",
    constants = Theorem.Constants.STATED)
class ThreeLayerNetworks {

  private static final int D = 30;
  private static final String BOUND = "k α² (1 − N/C(30, 8))";

  @States(value = "R-4", rests = "L-11")
  @Property(tries = 12)
  Claim theNetworkGetsBelowEveryKernel(
      @ForAll @Width(min = 2500, max = 4000) int N, @ForAll @Width(min = 150, max = 250) int m,
      @ForAll @LogUniform(min = 0.25, max = 0.5) double alpha) {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(D, alpha, 1);
    return below(target, N, ResidualDescent.bottleneck(m, epochs(N), 0.3, 3e-4))
        .gathered(trial -> Picture.of("Test error and what no kernel gets below").axes("α", "E‖R − H‖²")
            .dashed(BOUND, new double[] {alpha}, new double[] {target.kernelBound(N)}));
  }

  /** A million samples are seen whatever N is. */
  private static int epochs(int N) {
    return 1_000_000 / N;
  }

  private static Claim below(HierarchicalTarget target, int N, ResidualDescent descent) {
    var learned = PerTrial.of(trial -> new ResidualLearning(target, N, descent).run(trial));
    return Claim.inequality()
        .left("E‖R(x) − H(x)‖²", trial -> learned.apply(trial).error(trial.level()))
        .right(BOUND, target.kernelBound(N))
        .vacuousAbove("E‖H(x)‖²", target.outputs() * (target.alpha() * target.alpha() + target.beta() * target.beta()))
        .series("loss by epoch", trial -> learned.apply(trial).run().losses());
  }

  @Mutant(of = "R-4", change = "one hidden layer: V stays 0")
  @Property(tries = 2)
  Claim withoutTheSecondLayer(@ForAll @Width(min = 2500, max = 3000) int N) {
    return below(HierarchicalTarget.ofTheTalk(D, 0.3, 1), N,
        ResidualDescent.bottleneck(200, epochs(N), 0.3, 3e-4).training(Trained.FIRST_ALONE));
  }

  /** Holds on average over relabelings (L-11); single runs lie far above. */
  @States(value = "R-4", rests = "L-11")
  @Property(tries = 40)
  Claim kernelsStayAbove(
      @ForAll CubeKernel kernel, @ForAll @Width(min = 250, max = 1500) int N,
      @ForAll @LogUniform(min = 1e-3, max = 1) double ridge, @ForAll @LogUniform(min = 0.2, max = 1) double alpha) {
    return stays(alpha, new KernelLearning(HierarchicalTarget.ofTheTalk(D, alpha, 1), N, kernel, ridge, 0));
  }

  @Mutant(of = "R-4", change = "the kernel knows the target")
  @Property(tries = 2)
  Claim leakedTarget(@ForAll @Width(min = 250, max = 500) int N) {
    return stays(1, new KernelLearning(HierarchicalTarget.ofTheTalk(D, 1, 1), N, CubeKernel.TANGENT, 0.1, 10));
  }

  private static Claim stays(double alpha, KernelLearning learning) {
    double bound = learning.target().kernelBound(learning.samples());
    return Claim.inequality()
        .assume(BOUND, bound, above(0))
        .left(BOUND, Interval.exactly(bound))
        .right("E‖f(x) − H(x)‖² of kernel ridge regression", trial -> learning.error(trial, trial.level()));
  }

  @States("R-5-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "without F there is nothing that the first layer could learn for G")
  @Property(tries = 2)
  Claim withoutTheEasyPart(@ForAll @LogUniform(min = 0.25, max = 0.35) double alpha) {
    return below(HierarchicalTarget.ofTheTalk(D, alpha, 0), 2500, ResidualDescent.bottleneck(200, 400, 0.3, 3e-4));
  }

  @States("R-5-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "α must stay below β: what is hard drowns what is easy")
  @Property(tries = 2)
  Claim withALargeHardPart(@ForAll @LogUniform(min = 2, max = 4) double alpha) {
    return below(HierarchicalTarget.ofTheTalk(D, alpha, 1), 2500, ResidualDescent.bottleneck(200, 400, 0.3, 3e-4));
  }
}
