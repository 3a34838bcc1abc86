package assay.random;

import java.util.function.Function;

/**
 * An experiment that runs once per trial however many quantities are read from it: both sides of an inequality and the
 * pictures beside it then speak of the same run.
 *
 * @param <T> what the experiment yields
 */
public final class PerTrial<T> implements Function<Trial, T> {

  private final Function<Trial, T> experiment;

  private PerTrial(Function<Trial, T> experiment) {
    this.experiment = experiment;
  }

  public static <T> PerTrial<T> of(Function<Trial, T> experiment) {
    return new PerTrial<>(experiment);
  }

  @Override
  public T apply(Trial trial) {
    return trial.once(experiment);
  }

  /** A quantity read from the experiment. */
  public <R> Function<Trial, R> get(Function<? super T, ? extends R> quantity) {
    return trial -> quantity.apply(apply(trial));
  }
}
