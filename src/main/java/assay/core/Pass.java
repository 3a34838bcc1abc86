package assay.core;

import java.util.Arrays;

/** The forward pass over panels of samples, which leaves the activation patterns to {@link BackwardTile}. */
final class Pass {

  /** Numbers of weights or gradients to go through at a time, so that they stay in the second-level cache. */
  static final int CACHED = 1 << 16;

  final int panels;
  final double[] outputs;
  private final Samples samples;
  private final TwoLayer neurons;
  private final int stored;
  private final int block;
  private final int[] patterns;
  private final PackedWeights packed;

  Pass(Samples samples, TwoLayer neurons) {
    this.samples = samples;
    this.neurons = neurons;
    panels = Layout.panels(samples.size());
    stored = neurons.outputs.length;
    block = Math.max(Tile.BATCH, CACHED / neurons.stride / Tile.BATCH * Tile.BATCH);
    packed = PackedWeights.of(neurons, samples.size());
    outputs = new double[panels * Layout.PANEL];
    patterns = new int[Layout.length(panels, stored, "the activation patterns")];
  }

  /** Takes over the current weights of some groups of neurons; all of them before {@link #forward}. */
  void read(int from, int to) {
    packed.read(neurons, from, to);
  }

  /** Groups of neurons. */
  int groups() {
    return stored / Layout.GROUP;
  }

  /**
   * Outputs and patterns of all neurons at the samples of some panels.
   *
   * @param bound at least Σ |w| + Σ |b| over the neurons; NaN or infinite if a parameter is not finite. If its product
   *     with the largest coordinate is far from overflow, no preactivation can be NaN, and a plain comparison with 0
   *     does; else the definition itself is asked
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
      for (int panel = from; panel < to; panel++)
        Tile.panel(samples, panel, neurons, packed, i, end, outputs, patterns, workspace);
    }
  }

  private void define(int from, int to) {
    int end = Math.min(samples.size(), to * Layout.PANEL);
    boolean finite = neurons.finite();
    Arrays.fill(patterns, from * stored, to * stored, finite ? 0 : -1);
    for (int n = from * Layout.PANEL; n < end; n++) {
      outputs[n] = finite ? ScalarOps.output(samples, neurons, n) : Double.NaN;
      for (int i = 0; finite && i < neurons.width(); i++) {
        if (ScalarOps.active(ScalarOps.preactivation(samples, neurons, n, i)))
          patterns[n / Layout.PANEL * stored + i] |= 1 << n;
      }
    }
  }

  /** What follows on these patterns. */
  BackwardTile backward() {
    return new BackwardTile(samples, patterns, stored);
  }

  boolean active(int i, int n) {
    return (patterns[n / Layout.PANEL * stored + i] >>> n & 1) != 0;
  }
}
