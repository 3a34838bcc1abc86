package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;

/**
 * Least squares with an intercept from features to several outputs, with so small a ridge that features which repeat
 * each other do no harm.
 *
 * @param weights a row per output: of every feature, then the intercept
 */
record AffineReadout(double[][] weights) {

  /** In units of the mean square of a feature: as small as double precision allows for a few hundred features. */
  private static final double RIDGE = 1e-9;

  /**
   * @param features a row per sample
   * @param targets as many rows
   */
  static AffineReadout fitted(Matrix features, Matrix targets) {
    Require.sameSize("rows of the targets", targets.rows(), features.rows());
    int size = features.columns() + 1;
    SymmetricMatrix moments = SymmetricMatrix.of(size, (i, j) -> inner(features, i, features, j));
    Cholesky solver = Cholesky.of(moments.plusDiagonal(RIDGE * moments.trace() / size));
    double[][] weights = new double[targets.columns()][];
    for (int k = 0; k < weights.length; k++) {
      double[] right = new double[size];
      for (int i = 0; i < size; i++) right[i] = inner(features, i, targets, k);
      weights[k] = solver.solve(right);
    }
    return new AffineReadout(weights);
  }

  /** What it predicts, a row per sample. */
  Matrix at(Matrix features) {
    Matrix predicted = new Matrix(features.rows(), weights.length);
    for (int n = 0; n < features.rows(); n++)
      for (int k = 0; k < weights.length; k++) predicted.set(n, k, value(features, n, weights[k]));
    return predicted;
  }

  private static double value(Matrix features, int n, double[] weights) {
    double sum = weights[features.columns()];
    for (int j = 0; j < features.columns(); j++) sum = Math.fma(weights[j], features.at(n, j), sum);
    return sum;
  }

  /** The sum over samples of the product of two columns; the one after the last feature is constant. */
  private static double inner(Matrix a, int i, Matrix b, int j) {
    double sum = 0;
    for (int n = 0; n < a.rows(); n++) sum = Math.fma(entry(a, n, i), entry(b, n, j), sum);
    return sum;
  }

  private static double entry(Matrix matrix, int n, int j) {
    return j == matrix.columns() ? 1 : matrix.at(n, j);
  }
}
