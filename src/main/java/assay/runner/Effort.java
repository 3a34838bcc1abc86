package assay.runner;

import assay.judge.ErrorBudget;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much a run may spend. The catalogue of claims is always the same: only the number of tries changes.
 */
public enum Effort {
  QUICK(0.2, 20_000),
  STANDARD(1, 100_000),
  THOROUGH(ErrorBudget.THOROUGH, 1_000_000);

  private final double factor;
  private final int trials;

  Effort(double factor, int trials) {
    this.factor = factor;
    this.trials = trials;
  }

  /**
   * The effort of this run, from {@code -Deffort=}; standard if none is given.
   *
   * @throws IllegalArgumentException if there is no such effort
   */
  public static Effort current() {
    return of(System.getProperty("effort", "standard"));
  }

  static Effort of(String name) {
    return Arrays.stream(values())
        .filter(e -> e.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "effort = " + name + ": must be one of " + Arrays.toString(values())));
  }

  /** Tries for a claim that asks for this many at standard effort; at least 3. */
  public int tries(int standard) {
    return Math.max(Math.min(3, standard), (int) Math.round(factor * standard));
  }

  /** How many trials an instance of a claim with a probability may take. */
  public int trials() {
    return trials;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
