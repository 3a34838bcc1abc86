package assay.runner;

import java.time.Duration;

/**
 * How long one trial may take.
 *
 * @param limit longer than zero
 */
public record Patience(Duration limit) {

  /** Five minutes: the longest trial of the catalogue, a sweep of 140 measurements, takes a tenth of it. */
  public static final Patience STANDARD = new Patience(Duration.ofMinutes(5));

  /**
   * @throws IllegalArgumentException if the limit is not longer than zero
   */
  public Patience {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("assay.patience = " + limit + ": must be longer than zero");
    }
  }

  /**
   * That of this run, from {@code -Dassay.patience=} in seconds; the standard one if none is given.
   *
   * @throws IllegalArgumentException if it is not a positive number
   */
  public static Patience current() {
    return of(System.getProperty("assay.patience", ""));
  }

  static Patience of(String text) {
    if (text.isBlank()) return STANDARD;
    try {
      double seconds = Double.parseDouble(text);
      if (seconds > 0 && seconds < 1e9) return new Patience(Duration.ofNanos((long) (1e9 * seconds)));
    } catch (NumberFormatException malformed) {
      throw refused(text);
    }
    throw refused(text);
  }

  private static IllegalArgumentException refused(String text) {
    return new IllegalArgumentException("assay.patience = " + text + ": must be a positive number of seconds");
  }
}
