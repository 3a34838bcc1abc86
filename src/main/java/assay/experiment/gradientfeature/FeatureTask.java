package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture;
import assay.random.Trial;
import java.util.stream.IntStream;

/**
 * The XOR mixture with |μ| = √d, 4d points to fit and fresh ones to count on: what is counted are the fresh points that
 * a fit classifies correctly.
 *
 * @param train points to fit
 * @param fresh points to count on
 * @param count of those
 */
public record FeatureTask(
    FeatureRegression train, FeatureRegression fresh, int count, Trial trial, int d, double deviation) {

  private static final double[] RIDGES = {1e-2, 1e-1};

  /**
   * Draws points.
   *
   * @param deviation σ
   * @param count of fresh points
   */
  public static FeatureTask of(int d, double deviation, int count, Trial trial) {
    var train = points(d, deviation, 4 * d, trial, "points");
    return new FeatureTask(train, points(d, deviation, count, trial, "fresh points"), count, trial, d, deviation);
  }

  private static FeatureRegression points(int d, double deviation, int n, Trial trial, String role) {
    GaussianMixture mixture = GaussianMixture.xor(d, Math.sqrt(d), deviation, trial.stream("means"));
    return FeatureRegression.sample(mixture, n, trial.stream(role));
  }

  /** How many ridges random features are fitted with. */
  public static int ridges() {
    return RIDGES.length;
  }

  /**
   * With features after one step: b̃ is half of a typical |x|, thresholds are a quarter of |μ|.
   *
   * @param features how many
   */
  public int found(int features) {
    double bias = 0.5 * Math.sqrt(d * (1 + deviation * deviation));
    TwoLayer moved = train.afterOneStep(features, bias, 0.25 * Math.sqrt(d), trial.stream("initialization"));
    return fresh.correct(train.fitted(moved, 0.1).getFirst());
  }

  /** With random features: one count for each ridge. */
  public int[] random(int features) {
    TwoLayer drawn = train.random(features, trial.stream("random features"));
    return train.fitted(drawn, RIDGES).stream().mapToInt(fresh::correct).toArray();
  }

  /**
   * Where the accuracy of random features on a ladder of factor 2 from 16 first reaches 0.7, interpolated in log N; the
   * last rung, 1024, if nowhere.
   */
  public double needed() {
    double before = 0.5;
    for (int N = 16; N <= 1024; N *= 2) {
      double accuracy = IntStream.of(random(N)).max().orElseThrow() / (double) count;
      if (accuracy >= 0.7) return N * Math.pow(2, -(accuracy - 0.7) / (accuracy - before));
      before = Math.min(accuracy, 0.69);
    }
    return 1024;
  }
}
