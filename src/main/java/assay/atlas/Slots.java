package assay.atlas;

import java.util.ArrayList;
import java.util.List;

/**
 * Places things below one another as near as can be to where each would like to be, in their order and without overlap:
 * least squares, by pooling neighbours that collide.
 */
final class Slots {

  private Slots() {}

  /** Neighbours that were pooled: how many, and the sum of their wishes. */
  private record Pool(int size, double sum) {

    double mean() {
      return sum / size;
    }

    Pool with(Pool other) {
      return new Pool(size + other.size, sum + other.sum);
    }
  }

  /**
   * Centres of things.
   *
   * @param wishes where the centre of each would like to be
   * @param heights of each
   * @param gap between two of them
   */
  static double[] of(double[] wishes, double[] heights, double gap) {
    double[] offset = offsets(heights, gap);
    List<Pool> pools = new ArrayList<>();
    for (int i = 0; i < wishes.length; i++) {
      Pool last = new Pool(1, wishes[i] - offset[i]);
      while (!pools.isEmpty() && pools.getLast().mean() > last.mean()) last = pools.removeLast().with(last);
      pools.add(last);
    }
    double[] centres = new double[wishes.length];
    int at = 0;
    for (Pool pool : pools) for (int k = 0; k < pool.size(); k++, at++) centres[at] = pool.mean() + offset[at];
    return centres;
  }

  /** Centres where things touch, counted from the first. */
  private static double[] offsets(double[] heights, double gap) {
    double[] offset = new double[heights.length];
    for (int i = 1; i < heights.length; i++) offset[i] = offset[i - 1] + (heights[i - 1] + heights[i]) / 2 + gap;
    return offset;
  }
}
