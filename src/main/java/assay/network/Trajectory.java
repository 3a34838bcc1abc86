package assay.network;

import assay.core.TwoLayer;
import assay.stats.Interval;
import java.util.Arrays;

/**
 * The losses of a run, L(a_t, W_t) for t = 0, …, and where it ended.
 *
 * @param losses one loss per step, the initialization's first
 * @param end the parameters at the last step
 * @param stopped whether the run ended before its planned steps because its goal was reached
 */
public record Trajectory(double[] losses, TwoLayer end, boolean stopped) {

  /**
   * min over t of L(a_t, W_t), NaN if any loss is. Exact for a run that took all its steps; a run that stopped at its
   * goal may have gone lower.
   */
  public Interval smallestLoss() {
    double smallest = losses[0];
    for (double loss : losses) smallest = Math.min(smallest, loss);
    return stopped ? new Interval(Math.min(0, smallest), smallest) : Interval.exactly(smallest);
  }

  /** Digest of the bits of every loss and every final parameter. */
  public long digest() {
    long digest = Arrays.hashCode(losses);
    for (int i = 0; i < end.width(); i++) {
      digest = 31 * digest + Double.doubleToLongBits(end.a(i));
      for (int j = 0; j < end.dimension(); j++) digest = 31 * digest + Double.doubleToLongBits(end.w(i, j));
    }
    return digest;
  }
}
