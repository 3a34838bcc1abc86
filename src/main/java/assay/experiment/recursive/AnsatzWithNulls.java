package assay.experiment.recursive;

import assay.Require;
import assay.experiment.recursive.NetworkLearning.Trained;
import assay.feature.Correlation;
import assay.linear.SymmetricMatrix;
import assay.random.Trial;

/**
 * The correlation of the first layer's features with the AGOP of a trained network, beside what it is where nothing can
 * have been learnt: of the start, and of a twin from the same start that was trained on permuted labels.
 *
 * @param samples n
 */
public record AnsatzWithNulls(NetworkLearning learning, Task task, int samples) {

  /**
   * @throws IllegalArgumentException if there is no sample
   */
  public AnsatzWithNulls {
    Require.atLeast("samples", samples, 1);
  }

  /** Both networks. */
  public record Pair(Trained trained, Trained permuted) {

    /** The statistic of what training changed. */
    public double ofChange(Correlation statistic) {
      return statistic.of(trained.change(), trained.agop());
    }

    /** The statistic of the weights as they are. */
    public double ofWeights(Correlation statistic) {
      return statistic.of(trained.feature(), trained.agop());
    }

    /** Of the weights, under permuted labels. */
    public double ofPermutedWeights(Correlation statistic) {
      return statistic.of(permuted.feature(), permuted.agop());
    }

    /** The largest null: start with its own AGOP, start with the trained one, permuted labels. */
    public double largestNull(Correlation statistic) {
      SymmetricMatrix start = trained.startFeature();
      return Math.max(statistic.of(permuted.change(), permuted.agop()),
          Math.max(statistic.of(start, trained.startAgop()), statistic.of(start, trained.agop())));
    }
  }

  /** Trains one network only. */
  public Trained trained(Trial trial) {
    return learning.run(task.samples(samples, trial.stream("samples")), trial.stream("start"));
  }

  /** Trains both. */
  public Pair run(Trial trial) {
    return pair(task.samples(samples, trial.stream("samples")), trial);
  }

  /** The same, but both on permuted labels: what a mutant sees. */
  public Pair withoutLabels(Trial trial) {
    return pair(task.samples(samples, trial.stream("samples")).permuted(trial.stream("other permutation")), trial);
  }

  private Pair pair(Task.Data data, Trial trial) {
    return new Pair(learning.run(data, trial.stream("start")),
        learning.run(data.permuted(trial.stream("permutation")), trial.stream("start")));
  }
}
