package assay.experiment.gradientfeature;

import assay.feature.Motion;
import assay.network.GradientDescent;
import assay.theorem.gradientfeature.SizeRecursion;

/**
 * The largest ratios, over neurons j and steps t from the second on, of what a neuron's sizes are to what the
 * {@link SizeRecursion} allows; NaN if a size is. 0/0 counts as 0.
 *
 * @param output |a_j(t)|/α_j(t)
 * @param input |w_j(t)|/ω_j(t)
 * @param drift |w_j(t) − w_j(1)|/ρ_j(t)
 */
public record SizeRatios(double output, double input, double drift) {

  /**
   * Over a run.
   *
   * @param descent how it was trained
   * @param meanNorm B_x1
   */
  public static SizeRatios of(Motion motion, GradientDescent descent, double meanNorm) {
    SizeRatios largest = new SizeRatios(0, 0, 0);
    for (int j = 0; j < motion.outputs(1).length; j++) {
      SizeRecursion bound = SizeRecursion.from(motion.outputs(1)[j], motion.inputs(1)[j]);
      for (int t = 2; t <= motion.steps(); t++) {
        double keep = descent.schedule().keep();
        bound = bound.next(descent.schedule().rate(), keep, descent.loss().lipschitz(), meanNorm, motion.bias(j));
        largest = largest.max(at(motion, j, t, bound));
      }
    }
    return largest;
  }

  private static SizeRatios at(Motion motion, int j, int t, SizeRecursion bound) {
    return new SizeRatios(
        ratio(motion.outputs(t)[j], bound.output()),
        ratio(motion.inputs(t)[j], bound.input()),
        ratio(motion.drifts(t)[j], bound.drift() + rounding(t, bound.input())));
  }

  /**
   * Each of t steps rounds w_j and w_j − w_j(1) to 2⁻⁵³|w_j|, which counts where the drift is far smaller than |w_j|.
   */
  private static double rounding(int t, double input) {
    return 2 * t * input * 0x1p-53;
  }

  private static double ratio(double size, double bound) {
    return size == 0 && bound == 0 ? 0 : size / bound;
  }

  private SizeRatios max(SizeRatios other) {
    return new SizeRatios(
        Math.max(output, other.output), Math.max(input, other.input), Math.max(drift, other.drift));
  }
}
