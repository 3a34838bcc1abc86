package assay.ledger;

import assay.claim.Verdict;

/**
 * What a run found of a claim, in short.
 *
 * @param run the run's name, which is its time
 * @param expected the verdict that passes, as the baseline has it; in a run's own record the verdict itself
 * @param instances how many were judged
 * @param median of left over right; NaN if no instance says anything
 * @param largest of left over right; NaN likewise
 */
public record Past(Cell cell, String run, Verdict.Kind expected, Verdict.Kind verdict, int instances, double median,
    double largest, long seed, String effort) {

  public static Past of(Row row) {
    return new Past(row.cell(), row.run(), row.expected(), row.verdict(), row.instances(), row.median(), row.largest(),
        row.seed(), row.effort());
  }
}
