package assay.experiment.recursive;

import assay.feature.Correlation;
import assay.linear.Matrices;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;

/**
 * Two independent matrices GᵀG of Gaussian rows, of which there are between d/2 and 4d: of low rank, or nearly
 * isotropic.
 *
 * @param feature in place of WᵀW
 * @param agop in place of an AGOP
 */
public record WishartPair(SymmetricMatrix feature, SymmetricMatrix agop) {

  /** In dimension d. */
  public static WishartPair drawn(int d, long seed) {
    Stream stream = Stream.seeded(seed);
    return new WishartPair(wishart(d, stream), wishart(d, stream));
  }

  private static SymmetricMatrix wishart(int d, Stream stream) {
    return Matrices.gram(Matrices.gaussian((d + 1) / 2 + stream.below(4 * d), d, 1, stream));
  }

  /** The correlation of I and A. */
  public double ofIdentity(Correlation statistic) {
    return statistic.of(identity(agop.size()), agop);
  }

  /** angle(A, I) in the space of matrices, from its sine and cosine. */
  public static double fromIdentity(SymmetricMatrix A) {
    double along = A.trace() / A.size();
    return StrictMath.atan2(A.plusDiagonal(-along).frobenius(), along * Math.sqrt(A.size()));
  }

  private static SymmetricMatrix identity(int d) {
    return SymmetricMatrix.of(Matrices.identity(d));
  }
}
