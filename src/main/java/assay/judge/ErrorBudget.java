package assay.judge;

/**
 * How the suite's total probability of a false verdict is shared: equally over a fixed number of claims, so that adding
 * a claim does not move another's share, and over the tries that each may have at any effort.
 *
 * @param total probability that any verdict of a run is false, such as 1e-6
 * @param claims for how many claims the budget is meant
 */
public record ErrorBudget(double total, int claims) {

  /** So many times the tries of a standard run are drawn by the most thorough one, and by a second look. */
  public static final int THOROUGH = 20, AGAIN = 4;

  /** One false verdict in a million runs of up to a thousand claims. */
  public static final ErrorBudget STANDARD = new ErrorBudget(1e-6, 1000);

  /**
   * The budget of this run, its total from {@code -Dassay.budget=}; the standard one if none is given.
   *
   * @throws IllegalArgumentException if it is not a number in (0, 1)
   */
  public static ErrorBudget current() {
    String text = System.getProperty("assay.budget", "");
    if (text.isBlank()) return STANDARD;
    try {
      return new ErrorBudget(Double.parseDouble(text), STANDARD.claims);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("assay.budget = " + text + ": must be a number in (0, 1)");
    }
  }

  public ErrorBudget {
    if (!(total > 0 && total < 1)) throw new IllegalArgumentException("total = " + total + ": must lie in (0, 1)");
    if (claims < 1) throw new IllegalArgumentException("claims = " + claims + ": must be at least 1");
  }

  /** What a claim may spend in a run. */
  public double perClaim() {
    return total / claims;
  }

  /**
   * What one try of a claim may spend, the same at every effort: the intervals that depend on it then have the same
   * bits in the instances that all efforts share. Three quarters of the claim's share are for what a thorough run draws
   * and for a second look on fresh seeds, a quarter is for what a search finds.
   *
   * @param standardTries how many a standard run draws
   */
  public double perTry(int standardTries) {
    if (standardTries < 1) throw new IllegalArgumentException("tries = " + standardTries + ": must be at least 1");
    return 0.75 * perClaim() / (THOROUGH + AGAIN) / standardTries;
  }

  /** What the one instance may spend that a search found. */
  public double ofSearch() {
    return perClaim() / 4;
  }
}
