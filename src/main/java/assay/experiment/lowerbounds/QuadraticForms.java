package assay.experiment.lowerbounds;

import assay.Fused;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.span.Subspace;
import assay.stats.BoundedSample;
import assay.stats.EmpiricalBernstein;
import assay.stats.Interval;
import assay.theorem.lowerbounds.MixtureBounds;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Symmetric matrices A without trace: the harmonics ⟨x, A x⟩ of degree 2 as features for products of two signs.
 */
public final class QuadraticForms {

  private QuadraticForms() {}

  /** p of them in random position, orthonormal in the Frobenius norm. */
  public static double[][][] orthonormal(int d, int p, Stream stream) {
    double[][] flat = new double[p][];
    for (int i = 0; i < p; i++) flat[i] = random(d, stream);
    return Arrays.stream(Subspace.spannedBy(flat).basis()).map(row -> square(row, d)).toArray(double[][][]::new);
  }

  private static double[] random(int d, Stream stream) {
    double[] a = new double[d * d];
    double trace = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) a[i * d + j] = a[j * d + i] = stream.gaussian() * (i == j ? Math.sqrt(2) : 1);
      trace += a[i * d + i];
    }
    for (int i = 0; i < d; i++) a[i * d + i] -= trace / d;
    return a;
  }

  /** Rows of mean square 1 have Frobenius norm d. */
  private static double[][] square(double[] row, int d) {
    double[][] a = new double[d][d];
    for (int i = 0; i < d; i++) for (int j = 0; j < d; j++) a[i][j] = row[i * d + j] / d;
    return a;
  }

  /** What they capture together of sign⟨u,x⟩ sign⟨v,x⟩, for random orthonormal u, v. */
  static double captured(double[][][] forms, int d, Stream stream) {
    double[] u = stream.direction(d);
    double[] v = orthogonal(u, stream);
    double sum = 0;
    for (double[][] a : forms) {
      double form = 0;
      for (int i = 0; i < d; i++) for (int j = 0; j < d; j++) form = Fused.multiplyAdd(u[i] * v[j], a[i][j], form);
      sum += MixtureBounds.capturedByQuadratic(form, d);
    }
    return sum;
  }

  /**
   * The average of that over random u, v: each is at most E_2, as the label's part of degree 2 is no larger, up to
   * rounding.
   */
  public static Interval meanCaptured(double[][][] forms, int d, int draws, Stream stream, double level) {
    double most = MixtureBounds.quadraticEnergy(d) * (1 + 1e-9);
    double[] captured = IntStream.range(0, draws)
        .mapToDouble(i -> Math.min(most, captured(forms, d, stream)))
        .toArray();
    return EmpiricalBernstein.of(BoundedSample.of(captured, new Interval(0, most)), level);
  }

  private static double[] orthogonal(double[] u, Stream stream) {
    double[] v = stream.direction(u.length);
    double along = Vectors.dot(u, v);
    double length = Math.sqrt(1 - along * along);
    for (int j = 0; j < u.length; j++) v[j] = (v[j] - along * u[j]) / length;
    return v;
  }
}
