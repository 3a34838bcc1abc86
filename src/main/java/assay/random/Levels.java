package assay.random;

import assay.Require;

/**
 * What the trials of an instance may spend: probabilities of error of random intervals, which the judge hands out and
 * charges to the suite's budget, and repetitions.
 *
 * @param instance what all intervals that are measured once for an instance may spend together
 * @param trial what all intervals of one trial may spend together
 * @param repeated how many times as often a trial repeats something as it does at standard effort
 */
public record Levels(double instance, double trial, int repeated) {

  /** No random interval may be measured. */
  public static final Levels NONE = new Levels(0, 0);

  /**
   * @throws IllegalArgumentException if a level is not in [0, 1), or {@code repeated} below 1
   */
  public Levels {
    require("instance", instance);
    require("trial", trial);
    Require.atLeast("repeated", repeated, 1);
  }

  /** With as many repetitions as at standard effort. */
  public Levels(double instance, double trial) {
    this(instance, trial, 1);
  }

  private static void require(String name, double level) {
    if (!(level >= 0 && level < 1)) throw new IllegalArgumentException(name + " = " + level + ": must lie in [0, 1)");
  }
}
