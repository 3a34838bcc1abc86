package assay.claim;

import assay.stats.Interval;

/**
 * A quantity that was measured over a ladder of sizes, such as widths: what an {@link Exponent} is read from.
 */
public interface Ladder {

  /**
   * The power of the size with which the quantity grows.
   *
   * @param level the probability with which the interval may miss it
   */
  Interval exponent(double level);

  /** The quantity over the size, with its power law. */
  Picture picture(String quantity, String size);
}
