package assay.experiment.lowerbounds;

import assay.distribution.Cube;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import assay.theorem.lowerbounds.DimensionBounds;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Targets F + α G(F) with k outputs: h_{S,j} = χ_j + α χ_S for a set S of k signs, where the χ_j of the base signal F
 * are known to every kernel and G(F) = χ_S is learnt through them (Allen-Zhu, Li 2019, arXiv 1905.10337, for finite
 * sizes).
 */
public record CompositeTargets(Cube cube, Base base, double alpha) {

  /** The outputs of F. */
  public enum Base {
    /** x_j for j ∈ S. */
    COORDINATES,
    /** x_j x_j′ for neighbours j, j′ in S. */
    PAIRS;

    /** The sets of F's outputs, by their bits. */
    public int[] sets(int set) {
      int[] bits = IntStream.range(0, 31).filter(j -> (set >> j & 1) == 1).map(j -> 1 << j).toArray();
      return IntStream.range(0, bits.length)
          .map(j -> this == COORDINATES ? bits[j] : bits[j] | bits[(j + 1) % bits.length]).toArray();
    }

    /** How many functions all F's of n signs span. */
    public double dimension(int n) {
      return DimensionBounds.parities(n, degree());
    }

    private int degree() {
      return this == COORDINATES ? 1 : 2;
    }
  }

  /** What these features and all F's span together. */
  public Subspace knowing(double[][] features) {
    double[][] base = CubeFeatures.parities(cube, cube.sets(base().degree()));
    return Subspace.spannedBy(Stream.concat(Arrays.stream(base), Arrays.stream(features)).toArray(double[][]::new));
  }

  /** How many dimensions a space that contains all F's has beyond them. */
  public double beyond(Subspace knowing) {
    return knowing.rank() - base.dimension(cube.dimension());
  }

  /** The average over these sets of Σ_j ‖h_{S,j} − V‖², S known to nobody who chose V. */
  public double error(Subspace V, int... sets) {
    double[][] coefficients = Arrays.stream(V.basis()).map(cube::coefficients).toArray(double[][]::new);
    double sum = 0;
    for (int set : sets) {
      for (int j : base.sets(set)) {
        sum += 1 + alpha * alpha;
        for (double[] c : coefficients) sum -= (c[j] + alpha * c[set]) * (c[j] + alpha * c[set]);
      }
    }
    return sum / sets.length;
  }

  /** The same if the features are the targets themselves, over all sets of k signs. */
  public double leakedError(int k) {
    return Arrays.stream(cube.sets(k))
        .mapToDouble(set -> error(Subspace.spannedBy(targets(set)), set))
        .average()
        .orElseThrow();
  }

  private double[][] targets(int set) {
    return Arrays.stream(base.sets(set)).mapToObj(j -> target(j, set)).toArray(double[][]::new);
  }

  private double[] target(int j, int set) {
    return IntStream.range(0, cube.size())
        .mapToDouble(x -> Cube.character(j, x) + alpha * Cube.character(set, x))
        .toArray();
  }
}
