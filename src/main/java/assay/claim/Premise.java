package assay.claim;

import assay.random.Trial;
import assay.stats.Interval;
import java.util.function.Function;

/**
 * A premise of a theorem: a measured quantity and the condition that it must satisfy for the theorem to speak.
 *
 * @param name the quantity as the paper writes it, such as {@code "E‖x‖"}
 * @param value the quantity, measured in a trial
 * @param condition what the theorem requires of it
 */
public record Premise(String name, Function<Trial, Interval> value, Condition condition) {

  public Measured measure(Trial trial) {
    Interval measured = value.apply(trial);
    return new Measured(name + " " + condition.text(), measured, condition.test().apply(measured));
  }

  /**
   * A premise with what was found.
   *
   * @param name the premise in full, such as {@code "E‖x‖ ≤ 3"}
   * @param value the measured quantity
   * @param truth whether the premise holds
   */
  public record Measured(String name, Interval value, Truth truth) {}
}
