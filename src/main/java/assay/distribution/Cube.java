package assay.distribution;

import assay.Require;
import assay.core.Ops;
import java.util.stream.IntStream;

/**
 * The cube {−1, 1}ᵈ under the uniform distribution, with its characters χ_S(x) = Π_{j∈S} x_j. Points and sets are
 * numbered by their bits: bit j of a point's number is set where x_j = −1, bit j of a set's number where j ∈ S.
 *
 * @param dimension d, from 1 to 14
 */
public record Cube(int dimension) {

  private static final int LARGEST = 14;

  /**
   * @throws IllegalArgumentException if d is outside that range
   */
  public Cube {
    Require.that(1 <= dimension && dimension <= LARGEST,
        "dimension = " + dimension + ": must lie between 1 and " + LARGEST);
  }

  /** 2ᵈ: the number of points, and of sets. */
  public int size() {
    return 1 << dimension;
  }

  /** The d coordinates of a point. */
  public double[] point(int n) {
    return IntStream.range(0, dimension).mapToDouble(j -> character(1 << j, n)).toArray();
  }

  /** χ_S(x), −1 or +1. */
  public static int character(int set, int point) {
    return 1 - 2 * (Integer.bitCount(set & point) & 1);
  }

  /** The numbers of all sets of k coordinates, ascending. */
  public int[] sets(int k) {
    Require.that(0 <= k && k <= dimension, "k = " + k + ": must lie between 0 and the dimension " + dimension);
    return IntStream.range(0, size()).filter(set -> Integer.bitCount(set) == k).toArray();
  }

  /**
   * The Fourier coefficients E[f χ_S] for every set S, by the Walsh-Hadamard transform: d 2ᵈ additions, exact where the
   * sums of f are.
   *
   * @param f 2ᵈ values, one for each point
   * @throws IllegalArgumentException if there are not 2ᵈ of them
   */
  public double[] coefficients(double[] f) {
    Require.that(f.length == size(), f.length + " values: 2^d = " + size() + " are required");
    double[] sums = f.clone();
    Ops.best().walshHadamard(sums, size());
    for (int s = 0; s < sums.length; s++) sums[s] /= size();
    return sums;
  }
}
