package assay.experiment.recursive;

import assay.Require;
import assay.linear.Matrices;
import assay.random.Stream;
import assay.theorem.recursive.LinearMachine;
import assay.theorem.recursive.LinearMeasurements;

/**
 * A linear recursive feature machine on Gaussian measurements of a matrix of low rank.
 *
 * @param rows of W
 * @param columns of W
 * @param rank of W
 * @param measurements n, fewer than W has entries
 */
public record LowRankRecovery(int rows, int columns, int rank, int measurements, long seed) {

  /**
   * @throws IllegalArgumentException if the rank is not below both sizes or the measurements determine W
   */
  public LowRankRecovery {
    Require.that(1 <= rank && rank < Math.min(rows, columns),
        "rank = " + rank + ": must lie between 1 and one less than the sizes " + rows + " and " + columns);
    Require.that(1 <= measurements && measurements < rows * columns,
        "measurements = " + measurements + ": must lie between 1 and one less than the " + rows * columns + " entries");
  }

  /** What is measured. */
  public LinearMeasurements measured() {
    Stream stream = Stream.seeded(seed);
    double[][] W = Matrices.product(Matrices.gaussian(rows, rank, 1, stream),
        Matrices.gaussian(rank, columns, 1, stream));
    return LinearMeasurements.gaussian(W, measurements, stream);
  }

  /** The largest relative distance of the two machines' next W over so many rounds of the first. */
  public double apart(LinearMachine machine, LinearMachine other, int rounds) {
    LinearMeasurements measured = measured();
    double[][] W = measured.leastNorm();
    double apart = 0;
    for (int t = 0; t < rounds; t++) {
      double[][] reweighted = machine.reweighted(measured, W);
      double[][] next = other.step(measured, W);
      apart = Math.max(apart,
          Matrices.frobenius(Matrices.sum(next, -1, reweighted)) / Matrices.frobenius(reweighted));
      W = reweighted;
    }
    return apart;
  }

  /** The objective of one machine along the run of another, a number for each round. */
  public double[] objectives(LinearMachine runs, LinearMachine judged, int rounds) {
    return runs.run(measured(), rounds).stream().mapToDouble(judged::objective).toArray();
  }
}
