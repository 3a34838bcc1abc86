package assay.experiment.owndata;

import assay.distribution.FiniteDistribution;
import assay.linear.Spectrum;
import assay.theorem.recursive.RecursiveMachine;
import java.util.Arrays;
import java.util.List;

/**
 * What a recursive feature machine makes of samples: Laplace kernel of width 1 in units of the mean distance, ridge n/
 * 1000, the metric divided by its largest entry.
 *
 * @param errors the share of test samples on the wrong side, the Euclidean fit first
 * @param eigenvalues of the last metric in units of its trace, the largest first
 */
public record MachineFacts(double[] errors, double[] eigenvalues) {

  private static final int ROUNDS = 3;

  public static MachineFacts of(FiniteDistribution training, FiniteDistribution test) {
    double[][] x = LearnedNetwork.rows(training);
    double[][] others = LearnedNetwork.rows(test);
    RecursiveMachine machine = RecursiveMachine.laplace(training.meanNorm().middle(), Errors.RIDGE * x.length)
        .with(RecursiveMachine.Bandwidth.OF_THE_INPUTS);
    List<RecursiveMachine.Round> rounds = machine.run(x, TangentFacts.labels(training), ROUNDS);
    double[] errors = rounds.stream().mapToDouble(round -> Errors.share(round.predictor().at(others), test)).toArray();
    return new MachineFacts(errors, shares(rounds.getLast()));
  }

  private static double[] shares(RecursiveMachine.Round last) {
    double[] values = Spectrum.of(last.metric()).values();
    double trace = Arrays.stream(values).sum();
    double[] shares = new double[values.length];
    for (int k = 0; k < shares.length; k++) shares[k] = values[values.length - 1 - k] / trace;
    return shares;
  }

  /** The share of the trace on the directions that have most of it. */
  public double share(int directions) {
    return Arrays.stream(eigenvalues).limit(directions).sum();
  }
}
