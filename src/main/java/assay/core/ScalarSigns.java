package assay.core;

/**
 * The definition of training where {@link Signs} says so: every coordinate is −1 or 1, and there are many points.
 *
 * <ul>
 *   <li>Preactivation: z = −bᵢ, then for each four consecutive features z ← z + t, where t is the sum of the four ±wᵢⱼ
 *       from the first to the last.
 *   <li>Output: eight sums, the k-th of the active neurons i ≡ k (mod 8) in order, fₖ ← fₖ + (aᵢ·z); then crosswise as
 *   in {@link ScalarTrainer}. Neighbours (w,b,a), (w,b,−a), the first of them even, cancel exactly.
 *   <li>Gradient sums: if all coefficients other than 0 are ±κ, as for the hinge loss under uniform weights, κ times
 *   whole numbers, exact but for one rounding; else as in {@link ScalarOps}.
 * </ul>
 */
final class ScalarSigns implements Passes {

  @Override
  public void outputs(Samples samples, TwoLayer f, double[] out) {
    boolean finite = f.finite();
    for (int n = 0; n < out.length; n++) out[n] = finite ? output(samples, f, n) : Double.NaN;
  }

  static double output(Samples samples, TwoLayer f, int n) {
    double[] sums = new double[Layout.ROW];
    for (int i = 0; i < f.width(); i++) {
      double z = preactivation(samples, f, n, i);
      if (ScalarOps.active(z)) sums[i % Layout.ROW] += f.a(i) * z;
    }
    return GradientSums.crosswise(sums, 0);
  }

  static double preactivation(Samples samples, TwoLayer f, int n, int i) {
    double z = 0 - f.b(i);
    for (int first = 0; first < f.dimension(); first += 4) {
      double four = samples.x(n, first) * f.w(i, first);
      for (int j = first + 1; j < Math.min(f.dimension(), first + 4); j++) four += samples.x(n, j) * f.w(i, j);
      z += four;
    }
    return z;
  }

  @Override
  public long[][] patterns(Samples samples, TwoLayer f) {
    boolean finite = f.finite();
    long[][] bits = new long[f.width()][(samples.size() + 63) / 64];
    for (int i = 0; i < f.width(); i++) {
      for (int n = 0; n < samples.size(); n++) {
        if (!finite || ScalarOps.active(preactivation(samples, f, n, i))) bits[i][n / 64] |= 1L << n;
      }
    }
    return bits;
  }

  @Override
  public GradientSums sums(Samples samples, TwoLayer f, double[] c) {
    long[][] patterns = patterns(samples, f);
    double scale = scale(c);
    if (!(scale > 0)) return ScalarOps.sums(samples, patterns, c);
    GradientSums sums = new GradientSums(f.width(), f.dimension());
    for (int i = 0; i < f.width(); i++) {
      for (int j = 0; j <= f.dimension(); j++)
        sums.rows[i * sums.stride + j] = scale * count(samples, patterns[i], c, j);
    }
    return sums;
  }

  private static int count(Samples samples, long[] pattern, double[] c, int j) {
    int count = 0;
    for (int n = 0; n < c.length; n++) {
      if ((pattern[n / 64] >>> n & 1) != 0) count += (int) (Math.signum(c[n]) * samples.rows[n * samples.stride + j]);
    }
    return count;
  }

  /** κ if every coefficient is 0 or ±κ and one is not 0; else 0. */
  static double scale(double[] c) {
    double scale = 0;
    for (double coefficient : c) {
      double size = Math.abs(coefficient);
      if (size == 0) continue;
      if (scale == 0) scale = size;
      if (!(size == scale && size < Double.POSITIVE_INFINITY)) return 0;
    }
    return scale;
  }
}
