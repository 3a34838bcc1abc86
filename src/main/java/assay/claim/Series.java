package assay.claim;

import assay.random.Trial;
import java.util.function.Function;

/**
 * A quantity over the steps of a run, shown as a picture beside the verdict; it takes no part in the judgement.
 *
 * @param name such as {@code "L(t)"}
 * @param values one value per step
 */
public record Series(String name, Function<Trial, double[]> values) {

  public Measured measure(Trial trial) {
    return new Measured(name, values.apply(trial));
  }

  /** A series with its values. */
  public record Measured(String name, double[] values) {}
}
