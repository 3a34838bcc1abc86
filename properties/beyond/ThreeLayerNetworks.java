package beyond;

import assay.claim.Claim;
import assay.claim.Expect;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.claim.Verdict;
import assay.experiment.beyond.ResidualLearning;
import assay.experiment.beyond.SeveralStarts;
import assay.network.ResidualDescent;
import assay.network.ResidualDescent.Trained;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * the experiment of the paper and of the talk. Uniform x ∈ {−1, 1}³⁰ and outputs F + α G(F), F of degree 2
 * and G(F) of degree 8. A residual network of three layers, trained by descent, gets below the error
 * k α² (1 − N/C(30, 8)) that every kernel on N samples and every N features keep (L-11). The theorem's own constants
 * are vacuous at such sizes; what is claimed is the outcome, with rates and decays of our own.
 */
@Theorem(paper = Paper.RESNET, name = "Residual networks learn F + α G(F) better than any kernel",
    constants = Theorem.Constants.STATED)
class ThreeLayerNetworks {

  private static final int D = 30;
  private static final String BOUND = "k α² (1 − N/C(30, 8))";

  /** The talk's figure (b): the error over α. */
  @States(value = "R-4", rests = "L-11")
  @Property(tries = 12)
  Claim theNetworkGetsBelowEveryKernel(
      @ForAll @Width(min = 2500, max = 4000) int N, @ForAll @Width(min = 150, max = 250) int m,
      @ForAll @LogUniform(min = 0.25, max = 0.6) double alpha) {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(D, alpha, 1);
    var error = error(new ResidualLearning(target, N, descent(m, N)));
    return below(target, N, error)
        .gathered(trial -> Picture.of("Test error over α, N ≥ 2500").axes("α", "E‖R − H‖²")
            .point("residual network", alpha, error.apply(trial))
            .dashed("no kernel gets below", new double[] {alpha}, new double[] {target.kernelBound(N)}));
  }

  /** The paper's 15 outputs, all with the same G up to sign; at the rate of eight outputs some starts diverge. */
  @States(value = "R-4", rests = "L-11")
  @Property(tries = 8)
  Claim theNetworkGetsBelowOnThePapersTarget(
      @ForAll @Width(min = 2500, max = 4000) int N, @ForAll @Width(min = 180, max = 250) int m,
      @ForAll @LogUniform(min = 0.25, max = 0.35) double alpha) {
    HierarchicalTarget target = HierarchicalTarget.ofThePaper(alpha);
    var descent = ResidualDescent.bottleneck(m, 1_000_000 / N, 0.08, 3e-4);
    return below(target, N, error(new ResidualLearning(target, N, descent)));
  }

  /**
   * The talk's figure (a): on a thousand samples the error falls with the width, and the best of five starts, as a
   * validation set would pick it, gets below the bound. Single starts are on either side.
   */
  @States(value = "R-4", rests = "L-11")
  @Property(tries = 6)
  Claim aThousandSamplesSuffice(@ForAll @Width(min = 180, max = 240) int m) {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(D, 0.3, 1);
    var starts = new SeveralStarts(target, 1000, 800, 1e-3);
    int[] widths = {m / 6, m / 3, m};
    var curve = PerTrial.of(trial -> {
      double level = trial.level(widths.length * SeveralStarts.STARTS);
      return Arrays.stream(widths).mapToObj(width -> starts.errors(width, trial, level)).toList();
    });
    return below(target, 1000, curve.get(errors -> errors.getLast().best()))
        .gathered(trial -> overTheWidth(widths, curve.apply(trial), target.kernelBound(1000)));
  }

  private static Picture overTheWidth(int[] widths, List<SeveralStarts.Errors> curve, double bound) {
    Picture picture = Picture.of("Test error over the width, N = 1000, five starts each").axes("m", "E‖R − H‖²")
        .log().level("no kernel gets below", bound);
    for (int i = 0; i < widths.length; i++) {
      for (Interval error : curve.get(i).finished()) picture = picture.point("a start", widths[i], error);
      picture = picture.point("the best of five", widths[i], curve.get(i).best());
    }
    return picture;
  }

  @Mutant(of = "R-4", change = "one hidden layer: V stays 0")
  @Property(tries = 2)
  Claim withoutTheSecondLayer(@ForAll @Width(min = 2500, max = 3000) int N) {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(D, 0.3, 1);
    return below(target, N, error(new ResidualLearning(target, N, descent(200, N).training(Trained.FIRST_ALONE))));
  }

  @States("R-5-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "without F there is nothing from which the first layer could begin")
  @Property(tries = 1)
  Claim withoutTheEasyPart() {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(D, 0.3, 0);
    return below(target, 2500, error(new ResidualLearning(target, 2500, descent(200, 2500))));
  }

  @States("R-5-false")
  @Expect(value = Verdict.Kind.REFUTED, why = "α must stay below β: what is hard drowns what is easy")
  @Property(tries = 1)
  Claim withALargeHardPart() {
    HierarchicalTarget target = HierarchicalTarget.ofTheTalk(D, 2, 1);
    return below(target, 2500, error(new ResidualLearning(target, 2500, descent(200, 2500))));
  }

  /** A million samples are seen, whatever N is. */
  private static ResidualDescent descent(int m, int N) {
    return ResidualDescent.bottleneck(m, 1_000_000 / N, 0.15, 3e-4);
  }

  private static PerTrial<Interval> error(ResidualLearning learning) {
    return PerTrial.of(trial -> learning.run(trial).error(trial.level()));
  }

  private static Claim below(HierarchicalTarget target, int N, Function<Trial, Interval> error) {
    return Claim.inequality()
        .left("E‖R(x) − H(x)‖²", error)
        .right(BOUND, target.kernelBound(N))
        .vacuousAbove("E‖H(x)‖²", target.energy());
  }
}
