package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * {@code left = right}, or several such equations at once: true up to a tolerance that has a reason. What is judged is
 * the largest relative error of the equations; the page shows both sides of each.
 *
 * <pre>{@code
 * return Identity.of("κ₁(t) − κ₁(−t)", one.at(angle) - one.at(opposite), "t", cosine)
 *     .relativeTo("κ₁(1)", 1)
 *     .within(1e-14, "rounding of arc cosines");
 * }</pre>
 *
 * @param equations as a reader sees them
 * @param tolerance of the relative error, and why it is not smaller; empty where both sides must agree to the bit
 */
public record Identity(List<String> equations, String tolerance) implements Shape {

  public Identity {
    equations = List.copyOf(equations);
  }

  /** Two numbers of the instance that are equal. */
  public static Equality of(String left, double l, String right, double r) {
    return Equality.of(Equation.numbers(left, trial -> l, right, trial -> r));
  }

  /** Two numbers that are measured in a trial and are equal. */
  public static Equality of(String left, Function<Trial, Double> l, String right, Function<Trial, Double> r) {
    return Equality.of(Equation.numbers(left, l, right, r));
  }

  /** Two quantities that are known between two ends and are equal. */
  public static Equality between(
      String left, Function<Trial, Interval> l, String right, Function<Trial, Interval> r) {
    return Equality.of(Equation.intervals(left, l, right, r));
  }

  /** Two vectors that are equal, entry by entry; the error is that of the worst one. */
  public static Equality ofVectors(String left, double[] l, String right, double[] r) {
    return ofVectors(left, trial -> l, right, trial -> r);
  }

  /** Two vectors that are measured in a trial and are equal, entry by entry; the error is that of the worst one. */
  public static Equality ofVectors(
      String left, Function<Trial, double[]> l, String right, Function<Trial, double[]> r) {
    return Equality.of(Equation.vectors(left, l, right, r));
  }

  /**
   * Two quantities that are equal wherever one looks, of which the error is measured rather than the sides.
   *
   * @param error the largest |left − right| of all places
   */
  public static Equality everywhere(String left, String right, Function<Trial, Interval> error) {
    return Equality.of(Equation.everywhere(left, right, error));
  }

  @Override
  public String formula(String left, List<String> right) {
    return String.join(",  ", equations) + "   " + (tolerance.isEmpty() ? "to the bit" : "up to " + tolerance);
  }

  @Override
  public String judged() {
    return "error";
  }

  @Override
  public String bound() {
    return "tolerance";
  }

  @Override
  public boolean termsAreTheorems() {
    return false;
  }
}
