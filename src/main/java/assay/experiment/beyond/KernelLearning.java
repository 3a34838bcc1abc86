package assay.experiment.beyond;

import assay.Require;
import assay.core.Matrix;
import assay.experiment.lowerbounds.CubeKernel;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.beyond.HierarchicalTarget;

/**
 * Kernel ridge regression of a hierarchical target, all outputs with one factorisation.
 *
 * @param samples N
 * @param ridge λ, positive
 * @param leak how much of the targets' inner product is added to the kernel, which then knows them; 0 in earnest
 */
public record KernelLearning(HierarchicalTarget target, int samples, CubeKernel kernel, double ridge, double leak) {

  private static final int FRESH = 16_000;

  /**
   * @throws IllegalArgumentException if there is no sample, λ is not positive, or the leak is negative
   */
  public KernelLearning {
    Require.atLeast("samples", samples, 1);
    Require.positive("ridge", ridge);
    Require.nonnegative("leak", leak);
    Require.that(target.dimension() <= 62, "dimension = " + target.dimension() + ": at most 62 signs are one word");
  }

  /**
   * E ‖f(x) − H(x)‖² of the clipped prediction.
   *
   * @throws IllegalArgumentException if N² numbers are more than memory holds
   */
  public Interval error(Trial trial, double level) {
    HierarchicalData data = HierarchicalData.drawn(target, trial.stream("relabeling"));
    Matrix x = data.inputs(samples, trial.stream("samples"));
    Matrix fresh = data.inputs(FRESH, trial.stream("fresh"));
    return SquaredError.of(predicted(data, x, fresh), data.labels(fresh), target.reach(), level);
  }

  private Matrix predicted(HierarchicalData data, Matrix x, Matrix fresh) {
    double[] values = kernel.byDistance(target.dimension(), target.degree());
    Matrix y = data.labels(x);
    Matrix known = data.labels(fresh);
    long[] seen = signs(x);
    long[] other = signs(fresh);
    Cholesky solver = Cholesky.of(SymmetricMatrix.of(samples,
        (i, j) -> values[Long.bitCount(seen[i] ^ seen[j])] + leaked(y, i, y, j)).plusDiagonal(ridge));
    double[][] weights = new double[target.outputs()][];
    for (int k = 0; k < weights.length; k++) weights[k] = solver.solve(column(y, k));
    Matrix predicted = new Matrix(FRESH, weights.length);
    double[] row = new double[samples];
    for (int n = 0; n < FRESH; n++) {
      for (int i = 0; i < samples; i++)
        row[i] = values[Long.bitCount(other[n] ^ seen[i])] + leaked(known, n, y, i);
      for (int k = 0; k < weights.length; k++) predicted.set(n, k, Vectors.dot(row, weights[k]));
    }
    return predicted;
  }

  private static double[] column(Matrix matrix, int k) {
    double[] column = new double[matrix.rows()];
    for (int i = 0; i < column.length; i++) column[i] = matrix.at(i, k);
    return column;
  }

  /** Which coordinates of each input are negative, a bit each. */
  private static long[] signs(Matrix x) {
    long[] signs = new long[x.rows()];
    for (int n = 0; n < signs.length; n++)
      for (int j = 0; j < x.columns(); j++) if (x.at(n, j) < 0) signs[n] |= 1L << j;
    return signs;
  }

  private double leaked(Matrix a, int i, Matrix b, int j) {
    double sum = 0;
    for (int c = 0; leak > 0 && c < a.columns(); c++) sum = Math.fma(a.at(i, c), b.at(j, c), sum);
    return leak * sum;
  }
}
