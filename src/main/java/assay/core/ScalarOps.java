package assay.core;

import assay.Fused;
import assay.Require;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The definition of {@link Ops}, in the order in which every sum is taken.
 *
 * <ul>
 *   <li>Preactivation: z = 0, then z ← fma(wᵢⱼ, xₙⱼ, z) for j = 0, …, d−1, then z − bᵢ.
 *   <li>Output: f = 0, then f ← f + (aᵢ·z) over the active neurons in order. The product is rounded before it is added,
 *       so that neighbours (w,b,a), (w,b,−a) cancel exactly.
 *   <li>Gradient sums: within each 32 consecutive samples, those with cₙ ≠ 0 are taken in order, four at a time; the
 *       four's products cₙ·xₙⱼ are summed over those where the neuron is active, and the subtotal is added to gᵢⱼ. From
 *       4096 samples on, this gives the sums over each of 2, 4, 8 or 16 stretches of them, which are then added in
 *       order.
 *   <li>Walsh-Hadamard: bit by bit from the lowest, each two numbers whose places differ in that bit only become their
 *   sum and their difference.
 * </ul>
 */
final class ScalarOps implements Ops, Passes {

  @Override
  public void outputs(Samples samples, TwoLayer f, double[] out) {
    check(samples, f, out.length);
    boolean finite = f.finite();
    for (int n = 0; n < out.length; n++) out[n] = finite ? output(samples, f, n) : Double.NaN;
  }

  static double output(Samples samples, TwoLayer f, int n) {
    double sum = 0;
    for (int i = 0; i < f.width(); i++) {
      double z = preactivation(samples, f, n, i);
      if (active(z)) sum += f.a(i) * z;
    }
    return sum;
  }

  static double preactivation(Samples samples, TwoLayer f, int n, int i) {
    double z = 0;
    for (int j = 0; j < f.dimension(); j++) z = Fused.multiplyAdd(f.w(i, j), samples.x(n, j), z);
    return z - f.b(i);
  }

  @Override
  public void cubeOutputs(TwoLayer f, double[] out) {
    Shape.cube(f.dimension(), out.length);
    defineCube(f, out);
  }

  static void defineCube(TwoLayer f, double[] out) {
    boolean finite = f.finite();
    for (int n = 0; n < out.length; n++) out[n] = finite ? cubeOutput(f, n) : Double.NaN;
  }

  private static double cubeOutput(TwoLayer f, int n) {
    double sum = 0;
    for (int i = 0; i < f.width(); i++) {
      double z = 0;
      for (int j = 0; j < f.dimension(); j++) z = Fused.multiplyAdd(f.w(i, j), 1 - 2 * (n >>> j & 1), z);
      z -= f.b(i);
      if (active(z)) sum += f.a(i) * z;
    }
    return sum;
  }

  static boolean active(double z) {
    return !(z <= 0);
  }

  @Override
  public long[][] patterns(Samples samples, TwoLayer f) {
    check(samples, f, samples.size());
    boolean finite = f.finite();
    long[][] bits = new long[f.width()][(samples.size() + 63) / 64];
    for (int i = 0; i < f.width(); i++) {
      for (int n = 0; n < samples.size(); n++) {
        if (!finite || active(preactivation(samples, f, n, i))) bits[i][n / 64] |= 1L << n;
      }
    }
    return bits;
  }

  @Override
  public GradientSums sums(Samples samples, TwoLayer f, double[] c) {
    check(samples, f, c.length);
    return sums(samples, patterns(samples, f), c);
  }

  static GradientSums sums(Samples samples, long[][] patterns, double[] c) {
    int panels = Layout.panels(c.length);
    GradientSums sums = new GradientSums(patterns.length, samples.dimension());
    for (int k = 0; k < Layout.stretches(panels); k++) {
      double[] part = stretch(samples, patterns, c, Layout.stretch(k, panels), Layout.stretch(k + 1, panels)).rows;
      sums.take(k > 0, 0, part, 0, part.length);
    }
    return sums;
  }

  private static GradientSums stretch(Samples samples, long[][] patterns, double[] c, int from, int to) {
    GradientSums sums = new GradientSums(patterns.length, samples.dimension());
    for (int panel = from; panel < to; panel++) {
      int[] touched = touched(c, panel * Layout.PANEL);
      for (int k = 0; k < touched.length; k += 4) {
        int end = Math.min(touched.length, k + 4);
        for (int i = 0; i < patterns.length; i++) addSubtotals(samples, patterns[i], c, touched, k, end, sums, i);
      }
    }
    return sums;
  }

  /** The samples of a block of 32 that the loss touches, in order. */
  private static int[] touched(double[] c, int block) {
    int end = Math.min(c.length, block + Layout.PANEL);
    return IntStream.range(block, end).filter(n -> c[n] != 0).toArray();
  }

  private static void addSubtotals(
      Samples samples, long[] pattern, double[] c, int[] touched, int from, int to, GradientSums sums, int i) {
    for (int j = 0; j <= samples.dimension(); j++) {
      double subtotal = 0;
      for (int k = from; k < to; k++) {
        int n = touched[k];
        if ((pattern[n / 64] >>> n & 1) != 0) subtotal += c[n] * samples.rows[n * samples.stride + j];
      }
      sums.rows[i * sums.stride + j] += subtotal;
    }
  }

  @Override
  public Trainer trainer(Samples samples, TwoLayer start, MarginLoss loss) {
    check(samples, start, samples.size());
    return new ScalarTrainer(Signs.pay(samples) ? new ScalarSigns() : this, samples, start.copy(), loss);
  }

  @Override
  public Replicates replicates(List<Samples> samples, List<TwoLayer> starts, MarginLoss loss) {
    check(samples, starts);
    return new ScalarReplicates(
        IntStream.range(0, starts.size()).mapToObj(r -> trainer(samples.get(r), starts.get(r), loss)).toList());
  }

  @Override
  public void walshHadamard(double[] values, int length) {
    Shape.rows(values.length, length);
    transform(values, length);
  }

  static void transform(double[] values, int length) {
    for (int half = 1; half < length; half *= 2) {
      for (int even = 0; even < values.length; even += 2 * half) butterflies(values, even, even + half, half);
    }
  }

  private static void butterflies(double[] values, int even, int odd, int count) {
    for (int k = 0; k < count; k++) {
      double sum = values[even + k] + values[odd + k];
      values[odd + k] = values[even + k] - values[odd + k];
      values[even + k] = sum;
    }
  }

  @Override
  public ResidualTrainer trainer(ThreeLayer start, int batch) {
    return new ResidualTrainer(new ScalarProducts(), start, batch);
  }

  @Override
  public boolean cholesky(double[] rows, int n) {
    Shape.square(rows.length, n);
    return factorise(rows, n, 0, n);
  }

  /** The triangle of columns and rows from one to another, less what earlier columns have taken already. */
  static boolean factorise(double[] a, int n, int from, int to) {
    for (int j = from; j < to; j++) {
      for (int i = j; i < to; i++) {
        double sum = a[i * n + j];
        for (int k = from; k < j; k++) sum = Fused.multiplyAdd(-a[i * n + k], a[j * n + k], sum);
        if (i == j && !(sum > 0)) return false;
        a[i * n + j] = i == j ? Math.sqrt(sum) : sum / a[j * n + j];
      }
    }
    return true;
  }

  @Override
  public void sum(PairSums sums) {
    PlainPairs.sum(sums);
  }

  static void check(List<Samples> samples, List<TwoLayer> starts) {
    Require.atLeast("number of networks", starts.size(), 1);
    Require.sameSize("number of sample sets", samples.size(), starts.size());
    for (int r = 0; r < starts.size(); r++) check(samples.get(r), starts.get(r), samples.get(r).size());
  }

  static void check(Samples samples, TwoLayer f, int length) {
    Require.sameSize("dimension of the neurons", f.dimension(), samples.dimension());
    Require.sameSize("length of the array over samples", length, samples.size());
  }
}
