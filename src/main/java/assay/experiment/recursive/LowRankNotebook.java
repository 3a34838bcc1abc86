package assay.experiment.recursive;

import assay.Require;
import assay.theorem.recursive.RecursiveMachine;

/**
 * The authors' notebook on a low-rank target (aradha/recursive_feature_machines, {@code example_notebooks/rfm.py}):
 * x ~ N(0, I/4) in 20 dimensions, y = x₀x₁ 1(x₅ &gt; 0), n = 4000, Laplace kernel with L = 10, ridge 10⁻³, five rounds.
 *
 * @param samples n, of training and, up to 4000, of testing
 * @param rounds after the first fit
 */
public record LowRankNotebook(int samples, int rounds) {

  /** The mean squared errors that the repository printed, of one run without a seed. */
  private static final double[] PUBLISHED = {0.012285, 0.006296, 0.003174, 0.002353, 0.002091, 0.001997};

  /** What is learnt. */
  public MachineLearning learning() {
    return new MachineLearning(RecursiveMachine.laplace(10, 1e-3),
        new Task(Inputs.HALF_GAUSSIAN, Target.GATED_PRODUCT, 20, 0), samples, Math.min(4000, samples), rounds);
  }

  /** The published errors, of the first fit and five rounds. */
  public static double[] published() {
    return PUBLISHED.clone();
  }

  /**
   * max_t |ln(E_t/published_t)|.
   *
   * @param errors of the first fit and at most five rounds
   */
  public static double offPublished(double[] errors) {
    Require.that(errors.length <= PUBLISHED.length,
        errors.length + " errors: at most " + PUBLISHED.length + " were published");
    double largest = 0;
    for (int t = 0; t < errors.length; t++)
      largest = Math.max(largest, Math.abs(StrictMath.log(errors[t] / PUBLISHED[t])));
    return largest;
  }
}
