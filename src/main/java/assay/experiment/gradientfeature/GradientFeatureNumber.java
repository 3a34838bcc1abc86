package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many samples or neurons the features of one step of gradient descent need on the XOR mixture with |μ| = √d for an
 * accuracy, as a mean over two draws of everything. As in {@link FeatureTask}, b̃ is half of a typical |x|, thresholds
 * are a quarter of |μ|, and outputs are found by ridge regression on the same samples.
 *
 * @param d dimension
 * @param deviation σ
 * @param fresh points on which accuracies are counted
 * @param accuracy that is to be reached
 */
public record GradientFeatureNumber(int d, double deviation, int fresh, double accuracy) {

  /** By this factor both are known at best. */
  public static final double RUNG = 1.25;

  private static final int DRAWS = 2;
  private static final int MOST = 3000;
  private static final double RIDGE = 0.1;

  /** The smallest number of samples for so many neurons, on a ladder of factors up to 1.25 from 8. */
  public int samples(int neurons, Trial trial) {
    List<Draw> draws = draws(trial);
    int n = 8;
    while (accuracy(draws, n, neurons) < accuracy) n = next(n);
    return n;
  }

  /** The same between the rung below and that one. */
  public Interval samplesBetween(int neurons, Trial trial) {
    int n = samples(neurons, trial);
    return new Interval(n / RUNG, n);
  }

  /** The smallest number of neurons for so many samples, on a ladder of factors up to 1.25 from 4. */
  public int neurons(int samples, Trial trial) {
    List<Draw> draws = draws(trial);
    int m = 4;
    while (accuracy(draws, samples, m) < accuracy) m = next(m);
    return m;
  }

  private int next(int size) {
    int larger = Math.max(size + 1, (int) (1.2 * size));
    if (larger > MOST) throw new IllegalStateException(this + ": " + size + " are too few");
    return larger;
  }

  private List<Draw> draws(Trial trial) {
    return IntStream.range(0, DRAWS).mapToObj(i -> draw(trial.inner("draw", i))).toList();
  }

  private Draw draw(Trial trial) {
    GaussianMixture mixture = GaussianMixture.xor(d, Math.sqrt(d), deviation, trial.stream("means"));
    return new Draw(mixture, FeatureRegression.sample(mixture, fresh, trial.stream("fresh points")), trial);
  }

  private double accuracy(List<Draw> draws, int n, int neurons) {
    int correct = draws.stream().mapToInt(draw -> draw.correct(n, neurons, d, deviation)).sum();
    return (double) correct / (DRAWS * fresh);
  }

  /** A mixture with fresh points; samples and neurons are added to those that are there. */
  private record Draw(GaussianMixture mixture, FeatureRegression judged, Trial trial) {

    int correct(int n, int neurons, int d, double deviation) {
      FeatureRegression train = FeatureRegression.sample(mixture, n, trial.stream("points"));
      double bias = 0.5 * Math.sqrt(d * (1 + deviation * deviation));
      TwoLayer moved = train.afterOneStep(neurons, bias, 0.25 * Math.sqrt(d), trial.stream("initialization"));
      return judged.correct(train.fitted(moved, RIDGE).getFirst());
    }
  }
}
