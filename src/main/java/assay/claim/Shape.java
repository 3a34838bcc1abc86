package assay.claim;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What kind of statement a claim is. Whatever it is, a trial measures a left side and the terms of a right side, and
 * the judge compares them; the shape says how the statement reads, and what the two sides that are compared are called.
 */
public sealed interface Shape permits Inequality, Identity, Exponent, Threshold, Separation, Throughout {

  /**
   * The statement as a reader sees it, without its probability.
   *
   * @param left the name of the left side
   * @param right the names of the right side's terms
   */
  String formula(String left, List<String> right);

  /** What the side that is judged is, such as {@code "relative error"}. */
  default String judged() {
    return "left";
  }

  /** What it is judged against, such as {@code "tolerance"}. */
  default String bound() {
    return "right";
  }

  /** Whether the right side consists of the theorem's own terms, so that changing one of them changes the theorem. */
  default boolean termsAreTheorems() {
    return true;
  }

  /** The terms of a sum; one whose name begins with a minus is subtracted. */
  static String sum(List<String> names) {
    return names.stream().skip(1)
        .map(name -> name.matches("[-−].*") ? " − " + name.substring(1).strip() : " + " + name)
        .collect(Collectors.joining("", names.getFirst(), ""));
  }
}
