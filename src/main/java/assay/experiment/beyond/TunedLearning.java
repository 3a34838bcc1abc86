package assay.experiment.beyond;

import assay.Require;
import assay.network.ResidualDescent;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Residual networks of any width, each at the rate that suits it: of a few rates the one with the smallest training
 * loss after an eighth of the epochs, in the mean over three runs on data of their own. No error on fresh inputs is
 * looked at, and a rate at which one of the three diverges is out.
 *
 * @param samples N
 * @param epochs of the runs that are measured, at least 8
 * @param decay λ
 */
public record TunedLearning(HierarchicalTarget target, int samples, int epochs, double decay) {

  private static final double[] RATES = {0.1, 0.2, 0.4};
  private static final int TRIED = 3;

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

  /** The rate that m neurons get. */
  double rate(int m, Trial trial) {
    List<Trial> tried = IntStream.range(0, TRIED).mapToObj(k -> trial.inner("rate", m * TRIED + k)).toList();
    return Arrays.stream(RATES).boxed().min(Comparator.comparingDouble(rate -> loss(at(m, epochs / 8, rate), tried)))
        .orElseThrow();
  }

  private static double loss(ResidualLearning learning, List<Trial> tried) {
    return tried.stream().map(each -> new Trial(each.key())).toList().parallelStream()
        .mapToDouble(each -> loss(learning.run(each).run())).sum();
  }

  private static double loss(ResidualDescent.Run run) {
    return run.diverged() ? Double.POSITIVE_INFINITY : run.losses()[run.losses().length - 1];
  }

  private ResidualLearning at(int m, int passes, double rate) {
    return new ResidualLearning(target, samples, ResidualDescent.bottleneck(m, passes, rate, decay));
  }
}
