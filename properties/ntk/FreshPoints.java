package ntk;

import assay.claim.Claim;
import assay.claim.Exponent;
import assay.claim.Mutant;
import assay.claim.States;
import assay.claim.Theorem;
import assay.experiment.Sweep;
import assay.experiment.ntk.FreshPredictions;
import assay.experiment.ntk.TrainingSet;
import assay.random.PerTrial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * N-14: the trained network is the predictor of its kernel where neither has seen anything, on the way as well:
 * k(x)ᵀ(H^∞)⁻¹(I − (I − ηH^∞)ᵀ) y, up to an error of about 1/√m.
 */
@Theorem(paper = Paper.FINE_GRAINED, name = "The trained network is its kernel's predictor",
    constants = Theorem.Constants.DERIVED)
class FreshPoints {

  private static final int[] WIDTHS = {64, 256, 1024, 4096};

  private static final int STEPS = 60;

  /** What is left to the fluctuations of small widths. */
  private static final double SLACK = 0.1;

  @States(value = "N-14", rests = {"N-4", "N-7"})
  @Property(tries = 2)
  Claim theNetworkPredictsAsItsKernel(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d,
      @ForAll long seed) {
    return falls(TrainingSet.sphere(n, d, 1, seed), 1, -0.5, 24);
  }

  @Mutant(of = "N-14", change = "the kernel without its factor ½ at fresh points")
  @Property(tries = 2)
  Claim withoutTheHalf(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls(TrainingSet.sphere(n, d, 1, seed), 2, -0.5, 24);
  }

  @Mutant(of = "N-14", change = "an error of 1/m")
  @Property(tries = 2)
  Claim sooner(@ForAll @Sizes.AboutTen int n, @ForAll @Sizes.AboutTwenty int d, @ForAll long seed) {
    return falls(TrainingSet.sphere(n, d, 1, seed), 1, -1, 16);
  }

  private static Claim falls(TrainingSet data, double factor, double exponent, int repetitions) {
    var sweep = PerTrial.of(trial -> {
      FreshPredictions predictions = FreshPredictions.of(data, STEPS, factor);
      return Sweep.of(WIDTHS, repetitions, trial, predictions::distance);
    });
    return Exponent.of("RMS of f_T(x) − k(x)ᵀ(H^∞)⁻¹(I − (I − ηH^∞)ᵀ)y at fresh x", "m", sweep).atMost(exponent, SLACK);
  }
}
