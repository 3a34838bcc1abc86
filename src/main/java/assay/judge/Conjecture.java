package assay.judge;

import assay.claim.Verdict;
import java.util.List;

/**
 * A sharper bound that a claim names as its author's conjecture, after a run.
 *
 * @param change what is sharper, such as {@code "√d in place of d"}
 * @param verdict over all instances, by the rules for claims
 * @param counts how the instances fell out, up to the one that refutes it
 * @param tightness left over right of each instance in which it speaks, by its tightest trial
 */
public record Conjecture(String change, Verdict verdict, Counts counts, List<Double> tightness) {

  public Conjecture {
    tightness = List.copyOf(tightness);
  }

  /** The median of left over right; NaN when no instance says anything. */
  public double medianTightness() {
    return Median.of(tightness);
  }
}
