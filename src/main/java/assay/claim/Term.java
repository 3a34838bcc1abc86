package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.function.Function;

/**
 * A named quantity on one side of a claim.
 *
 * @param name as the paper writes it, such as {@code "r B_a1 B_x1 √(2γ)"}
 * @param value its value in a trial
 */
public record Term(String name, Function<Trial, Interval> value) {

  public Measured measure(Trial trial) {
    return new Measured(name, value.apply(trial));
  }

  /** A term with its measured value. */
  public record Measured(String name, Interval value) {}
}
