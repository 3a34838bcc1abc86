package assay.findings;

import assay.judge.ErrorBudget;

/**
 * How much of what is found may be made by chance: that any of the findings of a run is false has probability at most
 * {@link #PER_RUN}, shared equally over as many claims as the suite's error budget is for, and of each claim's share
 * half is for the exponents of its sides and half for its constant. This is the first step of Holm's method for every
 * claim, so that what is found of one does not depend on which others were run. For constants this holds whatever the
 * law of the instances; for exponents exactly where logarithmic errors are Gaussian, and as far as the coverage of
 * {@link assay.stats.RobustFit} was measured for others.
 */
final class Chance {

  static final double PER_RUN = 0.05;

  private Chance() {}

  /** For one of the two questions about one claim. */
  static double perQuestion() {
    return PER_RUN / ErrorBudget.STANDARD.claims() / 2;
  }
}
