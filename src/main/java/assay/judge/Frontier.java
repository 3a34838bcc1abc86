package assay.judge;

import assay.claim.Format;
import assay.claim.Verdict;

/**
 * Where, along one number of an instance and with all others fixed, a claim turns from standing to refuted. The turn
 * lies between the two values; what lies between them is undecided.
 *
 * @param axis name of the number
 * @param stands the nearest value found at which the claim is not refuted
 * @param kind the verdict there
 * @param fails the nearest value found at which the claim is refuted
 * @param closed whether nothing that can be drawn lies between them, as far as numbers are resolved
 */
public record Frontier(String axis, double stands, Verdict.Kind kind, double fails, boolean closed) {

  /** Such as {@code "m: supported up to 200, refuted from 201"}. */
  @Override
  public String toString() {
    boolean upwards = stands < fails;
    return axis + ": " + kind + (upwards ? " up to " : " down to ") + Format.number(stands)
        + ", refuted from " + Format.number(fails) + (upwards ? " up" : " down")
        + (closed ? "" : "; what lies between was not judged");
  }
}
