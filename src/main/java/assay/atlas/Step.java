package assay.atlas;

import assay.claim.Verdict;
import java.util.List;

/**
 * A step of a proof that is not supported.
 *
 * @param id of the claims that state it
 * @param through the claims that lead from the proof to it; empty where the proof uses it itself
 * @param verdict that it got instead
 */
public record Step(String id, List<String> through, Verdict.Kind verdict) {

  public Step {
    through = List.copyOf(through);
  }

  /** What is to be said of a claim that is supported and whose proof uses the step. */
  public String sentence() {
    String way = through.isEmpty() ? "" : " (through " + String.join(", ", through) + ")";
    return "supported, but its proof's step " + id + way + " is not: " + verdict;
  }
}
