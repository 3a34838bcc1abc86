package assay.experiment.gradientfeature;

import assay.core.Ops;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.feature.GradientFeatures;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Training on n samples of a distribution, to the last step.
 *
 * @param distance Δ, the largest |Ĝ − G| over the neurons of the start
 * @param losses the hinge loss on the population at each step
 */
public record Sampled(double distance, double[] losses) {

  /** Trains on samples from the trial's stream {@code "samples"}. */
  public static Sampled of(FiniteDistribution D, int n, GradientDescent descent, Trial trial) {
    FiniteDistribution sample = sample(D, n, trial.stream("samples"));
    TwoLayer start = descent.initialization().draw(trial, D.dimension());
    double[] losses = new double[descent.schedule().steps() + 1];
    descent.run(sample.samples(), trial, (t, loss, trainer) -> losses[t] = loss(D, trainer.neurons()));
    return new Sampled(distance(GradientFeatures.of(D, start), GradientFeatures.of(sample, start)), losses);
  }

  private static double distance(double[][] one, double[][] other) {
    double largest = 0;
    for (int j = 0; j < one.length; j++) largest = Math.max(largest, Vectors.distance(one[j], other[j]));
    return largest;
  }

  /** The smallest of the losses. */
  public double smallestLoss() {
    return Arrays.stream(losses).min().orElseThrow();
  }

  /** The same points, weighted by how often each occurs among n samples. */
  public static FiniteDistribution sample(FiniteDistribution D, int n, Stream stream) {
    double[][] x = IntStream.range(0, D.size()).mapToObj(D::point).toArray(double[][]::new);
    double[] labels = IntStream.range(0, D.size()).mapToDouble(D::label).toArray();
    return FiniteDistribution.of(n + " samples", x, labels, shares(D, n, stream));
  }

  /** How often each atom occurs among n samples, over n. */
  public static double[] shares(FiniteDistribution D, int n, Stream stream) {
    double[] shares = new double[D.size()];
    for (int i = 0; i < n; i++) {
      double u = stream.uniform();
      int atom = 0;
      while (atom + 1 < shares.length && u >= D.weight(atom)) u -= D.weight(atom++);
      shares[atom] += 1.0 / n;
    }
    return shares;
  }

  /** E max(0, 1 − y f(x)), rounded. */
  public static double loss(FiniteDistribution D, TwoLayer network) {
    double[] f = new double[D.size()];
    Ops.best().outputs(D.samples(), network, f);
    double sum = 0;
    for (int i = 0; i < f.length; i++) sum += D.weight(i) * Loss.HINGE.value(D.label(i) * f[i]);
    return sum;
  }

  /**
   * What samples change of the loss after training: the mean of |L_D(f̂) − L_D(f)| over initializations, each trained
   * on samples of its own and on the population; the smallest normal number if that is less.
   *
   * @param times how many initializations
   */
  public static double difference(FiniteDistribution D, int n, GradientDescent descent, int times, Trial measurement) {
    double sum = 0;
    for (int k = 0; k < times; k++) {
      Trial trial = measurement.inner("initialization", k);
      double population = loss(D, descent.run(D.samples(), trial).end());
      FiniteDistribution sample = sample(D, n, trial.stream("samples"));
      sum += Math.abs(loss(D, descent.run(sample.samples(), trial).end()) - population) / times;
    }
    return Math.max(sum, Double.MIN_NORMAL);
  }
}
