package assay.judge;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs independent trials, on whatever machinery there is, and returns their results in order; a trial that takes too
 * long ends in {@link OutOfTime}.
 */
@FunctionalInterface
public interface TrialRunner {

  /** The results of {@code trial} for {@code from}, …, {@code to − 1}, in this order. */
  <T> List<T> run(int from, int to, IntFunction<T> trial);

  /** One after the other, on the calling thread. */
  static TrialRunner inOrder() {
    return new TrialRunner() {
      @Override
      public <T> List<T> run(int from, int to, IntFunction<T> trial) {
        return IntStream.range(from, to).mapToObj(trial).toList();
      }
    };
  }
}
