package assay.experiment.recursive;

import assay.Require;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.random.Trial;
import assay.theorem.recursive.RecursiveMachine;
import assay.theorem.recursive.RecursiveMachine.Round;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a recursive feature machine learns of a task from n samples, looked at after every round.
 *
 * @param samples n
 * @param fresh inputs on which errors are measured
 * @param rounds after the Euclidean fit
 */
public record MachineLearning(RecursiveMachine machine, Task task, int samples, int fresh, int rounds) {

  /**
   * @throws IllegalArgumentException if there is no sample, no fresh input, or the number of rounds is negative
   */
  public MachineLearning {
    Require.atLeast("samples", samples, 1);
    Require.atLeast("fresh", fresh, 1);
    Require.atLeast("rounds", rounds, 0);
  }

  /** Draws the data and learns. */
  public Learned run(Trial trial) {
    Task.Data data = task.samples(samples, trial.stream("samples"));
    Task.Data test = task.fresh(fresh, trial.stream("fresh"));
    return new Learned(
        machine.run(data.x(), data.y(), rounds).stream().map(round -> look(round, test)).toList(), test.energy());
  }

  private Look look(Round round, Task.Data test) {
    return new Look(round.metric(), test.error(round.predictor().at(test.x())), share(round.metric()),
        irrelevant(round.metric()));
  }

  private double share(SymmetricMatrix M) {
    return Arrays.stream(task.target().relevant()).mapToDouble(j -> M.at(j, j)).sum() / M.trace();
  }

  private double irrelevant(SymmetricMatrix M) {
    double largest = 0;
    for (int j = 0; j < M.size(); j++) if (!relevant(j)) largest = Math.max(largest, M.at(j, j));
    return largest / M.trace();
  }

  private boolean relevant(int j) {
    return Arrays.stream(task.target().relevant()).anyMatch(i -> i == j);
  }

  /**
   * A round.
   *
   * @param metric in which it was fitted
   * @param error mean squared, on fresh inputs
   * @param share of the metric's trace on the relevant coordinates
   * @param irrelevant the largest share of another coordinate
   */
  public record Look(SymmetricMatrix metric, double error, double share, double irrelevant) {}

  /**
   * All rounds.
   *
   * @param energy the mean squared label of the fresh inputs, the error of the zero predictor
   */
  public record Learned(List<Look> looks, double energy) {

    public Look last() {
      return looks.getLast();
    }

    /** The error of each round. */
    public double[] errors() {
      return values(Look::error);
    }

    /** The error of each round in units of the zero predictor's. */
    public double[] relativeErrors() {
      return values(look -> look.error / energy);
    }

    /** 0, 1, …: the rounds, beginning with the first fit. */
    public double[] rounds() {
      return IntStream.range(0, looks.size()).mapToDouble(t -> t).toArray();
    }

    /** The last error in units of the first. */
    public double ratio() {
      return last().error / looks.getFirst().error;
    }

    /** The last error in units of the zero predictor's. */
    public double relativeError() {
      return last().error / energy;
    }

    /** The error of the first fit in units of the zero predictor's. */
    public double firstRelativeError() {
      return looks.getFirst().error / energy;
    }

    /** R² = 1 − error/energy of the last round. */
    public double explained() {
      return 1 - relativeError();
    }

    /** The k-th largest eigenvalue of each round's metric in units of its trace, k from 0. */
    public double[] eigenvalues(int k) {
      return values(look -> Spectrum.of(look.metric).values()[look.metric.size() - 1 - k] / look.metric.trace());
    }

    private double[] values(ToDoubleFunction<Look> of) {
      return looks.stream().mapToDouble(of).toArray();
    }
  }
}
