package assay.judge;

import assay.stats.ErrorSpending;

/**
 * How strictly a violation is confirmed on fresh seeds: a thousand times the level at which it was found, and less the
 * more runs with other seeds were made before, so that all of them together spend no more than a first one would alone.
 *
 * @param run the number of this run among those of the claim with different seeds, from 1 on
 */
public record Confirmation(int run) {

  /** There was no other run. */
  public static final Confirmation FIRST = new Confirmation(1);

  private static final double STRICTER = 1e-3;

  /**
   * @throws IllegalArgumentException if the run is below 1
   */
  public Confirmation {
    if (run < 1) throw new IllegalArgumentException("run = " + run + ": must be at least 1");
  }

  /** The probability of a false confirmation of what was found at a level. */
  public double level(double alpha) {
    return STRICTER * ErrorSpending.share(alpha, run);
  }
}
