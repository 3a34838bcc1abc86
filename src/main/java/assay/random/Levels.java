package assay.random;

/**
 * Probabilities of error that random intervals may spend: the judge hands them out, and charges them to the suite's
 * budget.
 *
 * @param instance what all intervals that are measured once for an instance may spend together
 * @param trial what all intervals of one trial may spend together
 */
public record Levels(double instance, double trial) {

  /** No random interval may be measured. */
  public static final Levels NONE = new Levels(0, 0);

  /**
   * @throws IllegalArgumentException if a level is not in [0, 1)
   */
  public Levels {
    require("instance", instance);
    require("trial", trial);
  }

  private static void require(String name, double level) {
    if (!(level >= 0 && level < 1)) throw new IllegalArgumentException(name + " = " + level + ": must lie in [0, 1)");
  }
}
