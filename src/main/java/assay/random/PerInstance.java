package assay.random;

import java.util.function.Function;

/**
 * An experiment that runs once per instance, for all of its trials together: what belongs to the instance and not to
 * the random initialization, such as S or OPT, but is slow to find or found by sampling. It gets random numbers and a
 * level of its own, which fresh seeds change like those of a trial.
 *
 * @param <T> what the experiment yields; safe to be read by several threads
 */
public final class PerInstance<T> implements Function<Trial, T> {

  private final Function<Trial, T> experiment;

  private PerInstance(Function<Trial, T> experiment) {
    this.experiment = experiment;
  }

  /**
   * @param experiment gets a trial that stands for the instance as a whole
   */
  public static <T> PerInstance<T> of(Function<Trial, T> experiment) {
    return new PerInstance<>(experiment);
  }

  @Override
  public T apply(Trial trial) {
    return trial.scope().once(experiment);
  }

  /** A quantity read from the experiment. */
  public <R> Function<Trial, R> get(Function<? super T, ? extends R> quantity) {
    return trial -> quantity.apply(apply(trial));
  }
}
