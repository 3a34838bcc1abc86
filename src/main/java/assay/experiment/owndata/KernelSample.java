package assay.experiment.owndata;

import assay.Require;
import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import assay.stats.Interval;
import java.util.stream.IntStream;

/**
 * Regression with H^∞ on a random half of the samples of D, without ridge.
 *
 * @param size n
 * @param loss E min(|f − y|, 1) over all of D; 1 where H^∞ is singular and no f is defined
 * @param complexity y′(H^∞)⁻¹y of the half
 */
public record KernelSample(int size, double loss, Interval complexity) {

  /** The half is drawn without replacement. */
  public static KernelSample of(FiniteDistribution D, Stream stream) {
    Require.atLeast("number of samples", D.size(), 2);
    int[] order = IntStream.range(0, D.size()).toArray();
    stream.shuffle(order);
    FiniteDistribution shuffled = D.permuted(order);
    int n = D.size() / 2;
    double[][] half = IntStream.range(0, n).mapToObj(shuffled::point).toArray(double[][]::new);
    FiniteDistribution sample = FiniteDistribution.uniform("half of " + D.description(), half,
        IntStream.range(0, n).mapToDouble(shuffled::label).toArray());
    Interval complexity = TangentFacts.of(sample).complexity();
    boolean defined = complexity.hi() < Double.POSITIVE_INFINITY;
    return new KernelSample(n, defined ? TangentFacts.loss(shuffled, n) : 1, complexity);
  }

  /** √(2 y′(H^∞)⁻¹y/n). */
  public Interval bound() {
    return complexity.times(2.0 / size).sqrt();
  }
}
