package assay.theorem.recursive;

import assay.Require;
import assay.feature.GradientOuterProduct;
import assay.kernel.Metric;
import assay.kernel.MetricRidge;
import assay.kernel.Radial;
import assay.linear.SymmetricMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The recursive feature machine (Radhakrishnan, Beaglehole, Pandit, Belkin, arXiv 2212.13881; read in the authors'
 * code): kernel ridge regression in the metric M, which begins as I; then M becomes the AGOP of what was fitted, and so
 * on.
 *
 * @param kernel φ
 * @param width L
 * @param ridge λ
 * @param bandwidth what L is relative to
 * @param centred whether the mean gradient is taken out of the AGOP
 */
public record RecursiveMachine(Radial kernel, double width, double ridge, Bandwidth bandwidth, boolean centred) {

  /** What happens to the metric between rounds; the authors' notebooks and their package differ in it. */
  public enum Bandwidth {
    /** Nothing: L is relative to the scale of the labels (the notebooks). */
    OF_THE_METRIC,
    /** M is divided by its largest entry, so that L is relative to the inputs (the package). */
    OF_THE_INPUTS
  }

  /**
   * @throws IllegalArgumentException if the width is not positive or the ridge negative
   */
  public RecursiveMachine {
    Require.positive("width", width);
    Require.nonnegative("ridge", ridge);
  }

  /** The notebooks' convention: Laplace kernel, nothing rescaled or centred. */
  public static RecursiveMachine laplace(double width, double ridge) {
    return new RecursiveMachine(Radial.LAPLACE, width, ridge, Bandwidth.OF_THE_METRIC, false);
  }

  /** With the other convention of bandwidth. */
  public RecursiveMachine with(Bandwidth other) {
    return new RecursiveMachine(kernel, width, ridge, other, centred);
  }

  /** With the covariance of the gradients in place of their second moment. */
  public RecursiveMachine withCentredGradients() {
    return new RecursiveMachine(kernel, width, ridge, bandwidth, true);
  }

  /**
   * A round: the metric and what was fitted in it.
   *
   * @param metric M, the identity in the first round
   * @param predictor f
   */
  public record Round(SymmetricMatrix metric, MetricRidge predictor) {}

  /**
   * The fit in the Euclidean metric and so many rounds after it.
   *
   * @param x n inputs
   * @param y their labels
   * @param rounds at least 0
   * @throws IllegalArgumentException as {@link MetricRidge#fitted} does
   * @throws ArithmeticException if a predictor is constant, so that its AGOP is 0 and no metric
   */
  public List<Round> run(double[][] x, double[] y, int rounds) {
    Require.atLeast("rounds", rounds, 0);
    Require.atLeast("number of inputs", x.length, 1);
    List<Round> all = new ArrayList<>();
    all.add(round(Metric.euclidean(x[0].length), x, y));
    for (int t = 1; t <= rounds; t++) all.add(round(Metric.of(next(t, all.getLast())), x, y));
    return all;
  }

  private Round round(Metric metric, double[][] x, double[] y) {
    return new Round(metric.matrix(),
        MetricRidge.fitted(new MetricRidge.Setting(kernel, width, metric, ridge), x, y));
  }

  private SymmetricMatrix next(int round, Round last) {
    double[][] gradients = last.predictor.gradients();
    SymmetricMatrix M = centred ? GradientOuterProduct.centred(gradients) : GradientOuterProduct.of(gradients);
    if (M.frobenius() == 0)
      throw new ArithmeticException("round " + round + ": the AGOP is 0, since the last predictor is constant");
    return bandwidth == Bandwidth.OF_THE_METRIC ? M : M.scaled(1 / M.largestEntry());
  }
}
