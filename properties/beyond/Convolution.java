package beyond;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Identity;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.beyond.PatchFeatures;
import assay.experiment.beyond.PatchLearning;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerInstance;
import assay.theorem.beyond.PatchTarget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * the talk's convolutional extension Σ_j F(x^(j)) + α G(Σ_j v_j F(x^(j))). What N features leave of G, on average
 * over relabelings that are the same in every patch, is at least α² (1 − N R/(C(d, 2q) (2q−1)!!)), R = (2q−1)!! for one
 * patch and less for more; N sums over matchings attain it. The network with one first layer for all patches gets below
 * it with few samples; its rate, decay and sizes are ours.
 */
@Theorem(paper = Paper.RESNET, name = "Convolutional extension", constants = Theorem.Constants.DERIVED)
class Convolution {

  private static final String BOUND = "1 − N R/(C(d, 2q) (2q−1)!!)";

  @States(value = "R-8", rests = "L-1")
  @Property(tries = 30)
  Claim noFeaturesGetBelow(
      @ForAll @IntRange(min = 1, max = 2) int q, @ForAll @IntRange(min = 5, max = 7) int d,
      @ForAll @IntRange(min = 1, max = 3) int P, @ForAll @Width(max = 15) int N) {
    PatchTarget target = PatchTarget.even(d, q, P);
    return Claim.inequality()
        .assume(BOUND, target.bound(N), above(0))
        .left(BOUND, exactly(target.bound(N)))
        .right("average of the squared distance to N features", trial -> {
          PatchFeatures features = new PatchFeatures(target);
          return exactly(features.error(features.mixed(N, trial.stream("features"))));
        })
        .roundingOf("E g²", 1);
  }

  @States(value = "R-8", rests = "L-1")
  @Property(tries = 30)
  Claim sumsOverMatchingsAttainIt(
      @ForAll @IntRange(min = 1, max = 3) int q, @ForAll @IntRange(min = 6, max = 8) int d,
      @ForAll @IntRange(min = 1, max = 2) int P, @ForAll @Width(max = 15) int N) {
    return attained(q, d, P, N, N);
  }

  @Mutant(of = "R-8", change = "(2q−1)!! in place of R, as if there were one patch")
  @Property(tries = 3)
  Claim asIfOnePatch(@ForAll @IntRange(min = 6, max = 8) int d, @ForAll @Width(max = 15) int N) {
    return attained(2, d, 2, N, N * 3 / PatchTarget.even(d, 2, 2).overlap());
  }

  private static Claim attained(int q, int d, int P, int N, double counted) {
    PatchTarget target = PatchTarget.even(d, q, P);
    int some = Math.min(N, (int) target.sets());
    double share = target.overlap() / (target.sets() * PatchTarget.matchings(2 * q).size());
    var error = PerInstance.of(trial -> {
      PatchFeatures features = new PatchFeatures(target);
      return features.error(features.best(some));
    });
    return Identity.of("average of the squared distance to N sums", error::apply, BOUND,
        trial -> 1 - share * counted * some / N)
        .relativeTo("E g²", 1)
        .within(1e-12, "rounding of projections");
  }

  @States(value = "R-8", rests = "R-4")
  @Property(tries = 3)
  Claim theNetworkGetsBelowEveryKernel(
      @ForAll @IntRange(min = 12, max = 13) int d,
      @ForAll @Width(min = 80, max = 120) int m, @ForAll @LogUniform(min = 0.5, max = 0.7) double alpha) {
    return below(new PatchLearning(d, 2, m, 400, alpha, true, false));
  }

  @Mutant(of = "R-8", change = "one hidden layer: V stays 0")
  @Property(tries = 1)
  Claim withoutTheSecondLayer() {
    return below(new PatchLearning(12, 2, 80, 400, 0.5, false, false));
  }

  private static Claim below(PatchLearning learning) {
    return Claim.inequality()
        .left("E‖R(x) − H(x)‖², best of 3 starts", trial -> learning.smallestError(3, trial, trial.level(3)))
        .right("k α² (1 − N R/(3 C(d, 4)))", learning.kernelBound());
  }
}
