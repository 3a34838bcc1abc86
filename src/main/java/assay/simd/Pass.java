package assay.simd;

import java.util.Arrays;

/** Forward over panels of samples and backward over neurons; the activation patterns are what passes between them. */
final class Pass {

  /** Numbers of weights or gradients to go through at a time, so that they stay in the second-level cache. */
  static final int CACHED = 1 << 16;

  /** Up to so many panels, sums are added where they belong, aligned or not. */
  private static final int FEW_PANELS = 4;

  final int panels;
  final double[] outputs;
  private final Samples samples;
  private final Neurons neurons;
  private final int stored;
  private final int block;
  private final int[] patterns;

  /** Per panel, the samples that the loss touches. */
  private final int[] touched;

  Pass(Samples samples, Neurons neurons) {
    this.samples = samples;
    this.neurons = neurons;
    panels = Layout.panels(samples.size());
    stored = neurons.outputs.length;
    block = Math.max(Layout.GROUP, CACHED / neurons.stride / Layout.GROUP * Layout.GROUP);
    touched = new int[panels];
    outputs = new double[panels * Layout.PANEL];
    patterns = new int[Layout.length(panels, stored, "the activation patterns")];
  }

  /**
   * Outputs and patterns of all neurons at the samples of some panels.
   *
   * @param bound at least Σ |w| + Σ |b| over the neurons; NaN or infinite if a parameter is not finite. If its product with the largest
   *     coordinate is far from overflow, no preactivation can be NaN, and a plain comparison with 0 does; else the
   *     definition itself is asked
   */
  void forward(int from, int to, double bound) {
    if (bound * samples.largest < Double.MAX_VALUE / 4) {
      tiles(from, to);
    } else {
      define(from, to);
    }
  }

  private void tiles(int from, int to) {
    double[] workspace = Workspace.ofThisThread();
    Arrays.fill(outputs, from * Layout.PANEL, to * Layout.PANEL, 0);
    for (int i = 0; i < stored; i += block) {
      int end = Math.min(stored, i + block);
      for (int panel = from; panel < to; panel++) Tile.panel(samples, panel, neurons, i, end, outputs, patterns, workspace);
    }
  }

  private void define(int from, int to) {
    int end = Math.min(samples.size(), to * Layout.PANEL);
    boolean finite = neurons.finite();
    Arrays.fill(patterns, from * stored, to * stored, finite ? 0 : -1);
    for (int n = from * Layout.PANEL; n < end; n++) {
      outputs[n] = finite ? ScalarOps.output(samples, neurons, n) : Double.NaN;
      for (int i = 0; finite && i < neurons.width(); i++) {
        if (ScalarOps.active(ScalarOps.preactivation(samples, neurons, n, i))) patterns[n / Layout.PANEL * stored + i] |= 1 << n;
      }
    }
  }

  /** Notes which samples of a panel have a coefficient other than 0. */
  void touch(int panel, double[] c) {
    int first = panel * Layout.PANEL;
    int live = Math.min(Layout.PANEL, c.length - first);
    int bits = 0;
    for (int n = 0; n < live; n++) bits |= (c[first + n] != 0 ? 1 : 0) << n;
    touch(panel, bits);
  }

  /** The same, known already. */
  void touch(int panel, int bits) {
    touched[panel] = bits;
  }

  /** Gradient sums of some neurons over all samples, once these are noted. */
  void backward(int from, int to, double[] c, GradientSums sums) {
    Arrays.fill(sums.rows, from * sums.stride, to * sums.stride, 0);
    int slot = Tables.take();
    try {
      backward(from, to, c, sums, slot);
    } finally {
      Tables.give(slot);
    }
  }

  private void backward(int from, int to, double[] c, GradientSums sums, int slot) {
    boolean few = few();
    for (int j = 0, vectors; j < sums.stride; j += vectors * Lanes.COUNT) {
      vectors = vectorsOf(sums.stride - j);
      if (panels <= FEW_PANELS) {
        for (int i = from; i < to; i += block) gather(few, i, Math.min(to, i + block), c, j, vectors, slot, sums.rows, j, sums.stride);
      } else {
        aside(few, from, to, c, sums, j, vectors, slot);
      }
    }
  }

  /** How many vectors to take of the numbers left: by measurement three at a time, four rather than one alone or two twice. */
  private static int vectorsOf(int rest) {
    int vectors = rest / Lanes.COUNT;
    return vectors == 5 || vectors % 3 == 0 ? 3 : Math.min(4, vectors);
  }

  /** The sums in cache-line aligned memory without gaps, which are then put where they belong. */
  private void aside(boolean few, int from, int to, double[] c, GradientSums sums, int feature, int vectors, int slot) {
    double[] workspace = Workspace.ofThisThread();
    int row = vectors * Lanes.COUNT;
    int most = CACHED / row;
    for (int i = from; i < to; i += most) {
      int end = Math.min(to, i + most);
      Arrays.fill(workspace, Workspace.SUMS, Workspace.SUMS + (end - i) * row, 0);
      gather(few, i, end, c, feature, vectors, slot, workspace, Workspace.SUMS - i * row, row);
      for (int k = i; k < end; k++) System.arraycopy(workspace, Workspace.SUMS + (k - i) * row, sums.rows, k * sums.stride + feature, row);
    }
  }

  /** Whether at most half of the samples are touched, panel by panel in the mean. */
  private boolean few() {
    int count = 0;
    for (int bits : touched) count += Integer.bitCount(bits);
    return count <= panels * (Layout.PANEL / 2);
  }

  /** Adds the sums of some features, those of neuron i from number g0 + i·stride on. */
  private void gather(
      boolean few, int from, int to, double[] c, int feature, int vectors, int slot, double[] g, int g0, int stride) {
    for (int panel = 0; panel < panels; panel++) {
      int bits = touched[panel];
      if (bits == 0) continue;
      Subtotals.fill(samples, panel, c, bits, feature, vectors, slot);
      if (few && Integer.bitCount(bits) <= Layout.PANEL / 2) {
        GatheringHalf.add(from, to, patterns, panel * stored, bits, slot, g, g0, stride, vectors);
      } else {
        Gathering.add(from, to, patterns, panel * stored, bits, slot, g, g0, stride, vectors);
      }
    }
  }

  boolean active(int i, int n) {
    return (patterns[n / Layout.PANEL * stored + i] >>> n & 1) != 0;
  }
}
