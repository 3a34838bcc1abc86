package beyond;

import static assay.claim.Condition.above;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.beyond.KernelLearning;
import assay.experiment.lowerbounds.CubeKernel;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * kernel ridge regression on the samples that the network gets: the NTK of two and four layers and others, with
 * any ridge. That none gets below k α² (1 − N/C(30, 8)) is a theorem on average over the relabelings (L-11); here
 * single runs, each with a relabeling of its own, are held to it.
 */
@Theorem(paper = Paper.RESNET, name = "The lower bound for kernels", constants = Theorem.Constants.DERIVED)
class KernelsOnHierarchies {

  private static final String BOUND = "k α² (1 − N/C(30, 8))";

  @States(value = "R-2", rests = "L-11")
  @Property(tries = 30)
  Claim kernelsStayAbove(
      @ForAll CubeKernel kernel, @ForAll @Width(min = 250, max = 1500) int N,
      @ForAll @LogUniform(min = 1e-3, max = 1) double ridge, @ForAll @LogUniform(min = 0.3, max = 2) double alpha) {
    return staysAbove(new KernelLearning(HierarchicalTarget.ofTheTalk(30, alpha, 1), N, kernel, ridge, 0));
  }

  @Mutant(of = "R-2", change = "the kernel knows the target")
  @Property(tries = 2)
  Claim leakedTarget(@ForAll @Width(min = 250, max = 500) int N) {
    return staysAbove(new KernelLearning(HierarchicalTarget.ofTheTalk(30, 1, 1), N, CubeKernel.TANGENT, 0.1, 10));
  }

  private static Claim staysAbove(KernelLearning learning) {
    double bound = learning.target().kernelBound(learning.samples());
    return Claim.inequality()
        .assume(BOUND, bound, above(0))
        .left(BOUND, Interval.exactly(bound))
        .right("E‖f(x) − H(x)‖² of kernel ridge regression", trial -> learning.error(trial, trial.level()));
  }
}
