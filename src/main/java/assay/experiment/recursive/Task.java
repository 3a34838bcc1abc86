package assay.experiment.recursive;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;

/**
 * Labels y = f(x) + N(0, σ²) of random inputs.
 *
 * @param target f
 * @param dimension d, more than the largest relevant coordinate
 * @param noise σ
 */
public record Task(Inputs inputs, Target target, int dimension, double noise) {

  /**
   * @throws IllegalArgumentException if the dimension leaves a relevant coordinate out or the noise is negative
   */
  public Task {
    Require.atLeast("dimension", dimension, Arrays.stream(target.relevant()).max().orElseThrow() + 1);
    Require.nonnegative("noise", noise);
  }

  /**
   * Inputs and labels.
   *
   * @param x a row each
   */
  public record Data(double[][] x, double[] y) {

    /** The mean squared label. */
    public double energy() {
      return Arrays.stream(y).map(label -> label * label).average().orElseThrow();
    }

    /** Σ (f(x) − y)²/n of predictions. */
    public double error(double[] predicted) {
      Require.sameSize("number of predictions", predicted.length, y.length);
      return Vectors.squaredDistance(predicted, y) / y.length;
    }

    /** The same inputs, labels in another order. */
    public Data permuted(Stream stream) {
      int[] order = new int[y.length];
      Arrays.setAll(order, i -> i);
      stream.shuffle(order);
      return new Data(x, Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
    }
  }

  /** Samples with noise. */
  public Data samples(int n, Stream stream) {
    return drawn(n, noise, stream);
  }

  /** Samples without noise, to test on. */
  public Data fresh(int n, Stream stream) {
    return drawn(n, 0, stream);
  }

  private Data drawn(int n, double noise, Stream stream) {
    double[][] x = new double[Require.atLeast("n", n, 1)][];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = inputs.draw(dimension, stream);
      y[i] = target.value(x[i]) + (noise == 0 ? 0 : noise * stream.gaussian());
    }
    return new Data(x, y);
  }
}
