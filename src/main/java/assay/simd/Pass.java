package assay.simd;

import java.util.Arrays;

/** Forward and backward over some panels of samples, blocked so that weights, patterns and tables stay in the caches. */
final class Pass {

  /** Panels per block. */
  static final int BLOCK = 8;

  /** Numbers of weights or gradients per block: half of a small second-level cache. */
  private static final int CACHED = 1 << 16;

  final int panels;
  final double[] outputs;
  private final Samples samples;
  private final Neurons neurons;
  private final int stored;
  private final int block;
  private final int[] patterns;
  private final Subtotals[] subtotals = new Subtotals[BLOCK];

  Pass(Samples samples, Neurons neurons) {
    this.samples = samples;
    this.neurons = neurons;
    panels = Layout.panels(samples.size());
    stored = neurons.outputs.length;
    block = Math.max(Layout.GROUP, CACHED / neurons.stride / Layout.GROUP * Layout.GROUP);
    outputs = new double[panels * Layout.PANEL];
    patterns = new int[Math.multiplyExact(panels, stored)];
    for (int i = 0; i < BLOCK; i++) subtotals[i] = new Subtotals();
  }

  void forward(int from, int to, boolean finite) {
    Arrays.fill(outputs, from * Layout.PANEL, to * Layout.PANEL, finite ? 0 : Double.NaN);
    for (int i = 0; i < stored; i += block) {
      int end = Math.min(stored, i + block);
      for (int panel = from; panel < to; panel++) Tile.panel(samples, panel, neurons, i, end, outputs, patterns);
    }
  }

  void backward(int from, int to, double[] c, GradientSums sums) {
    for (int j = 0; j < neurons.stride; j += Subtotals.FEATURES) {
      int vectors = Math.min(4, (neurons.stride - j) / Lanes.COUNT);
      if (stored <= block) {
        for (int panel = from; panel < to; panel++) {
          int touched = touched(panel, c);
          if (touched == 0) continue;
          subtotals[0].fill(samples, panel, c, touched, j, vectors);
          subtotals[0].add(0, stored, patterns, panel * stored, sums.rows, sums.stride, j, vectors);
        }
      } else {
        for (int panel = from; panel < to; panel++) subtotals[panel - from].fill(samples, panel, c, touched(panel, c), j, vectors);
        for (int i = 0; i < stored; i += block) {
          int end = Math.min(stored, i + block);
          for (int panel = from; panel < to; panel++) {
            if (touched(panel, c) == 0) continue;
            subtotals[panel - from].add(i, end, patterns, panel * stored, sums.rows, sums.stride, j, vectors);
          }
        }
      }
    }
  }

  private int touched(int panel, double[] c) {
    int first = panel * Layout.PANEL;
    int live = Math.min(Layout.PANEL, c.length - first);
    int bits = 0;
    for (int n = 0; n < live; n++) bits |= (c[first + n] != 0 ? 1 : 0) << n;
    return bits;
  }

  boolean active(int i, int n) {
    return (patterns[n / Layout.PANEL * stored + i] >>> n & 1) != 0;
  }
}
