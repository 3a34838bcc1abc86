package assay.claim;

import java.util.List;

/** {@code left ≤ Σ right}: the shape of a bound. See {@link Claim#inequality()}. */
public record Inequality() implements Shape {

  @Override
  public String formula(String left, List<String> right) {
    return left + " ≤ " + Shape.sum(right);
  }
}
