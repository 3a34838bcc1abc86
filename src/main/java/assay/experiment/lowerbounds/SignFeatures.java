package assay.experiment.lowerbounds;

import assay.distribution.Cube;
import assay.random.Stream;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import assay.theorem.lowerbounds.Krawtchouk;
import java.util.stream.IntStream;

/**
 * Features with values ±1 on a cube of up to thirty signs: random parities of k signs and signs of random linear
 * functions. What they see of the parities of k signs is measured on pairs of points, so that no set needs to be drawn:
 * the average over the sets S of ‖E[χ_S φ]‖² is E[⟨φ(x), φ(x′)⟩ K_k(|x − x′|)/C(n, k)], K_k being the Krawtchouk
 * polynomial.
 *
 * @param dimension n
 * @param signs k
 * @param parities sets, by their bits
 * @param w a row of n weights for each linear function
 */
public record SignFeatures(int dimension, int signs, int[] parities, double[][] w) {

  public static SignFeatures drawn(int n, int k, int parities, int linear, Stream stream) {
    int[] sets = IntStream.range(0, parities).map(i -> set(n, k, stream)).toArray();
    double[][] w = IntStream.range(0, linear).mapToObj(i -> stream.gaussians(n, 1)).toArray(double[][]::new);
    return new SignFeatures(n, k, sets, w);
  }

  private static int set(int n, int k, Stream stream) {
    int set = 0;
    while (Integer.bitCount(set) < k) set |= 1 << stream.below(n);
    return set;
  }

  /** N. */
  public int size() {
    return parities.length + w.length;
  }

  /** ⟨φ(x), φ(x′)⟩. */
  int product(int x, int other) {
    int sum = 0;
    for (int set : parities) sum += Cube.character(set, x ^ other);
    for (double[] row : w) sum += positive(row, x) == positive(row, other) ? 1 : -1;
    return sum;
  }

  private static boolean positive(double[] row, int x) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) sum += (x >> j & 1) == 0 ? row[j] : -row[j];
    return sum > 0;
  }

  /** K_k(h)/C(n, k) for points that differ in h = 0, …, n signs. */
  private double[] byDistance() {
    return IntStream.rangeClosed(0, dimension).mapToDouble(h -> Krawtchouk.mean(dimension, signs, h)).toArray();
  }

  /** The average over all sets S of k signs of ‖E[χ_S φ]‖², from independent pairs of points. */
  public Interval meanSquaredCorrelation(int pairs, Stream stream, double level) {
    double[] mean = byDistance();
    double[] products = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      int x = stream.below(1 << dimension);
      int other = stream.below(1 << dimension);
      products[i] = product(x, other) * mean[Integer.bitCount(x ^ other)];
    }
    return EmpiricalBernstein.of(BoundedSample.of(products, new Interval(-size(), size())), level);
  }
}
