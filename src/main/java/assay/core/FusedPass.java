package assay.core;

import java.util.Arrays;

/**
 * Forward pass, margins and gradient sums of one panel after another, so that samples come from memory once. Pays with
 * vectors of four numbers, where {@link TransposedSubtotals} needs no rows of samples, and while the sums of all
 * neurons stay in the second-level cache; with vectors of eight it lost a tenth.
 */
final class FusedPass {

  private final Pass pass;
  private final Margins margins;
  private final BackwardTile backward;
  private final double[] coefficients;
  private final double[] losses;

  /** Leaves coefficients and losses of panels where the passes one by one leave them. */
  FusedPass(Pass pass, Margins margins, BackwardTile backward, double[] coefficients, double[] losses) {
    this.pass = pass;
    this.margins = margins;
    this.backward = backward;
    this.coefficients = coefficients;
    this.losses = losses;
  }

  static boolean pays(Samples samples, TwoLayer neurons) {
    boolean cached = (long) neurons.width() * neurons.stride <= Pass.CACHED;
    return Lanes.COUNT == 4 && samples.size() > 2 * Layout.PANEL && cached;
  }

  /** The sums over the samples of one stretch, in place of what is in the part or added to it. */
  void sum(int stretch, double bound, boolean more, GradientSums part) {
    double[] workspace = Workspace.ofThisThread();
    int length = Layout.roundUp(part.dimension() + 1, Lanes.COUNT);
    Arrays.fill(workspace, Workspace.SUMS, Workspace.SUMS + part.width() * length, 0);
    int slot = Tables.take();
    try {
      int last = Layout.stretch(stretch + 1, pass.panels);
      for (int panel = Layout.stretch(stretch, pass.panels); panel < last; panel++) {
        pass.forward(panel, panel + 1, bound);
        losses[panel] = margins.read(panel, pass.outputs, coefficients, backward.touched);
        add(panel, length, part.width(), slot, workspace);
      }
    } finally {
      Tables.give(slot);
    }
    take(length, more, part, workspace);
  }

  /** Chunk by chunk of the features, the rows of a chunk without gaps. */
  private void add(int panel, int length, int width, int slot, double[] workspace) {
    int at = Workspace.SUMS;
    for (int j = 0, vectors; j < length; j += vectors * Lanes.COUNT) {
      vectors = BackwardTile.vectorsOf(length - j);
      int row = vectors * Lanes.COUNT;
      backward.add(panel, true, 0, width, coefficients, j, vectors, slot, workspace, at, row);
      at += width * row;
    }
  }

  private static void take(int length, boolean more, GradientSums part, double[] workspace) {
    int at = Workspace.SUMS;
    for (int j = 0, row; j < length; j += row) {
      row = BackwardTile.vectorsOf(length - j) * Lanes.COUNT;
      for (int i = 0; i < part.width(); i++, at += row) part.take(more, i * part.stride + j, workspace, at, row);
    }
  }
}
