package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.network.GradientDescent;
import assay.network.Snapshots;
import assay.random.Trial;

/**
 * A network before and after its first step. Norms are Frobenius norms of the first layer; biases do not count.
 *
 * @param start W_0
 * @param first W_1
 */
public record FirstStepRun(TwoLayer start, TwoLayer first) {

  /** Runs gradient descent to its end and keeps both. */
  public static FirstStepRun of(FiniteDistribution D, GradientDescent descent, Trial trial) {
    Snapshots kept = new Snapshots(0, 1);
    descent.run(D.samples(), trial, kept);
    return of(kept);
  }

  /** Of a run that was watched at steps 0 and 1. */
  public static FirstStepRun of(Snapshots kept) {
    return new FirstStepRun(kept.at(0), kept.at(1));
  }

  /** |W_0|. */
  public double startNorm() {
    double square = 0;
    for (int i = 0; i < start.width(); i++) {
      for (int j = 0; j < start.dimension(); j++) square += Math.pow(start.w(i, j), 2);
    }
    return Math.sqrt(square);
  }

  /** |W_1 − W_0|. */
  public double movement() {
    double square = 0;
    for (int i = 0; i < start.width(); i++) {
      for (int j = 0; j < start.dimension(); j++) square += Math.pow(start.w(i, j) - first.w(i, j), 2);
    }
    return Math.sqrt(square);
  }

  /** The largest difference of an input weight after the first step from that of another run of the same shape. */
  public double largestDifference(FirstStepRun other) {
    double largest = 0;
    for (int i = 0; i < first.width(); i++) {
      for (int j = 0; j < first.dimension(); j++) {
        largest = Math.max(largest, Math.abs(first.w(i, j) - other.first.w(i, j)));
      }
    }
    return largest;
  }

  /**
   * max |w_2i + w_2i+1| + |b_2i − b_2i+1| over coordinates after the first step: neurons that start with opposite
   * outputs
   * stand side by side.
   */
  public double distanceOfTwins() {
    double largest = 0;
    for (int i = 0; i + 1 < first.width(); i += 2) {
      double biases = Math.abs(first.b(i) - first.b(i + 1));
      for (int j = 0; j < first.dimension(); j++) {
        largest = Math.max(largest, Math.abs(first.w(i, j) + first.w(i + 1, j)) + biases);
      }
    }
    return largest;
  }
}
