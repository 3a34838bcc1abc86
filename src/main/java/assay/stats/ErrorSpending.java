package assay.stats;

import assay.Require;

/**
 * How one error probability is divided over a sequence of looks or claims whose length need not be known beforehand.
 */
public final class ErrorSpending {

  private ErrorSpending() {}

  /**
   * The share of the k-th: 6α/(π²k²), since Σ 1/k² = π²/6. All shares together make alpha.
   *
   * @param index k, from 1 on
   * @throws IllegalArgumentException if the index is below 1 or alpha is outside (0, 1)
   */
  public static double share(double alpha, int index) {
    Require.atLeast("index", index, 1);
    return 6 * Require.rate("alpha", alpha) / (Math.PI * Math.PI * index * index);
  }
}
