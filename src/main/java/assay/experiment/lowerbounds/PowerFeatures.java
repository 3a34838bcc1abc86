package assay.experiment.lowerbounds;

import assay.Require;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.theorem.lowerbounds.SphericalQuartic;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Powers ⟨w_i, x⟩^p of fixed directions as features for the fourth power (√d⟨w, x⟩)⁴ of a random direction, x on the
 * unit sphere.
 *
 * @param powers 0, 2 or 4 for each feature
 * @param w a direction for each feature
 */
public record PowerFeatures(SphericalQuartic quartic, int[] powers, double[][] w) {

  private static final double REGULAR = 1e-9;

  /**
   * @throws IllegalArgumentException if there is not a direction for each power
   */
  public PowerFeatures {
    Require.sameSize("number of directions", w.length, powers.length);
  }

  /** At most one constant, then powers 2 and 4 at random. */
  public static PowerFeatures drawn(SphericalQuartic quartic, int features, Stream stream) {
    int[] powers = IntStream.range(0, features)
        .map(i -> i == 0 ? 2 * stream.below(3) : 2 + 2 * stream.below(2)).toArray();
    return of(quartic, powers, stream);
  }

  /** Of random directions. */
  public static PowerFeatures of(SphericalQuartic quartic, int[] powers, Stream stream) {
    double[][] w = new double[powers.length][];
    for (int i = 0; i < w.length; i++) w[i] = stream.direction(quartic.dimension());
    return new PowerFeatures(quartic, powers, w);
  }

  /** The average over the targets of the least squared error. */
  public double error() {
    return Arrays.stream(quartic.energies()).sum() - captured();
  }

  /**
   * tr(G⁻¹ M) with G the Gram matrix of the features and M the average over the targets of the outer product of their
   * inner products with the features, as E P_k(⟨w,w_i⟩) P_k(⟨w,w_j⟩) = P_k(⟨w_i,w_j⟩)/dim H_k; a little is added to G's
   * diagonal, so that dependent features do no harm: it takes a part of what is captured.
   */
  double captured() {
    double[] energies = quartic.energies();
    double[] dimensions = quartic.dimensions();
    Cholesky gram = Cholesky.of(products(new double[] {1, 1, 1}).plusDiagonal(REGULAR));
    SymmetricMatrix M = products(IntStream.range(0, 3).mapToDouble(k -> energies[k] / dimensions[k]).toArray());
    return gram.traceOfInverseTimes(M);
  }

  private SymmetricMatrix products(double[] factors) {
    return SymmetricMatrix.of(powers.length, (i, j) -> {
      double[] zonal = quartic.zonal(dot(w[i], w[j]));
      return IntStream.range(0, 3)
          .mapToDouble(k -> factors[k] * coefficient(i, k) * coefficient(j, k) * zonal[k])
          .sum();
    });
  }

  private double coefficient(int i, int k) {
    return quartic.coefficients(powers[i])[k];
  }

  private static double dot(double[] u, double[] v) {
    return IntStream.range(0, u.length).mapToDouble(j -> u[j] * v[j]).sum();
  }
}
