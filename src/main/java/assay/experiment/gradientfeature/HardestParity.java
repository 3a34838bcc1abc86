package assay.experiment.gradientfeature;

import assay.distribution.Cube;
import assay.distribution.FiniteDistribution;
import assay.span.HingeRegression;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The parity that is hardest for some features, with the smallest hinge loss that they allow.
 *
 * @param set its coordinates
 * @param risk between a certified lower end and what is attained
 */
public record HardestParity(Cube cube, int set, Interval risk) {

  /**
   * Of all parities of k signs, the one whose risk has the highest lower end.
   *
   * @param uniform the weight of the uniform distribution; see {@link CubeFeatureMap#regression}
   * @param norm B
   */
  public static HardestParity of(CubeFeatureMap map, int k, double uniform, double norm) {
    HingeRegression regression = map.regression(uniform, norm);
    return Arrays.stream(map.cube().sets(k))
        .mapToObj(set -> new HardestParity(map.cube(), set, regression.leastLoss(set)))
        .max(Comparator.comparingDouble(parity -> parity.risk.lo()))
        .orElseThrow();
  }

  /** The largest of the smallest hinge losses: both ends are the largest over all parities of k signs. */
  public static Interval risk(CubeFeatureMap map, int k, double uniform, double norm) {
    HingeRegression regression = map.regression(uniform, norm);
    return Arrays.stream(map.cube().sets(k)).mapToObj(regression::leastLoss).reduce(Interval::max).orElseThrow();
  }

  /** A distribution whose parity is that of the first k coordinates, with these moved to where the set has them. */
  public FiniteDistribution placed(FiniteDistribution D) {
    int d = cube.dimension();
    int[] order = IntStream.concat(coordinates(1), coordinates(0)).toArray();
    double[][] permutation = new double[d][d];
    for (int j = 0; j < d; j++) permutation[order[j]][j] = 1;
    return D.rotated(permutation);
  }

  private IntStream coordinates(int bit) {
    return IntStream.range(0, cube.dimension()).filter(j -> (set >> j & 1) == bit);
  }
}
