package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import org.hipparchus.linear.RealMatrix;

/**
 * Y = A S B′ with singular values away from a threshold λ: k of them between 1¼ and 4 times λ, the others at most ¾ of
 * it, so that descent tells in a known time which ones to keep.
 *
 * @param rows n
 * @param columns d
 * @param kept k, at least 1 and at most the smaller side
 * @param threshold λ, positive
 */
public record GappedTarget(int rows, int columns, int kept, double threshold) {

  /**
   * @throws IllegalArgumentException if k is not between 1 and the smaller side, or λ is not positive
   */
  public GappedTarget {
    Require.atLeast("rank", kept, 1);
    Require.that(kept <= Math.min(rows, columns),
        "rank = " + kept + ": must be at most the smaller side, " + Math.min(rows, columns));
    Require.positive("threshold", threshold);
  }

  /** The singular values, descending groups: kept ones first. */
  public double[] singularValues(Stream stream) {
    double[] s = new double[Math.min(rows, columns)];
    for (int i = 0; i < s.length; i++)
      s[i] = threshold * (i < kept ? stream.uniform(1.25, 4) : stream.uniform(0, 0.75));
    return s;
  }

  /** A matrix with these singular values. */
  public RealMatrix matrix(double[] s, Stream stream) {
    RealMatrix A = RealMatrices.orthonormal(rows, s.length, stream);
    return RealMatrices.scaled(A, s).multiply(RealMatrices.orthonormal(columns, s.length, stream).transpose());
  }
}
