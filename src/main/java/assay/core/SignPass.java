package assay.core;

import java.util.Arrays;

/**
 * The forward pass over samples of signs: the tables hold the sums of four ±w for all 16 choices of signs, the lanes
 * hold neurons, and {@link SignTile} adds up a sample's preactivations as {@link Gathering} does gradients.
 */
final class SignPass {

  /** Samples whose preactivations are kept at a time; a multiple of the panel. */
  private static final int BATCH = 1024;

  final int panels;
  final double[] outputs;

  /** Numbers of neurons with those that pad the blocks. */
  final int stored;

  /** Bit n of word (panel, i): whether neuron i is active. */
  final int[] patterns;

  private final Samples samples;
  private final TwoLayer neurons;
  private final Signs signs;

  /**
   * Input weights feature by feature, with zeros after the last feature, then biases and output weights; the stride is
   * no power of two.
   */
  private final double[] columns;
  private final int stride;
  private final int biases;
  private final int seconds;

  /** Eight sums for every sample. */
  private final double[] chains;

  /** A word for every sample, over the neurons of a block. */
  private final int[] bits;

  SignPass(Samples samples, TwoLayer neurons, Signs signs) {
    this.samples = samples;
    this.neurons = neurons;
    this.signs = signs;
    panels = signs.panels;
    stored = Layout.roundUp(neurons.width(), 4 * Layout.ROW);
    stride = stored + Layout.ROW;
    biases = signs.words * Signs.WORD * stride;
    seconds = biases + stride;
    columns = Layout.array(signs.words * Signs.WORD + 2L, stride, "the neurons");
    outputs = new double[panels * Layout.PANEL];
    chains = Layout.array((long) panels * Layout.PANEL, Layout.ROW, "the outputs");
    bits = new int[panels * Layout.PANEL];
    patterns = new int[Layout.length(panels, stored, "the activation patterns")];
  }

  /** Takes over the current parameters of some neurons. */
  void read(int from, int to) {
    int d = neurons.dimension();
    for (int i = from; i < to; i++) {
      int start = Layout.start(i, neurons.stride);
      for (int j = 0; j < d; j++) columns[j * stride + i] = neurons.inputs[start + Layout.offset(j)];
      columns[biases + i] = 0 - neurons.inputs[start + Layout.offset(d)];
      columns[seconds + i] = neurons.outputs[i];
    }
  }

  /** Outputs and patterns at the samples of some panels; bound as for {@link Pass#forward}. */
  void forward(int from, int to, double bound) {
    if (bound * samples.dimension() < Double.MAX_VALUE / 4) {
      double[] workspace = Workspace.ofThisThread();
      Arrays.fill(chains, from * Layout.PANEL * Layout.ROW, to * Layout.PANEL * Layout.ROW, 0);
      int slot = Tables.take();
      try {
        for (int i = 0; i < stored; i += SignTile.BLOCK)
          block(i, from * Layout.PANEL, to * Layout.PANEL, slot, workspace);
      } finally {
        Tables.give(slot);
      }
      for (int n = from * Layout.PANEL; n < to * Layout.PANEL; n++)
        outputs[n] = GradientSums.crosswise(chains, n * Layout.ROW);
    } else {
      define(from, to);
    }
  }

  private void block(int i, int from, int to, int slot, double[] workspace) {
    for (int n = from; n < to; n += BATCH) {
      int count = Math.min(BATCH, to - n);
      for (int word = 0; word < signs.words; word++) {
        if (signs.words > 1 || n == from) SignTables.fill(columns, word * Signs.WORD * stride + i, stride, slot);
        add(word, i, n, count, slot, workspace);
      }
      for (int first = n; first < n + count; first += Layout.PANEL) {
        BitSquare.transpose(bits, first);
        System.arraycopy(bits, first, patterns, first / Layout.PANEL * stored + i, SignTile.BLOCK);
      }
    }
  }

  private void add(int word, int i, int n, int count, int slot, double[] workspace) {
    double[] start = word == 0 ? columns : workspace;
    int at = word == 0 ? biases + i : Workspace.SUMS;
    int step = word == 0 ? 0 : SignTile.BLOCK;
    int s0 = word * panels * Layout.PANEL + n;
    if (word < signs.words - 1) {
      SignTile.add(start, at, step, count, signs.bySample, s0, slot, workspace);
    } else if (samples.dimension() - word * Signs.WORD <= Signs.WORD / 2) {
      SignTile.finishHalf(start, at, step, count, signs.bySample, s0, slot, columns, seconds + i, chains, bits, n);
    } else {
      SignTile.finish(start, at, step, count, signs.bySample, s0, slot, columns, seconds + i, chains, bits, n);
    }
  }

  private void define(int from, int to) {
    int end = Math.min(samples.size(), to * Layout.PANEL);
    boolean finite = neurons.finite();
    Arrays.fill(patterns, from * stored, to * stored, finite ? 0 : -1);
    for (int n = from * Layout.PANEL; n < end; n++) {
      outputs[n] = finite ? ScalarSigns.output(samples, neurons, n) : Double.NaN;
      for (int i = 0; finite && i < neurons.width(); i++) {
        if (ScalarOps.active(ScalarSigns.preactivation(samples, neurons, n, i)))
          patterns[n / Layout.PANEL * stored + i] |= 1 << n;
      }
    }
  }

  boolean active(int i, int n) {
    return (patterns[n / Layout.PANEL * stored + i] >>> n & 1) != 0;
  }
}
