package assay.experiment.beyond;

import assay.Require;
import assay.network.ResidualDescent;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Residual networks of any width, each at the largest of a few rates at which it does not diverge: in five runs on data
 * of their own, an eighth of the epochs long. No error on fresh inputs is looked at.
 *
 * @param samples N
 * @param epochs of the runs that are measured, at least 8
 * @param decay λ
 */
public record TunedLearning(HierarchicalTarget target, int samples, int epochs, double decay) {

  private static final double[] RATES = {0.1, 0.2, 0.4};
  private static final int TRIED = 5;

  /**
   * @throws IllegalArgumentException if there is no sample, or there are fewer epochs
   */
  public TunedLearning {
    Require.atLeast("samples", samples, 1);
    Require.atLeast("epochs", epochs, 8);
    Require.nonnegative("decay", decay);
  }

  /** The errors on fresh inputs of several runs of one width. */
  public record Errors(List<Interval> each) {

    /** Their mean. */
    public Interval mean() {
      return each.stream().reduce(Interval::plus).orElseThrow().times(1.0 / each.size());
    }

    /** From the smallest to the largest. */
    public Interval range() {
      return each.stream().reduce(Interval::hull).orElseThrow();
    }
  }

  /**
   * Chooses the rate, then runs.
   *
   * @param runs at least 1
   * @param level of each run's error
   */
  public Errors errors(int m, int runs, Trial trial, double level) {
    return new Errors(at(m, epochs, rate(m, trial)).errors(runs, trial.inner("width", m), level));
  }

  /** The rate that m neurons get; the smallest where all diverge. */
  double rate(int m, Trial trial) {
    return DoubleStream.of(RATES).filter(rate -> stable(at(m, epochs / 8, rate), m, trial)).max().orElse(RATES[0]);
  }

  private static boolean stable(ResidualLearning learning, int m, Trial trial) {
    return IntStream.range(0, TRIED).mapToObj(k -> trial.inner("rate", m * TRIED + k)).toList().parallelStream()
        .noneMatch(each -> learning.run(each).run().diverged());
  }

  private ResidualLearning at(int m, int passes, double rate) {
    return new ResidualLearning(target, samples, ResidualDescent.bottleneck(m, passes, rate, decay));
  }
}
