package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.fromArray;

/**
 * The forward pass over one panel of samples: five neurons times a few vectors of samples stay in registers over all
 * features. The lanes hold samples, so each preactivation is one chain of fused multiply-adds. ReLU, pattern bits and
 * second layer follow batch by batch; no activation leaves the first-level cache. Preactivations must not be NaN, see
 * {@link Pass}.
 *
 * <p>The last panel goes the way of all others, padded: a kernel used once per pass would stay uncompiled for long, and
 * vectors cost a thousand times as much there.
 */
final class Tile {

  /** Neurons whose preactivations are kept in the first-level cache between the two loops. */
  static final int BATCH = 8 * Layout.GROUP;

  /** From so many neurons on it pays to copy the panel to aligned memory, and with short vectors always. */
  private static final int WORTHWHILE = 100;

  private Tile() {}

  /** Adds the outputs of some neurons to f and writes their pattern bits, for the samples of a panel. */
  static void panel(Samples samples, int panel, TwoLayer neurons, PackedWeights packed, int from, int to, double[] f,
      int[] patterns, double[] z) {
    int x = samples.panelOf(panel);
    int features = samples.dimension() + 1;
    int p0 = panel * neurons.outputs.length;
    int f0 = panel * Layout.PANEL;
    int live = Math.min(Layout.PANEL, samples.size() - f0);
    double[] xs = samples.panels;
    boolean worthwhile = packed.exist() || to - from >= WORTHWHILE;
    if (worthwhile && features <= Workspace.FEATURES) {
      align(xs, x, features, z);
      xs = z;
      x = Workspace.SAMPLES;
    }
    boolean wide = 4 * COUNT == Layout.PANEL && samples.size() > 2 * COUNT;
    for (int i = from; i < to; i += BATCH) {
      int end = Math.min(to, i + BATCH);
      if (wide) {
        WideTile.multiply(xs, x, features, neurons.inputs, neurons.stride, i, end, z);
        WideTile.activate(z, neurons.outputs, i, end, f, f0, patterns, p0);
      } else if (packed.exist()) {
        int z0 = Workspace.PREACTIVATIONS;
        int groups = (end - i) / Layout.GROUP;
        for (int n = 0; n < Layout.PANEL; n += Layout.PART)
          PackedTile.multiply(xs, x + n * features, features, packed.numbers, packed.start(i), groups, z, z0 + n);
        PackedTile.activate(z, neurons.outputs, i, end, f, f0, patterns, p0);
      } else {
        for (int n = 0; n < live; n += 2 * COUNT) {
          NarrowTile.multiply(xs, x + samples.partOf(n), features, neurons.inputs, neurons.stride, i, end, z);
          NarrowTile.activate(z, neurons.outputs, i, end, f, f0 + n, patterns, p0, n);
        }
      }
    }
  }

  private static void align(double[] panels, int x, int features, double[] workspace) {
    for (int k = 0; k < features * Layout.PANEL; k += COUNT) {
      fromArray(SPECIES, panels, x + k).intoArray(workspace, Workspace.SAMPLES + k);
    }
  }
}
