package assay.theorem.beyond;

import static org.hipparchus.util.CombinatoricsUtils.binomialCoefficientDouble;

import assay.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The convolutional extension H(x) = Σ_j F(x^(j)) + α G(Σ_j v_j F(x^(j))) of the talk, for P patches x^(j) ∈ {−1, 1}ᵈ:
 * F_i = x_{2i−1} x_{2i} on every patch, G a product of q of F's outputs, Σ_j v_j² = 1. Derived here is how many
 * features it takes. Under a relabeling of the coordinates, the same in every patch, g = G(Σ_j v_j F) depends on a set
 * S of 2q coordinates and on how they are matched in pairs; targets of different S are orthogonal. For one S two
 * matchings have the product Π over the components of their union of p_c = Σ_j v_j^{2c}, c the pairs of either in it.
 * So the second moment of random g has the largest eigenvalue R/(C(d, 2q) (2q−1)!!), R the sum of one matching's
 * products (Perron: the products are positive and matchings are alike), C(d, 2q) times; no N features capture more than
 * N of them.
 *
 * @param dimension d of a patch
 * @param factors q
 * @param weights v, normalised
 */
public record PatchTarget(int dimension, int factors, double[] weights) {

  /**
   * @throws IllegalArgumentException if there are fewer than 2q coordinates, no factor or more than 5, or no patch, or
   *     the squares of v do not sum to 1
   */
  public PatchTarget {
    Require.that(1 <= factors && factors <= 5, "factors = " + factors + ": between 1 and 5 are required");
    Require.atLeast("dimension", dimension, 2 * factors);
    double sum = powerSum(weights, 1);
    Require.that(Math.abs(sum - 1) <= 1e-12, "weights have squares that sum to " + sum + ": 1 is required");
  }

  /** P patches of one weight. */
  public static PatchTarget even(int dimension, int factors, int patches) {
    double[] weights = new double[Require.atLeast("patches", patches, 1)];
    Arrays.fill(weights, Math.sqrt(1.0 / patches));
    return new PatchTarget(dimension, factors, weights);
  }

  /** p_c = Σ_j v_j^{2c}. */
  private static double powerSum(double[] weights, int c) {
    double sum = 0;
    for (double each : weights) sum += StrictMath.pow(each * each, c);
    return sum;
  }

  /** All matchings of 2q points in pairs: the partner of each point. */
  public static List<int[]> matchings(int points) {
    List<int[]> all = new ArrayList<>();
    extend(new int[points], 0, all);
    return all;
  }

  /** Points below the first one that is free have partners; a free point's partner is itself, as 0 stands for none. */
  private static void extend(int[] partner, int used, List<int[]> all) {
    int first = Integer.numberOfTrailingZeros(~used);
    if (first == partner.length) {
      all.add(partner.clone());
      return;
    }
    for (int other = first + 1; other < partner.length; other++) {
      if ((used >>> other & 1) == 1) continue;
      partner[first] = other;
      partner[other] = first;
      extend(partner, used | 1 << first | 1 << other, all);
    }
  }

  /** R: the sum over all matchings of their products with the first. */
  public double overlap() {
    List<int[]> all = matchings(2 * factors);
    return all.stream().mapToDouble(each -> product(all.getFirst(), each)).sum();
  }

  /** ⟨g, g′⟩ for two matchings of one S. */
  public double product(int[] one, int[] other) {
    double product = 1;
    boolean[] seen = new boolean[one.length];
    for (int start = 0; start < one.length; start++) {
      int pairs = 0;
      for (int at = start; !seen[at]; at = other[one[at]], pairs++) seen[at] = seen[one[at]] = true;
      if (pairs > 0) product *= powerSum(weights, pairs);
    }
    return product;
  }

  /** C(d, 2q): sets S. */
  public double sets() {
    return binomialCoefficientDouble(dimension, 2 * factors);
  }

  /**
   * 1 − N R/(C(d, 2q) (2q−1)!!): the average over relabelings of the squared distance from g to any N features, at
   * least, or 0 where that is negative.
   *
   * @param features N
   */
  public double bound(int features) {
    Require.atLeast("features", features, 0);
    return Math.max(0, 1 - features * overlap() / (sets() * matchings(2 * factors).size()));
  }
}
