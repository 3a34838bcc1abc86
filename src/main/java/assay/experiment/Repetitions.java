package assay.experiment;

import assay.Require;
import assay.random.SideBySide;
import assay.random.Trial;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;

/** Repetitions of an experiment within a trial, each with random numbers of its own. They run side by side. */
public final class Repetitions {

  private Repetitions() {}

  /** What is repeated. */
  @FunctionalInterface
  public interface Experiment<T> {

    /**
     * @param number from 0 on
     * @param trial of this repetition alone
     */
    T run(int number, Trial trial);
  }

  /**
   * What came of them, in their order.
   *
   * @param name of the trials within the trial
   */
  public static <T> List<T> of(int count, String name, Trial trial, Experiment<T> experiment) {
    List<Trial> each = IntStream.range(0, count).mapToObj(k -> trial.inner(name, k)).toList();
    return SideBySide.of(count, k -> experiment.run(k, each.get(k)));
  }

  /**
   * The smallest of what came of them.
   *
   * @param count at least 1
   */
  public static Interval smallest(int count, String name, Trial trial, Experiment<Interval> experiment) {
    return smallest(of(Require.atLeast("count", count, 1), name, trial, experiment));
  }

  /**
   * The smallest of some quantities.
   *
   * @param each at least one
   */
  public static Interval smallest(List<Interval> each) {
    return each.stream().reduce(Interval::min).orElseThrow();
  }
}
