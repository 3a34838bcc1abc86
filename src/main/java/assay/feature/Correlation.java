package assay.feature;

import assay.Require;
import assay.linear.Matrices;
import assay.linear.MatrixPower;
import assay.linear.SymmetricMatrix;
import java.util.Arrays;
import java.util.Locale;

/**
 * How alike two matrices of features are, such as WᵀW and an AGOP. The literature's correlations are not one
 * statistic: of two positive semidefinite matrices some cannot be negative and are near 1 wherever both are near a
 * multiple of the identity.
 */
public enum Correlation {

  /** ⟨F, A⟩/(‖F‖ ‖A‖) of the entries as they are: at least 0 for semidefinite matrices. */
  COSINE(false, Taken.NOTHING),

  /** The same after the mean of all entries is taken from each: Pearson's coefficient. */
  PEARSON(false, Taken.MEAN),

  /** The cosine of F and √A. */
  COSINE_OF_ROOT(true, Taken.NOTHING),

  /** Pearson's coefficient of the entries of F and √A. */
  PEARSON_OF_ROOT(true, Taken.MEAN),

  /** The cosine of F − (tr F/d) I and A − (tr A/d) I: what is isotropic in both does not count. */
  TRACE_FREE(false, Taken.TRACE);

  /** What is taken from each matrix before. */
  private enum Taken {
    NOTHING,
    MEAN,
    TRACE
  }

  private final boolean root;
  private final Taken taken;

  Correlation(boolean root, Taken taken) {
    this.root = root;
    this.taken = taken;
  }

  /**
   * In [−1, 1].
   *
   * @param features F, such as WᵀW
   * @param agop A
   * @throws IllegalArgumentException if sizes differ
   * @throws ArithmeticException if it is undefined, since a matrix is 0 or nothing is left of it
   */
  public double of(SymmetricMatrix features, SymmetricMatrix agop) {
    Require.sameSize("size of the AGOP", agop.size(), features.size());
    double[][] F = rest("feature matrix", features);
    double[][] A = rest("AGOP", root ? MatrixPower.of(agop, 0.5) : agop);
    return Math.clamp(Matrices.inner(F, A) / (Matrices.frobenius(F) * Matrices.frobenius(A)), -1, 1);
  }

  private double[][] rest(String name, SymmetricMatrix A) {
    double[][] rest = without(A.rows(), A.trace());
    double size = A.frobenius();
    if (size > 0 && Matrices.frobenius(rest) > A.size() * A.size() * 0x1p-52 * size) return rest;
    String reason = size == 0 ? "it is 0, as the AGOP of a constant predictor is" : "nothing is left of it";
    throw new ArithmeticException(
        "correlation " + name().toLowerCase(Locale.ROOT) + " is undefined for this " + name + ": " + reason);
  }

  private double[][] without(double[][] rows, double trace) {
    int d = rows.length;
    double mean = taken == Taken.MEAN ? Arrays.stream(Matrices.flat(rows)).sum() / d / d : 0;
    double onDiagonal = taken == Taken.TRACE ? trace / d : 0;
    for (int i = 0; i < d; i++)
      for (int j = 0; j < d; j++) rows[i][j] -= i == j ? mean + onDiagonal : mean;
    return rows;
  }
}
