package assay.claim;

/**
 * How the suite's total probability of a false verdict is shared: equally over a fixed number of claims, so that adding a
 * claim does not move another's share, and over the tries of each.
 *
 * @param total probability that any verdict of a run is false, such as 1e-6
 * @param claims for how many claims the budget is meant
 */
public record ErrorBudget(double total, int claims) {

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
   * What one try of a claim with that many tries may spend: half of the claim's share is for what is drawn, a quarter for what a
   * search finds, a quarter for a second look on fresh seeds.
   */
  public double perTry(int tries) {
    if (tries < 1) throw new IllegalArgumentException("tries = " + tries + ": must be at least 1");
    return perClaim() / 2 / tries;
  }

  /** What the one instance may spend that a search found. */
  public double ofSearch() {
    return perClaim() / 4;
  }

  /** What one instance may spend of a second look at a claim with that many tries. */
  public double perSecondTry(int tries) {
    return perTry(tries) / 2;
  }
}
