package assay.experiment.ntk;

import assay.Require;
import java.util.stream.IntStream;

/**
 * Powers 2^{k/4} for k between two ends: a grid fixed before the data, to which random quantities are rounded up.
 *
 * @param from the smallest k
 * @param to the largest
 */
public record Grid(int from, int to) {

  /**
   * @throws IllegalArgumentException if the last is below the first
   */
  public Grid {
    Require.atLeast("to", to, from);
  }

  public int size() {
    return to - from + 1;
  }

  /** The smallest member that is not below; infinite beyond the last. */
  public double up(double value) {
    return IntStream.rangeClosed(from, to).mapToDouble(k -> StrictMath.pow(2, 0.25 * k))
        .filter(member -> member >= value).findFirst().orElse(Double.POSITIVE_INFINITY);
  }
}
