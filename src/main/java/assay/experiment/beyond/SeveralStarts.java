package assay.experiment.beyond;

import assay.Require;
import assay.experiment.Repetitions;
import assay.network.ResidualDescent;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;
import java.util.List;

/**
 * Residual networks of one width from five starts, three at the rate .4 and one each at .2 and .1, every one with data
 * of its own. The best is what a validation set would pick. Which rate suits, and which diverges, depends on the width.
 *
 * @param samples N
 * @param epochs of every run
 * @param decay λ
 */
public record SeveralStarts(HierarchicalTarget target, int samples, int epochs, double decay) {

  private static final double[] RATES = {0.4, 0.4, 0.4, 0.2, 0.1};

  /** How many runs there are of a width. */
  public static final int STARTS = RATES.length;

  /**
   * @throws IllegalArgumentException if there is no sample or no epoch, or λ is negative
   */
  public SeveralStarts {
    Require.atLeast("samples", samples, 1);
    Require.atLeast("epochs", epochs, 1);
    Require.nonnegative("decay", decay);
  }

  /**
   * The errors of the runs on fresh inputs.
   *
   * @param worst what one that diverged has
   */
  public record Errors(List<Interval> each, double worst) {

    /** The smallest. */
    public Interval best() {
      return Repetitions.smallest(each);
    }

    /** Those of runs that did not diverge. */
    public List<Interval> finished() {
      return each.stream().filter(error -> error.lo() < worst).toList();
    }
  }

  /**
   * Trains networks of m neurons, side by side.
   *
   * @param level of each run's error
   */
  public Errors errors(int m, Trial trial, double level) {
    List<Interval> each = Repetitions.of(STARTS, "start", trial.inner("width", m),
        (k, start) -> at(m, RATES[k]).run(start).error(level));
    return new Errors(each, SquaredError.worst(target.outputs(), target.reach()));
  }

  private ResidualLearning at(int m, double rate) {
    return new ResidualLearning(target, samples, ResidualDescent.bottleneck(m, epochs, rate, decay));
  }
}
