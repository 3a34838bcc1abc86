package assay.core;

import java.util.Arrays;

/**
 * The backward pass: gradient sums of neurons out of their activation patterns and the samples' coefficients, in the
 * order of {@link ScalarOps}: stretch by stretch, panel by panel.
 */
final class BackwardTile {

  /** Up to so many panels, sums are added where they belong, aligned or not. */
  private static final int FEW_PANELS = 4;

  /** Stretches of the samples. */
  final int stretches;

  /** Per panel, the samples whose coefficient is not 0, as bits; to be set before their sums are asked for. */
  final int[] touched;

  private final Samples samples;
  private final int panels;
  private final int[] patterns;
  private final int stored;

  /** Reads the patterns of as many neurons as are stored, one word per panel and neuron. */
  BackwardTile(Samples samples, int[] patterns, int stored) {
    this.samples = samples;
    this.patterns = patterns;
    this.stored = stored;
    panels = Layout.panels(samples.size());
    stretches = Layout.stretches(panels);
    touched = new int[panels];
  }

  /** Sums of some neurons over all samples. */
  void sum(int from, int to, double[] c, GradientSums sums) {
    sum(0, stretches, from, to, c, sums);
  }

  /** Sums of some neurons over the samples of one stretch. */
  void sum(int stretch, int from, int to, double[] c, GradientSums part) {
    sum(stretch, stretch + 1, from, to, c, part);
  }

  private void sum(int first, int last, int from, int to, double[] c, GradientSums sums) {
    int slot = Tables.take();
    try {
      for (int stretch = first; stretch < last; stretch++) {
        boolean few = few(Layout.stretch(stretch, panels), Layout.stretch(stretch + 1, panels));
        if (panels <= FEW_PANELS) {
          together(few, from, to, c, sums, slot);
        } else {
          aside(stretch, stretch > first, few, from, to, c, sums, slot);
        }
      }
    } finally {
      Tables.give(slot);
    }
  }

  private void together(boolean few, int from, int to, double[] c, GradientSums sums, int slot) {
    Arrays.fill(sums.rows, from * sums.stride, to * sums.stride, 0);
    int length = Layout.roundUp(sums.dimension() + 1, Lanes.COUNT);
    for (int j = 0, vectors; j < length; j += vectors * Lanes.COUNT) {
      vectors = vectorsOf(length - j);
      gather(0, few, from, to, c, j, vectors, slot, sums.rows, j, sums.stride);
    }
  }

  /** The sums in cache-line aligned memory without gaps, which are then put where they belong, or added there. */
  private void aside(int stretch, boolean more, boolean few, int from, int to, double[] c, GradientSums sums,
      int slot) {
    double[] workspace = Workspace.ofThisThread();
    int length = Layout.roundUp(sums.dimension() + 1, Lanes.COUNT);
    for (int j = 0, vectors; j < length; j += vectors * Lanes.COUNT) {
      vectors = vectorsOf(length - j);
      int row = vectors * Lanes.COUNT;
      int most = Pass.CACHED / row;
      for (int i = from; i < to; i += most) {
        int end = Math.min(to, i + most);
        Arrays.fill(workspace, Workspace.SUMS, Workspace.SUMS + (end - i) * row, 0);
        gather(stretch, few, i, end, c, j, vectors, slot, workspace, Workspace.SUMS - i * row, row);
        for (int k = i; k < end; k++)
          sums.take(more, k * sums.stride + j, workspace, Workspace.SUMS + (k - i) * row, row);
      }
    }
  }

  /**
   * How many vectors to take of the numbers left: by measurement three at a time, four rather than one alone or two
   * twice.
   */
  static int vectorsOf(int rest) {
    int vectors = rest / Lanes.COUNT;
    return vectors == 5 || vectors % 3 == 0 ? 3 : Math.min(4, vectors);
  }

  /** Whether at most half of the samples are touched, panel by panel in the mean. */
  private boolean few(int from, int to) {
    int count = 0;
    for (int panel = from; panel < to; panel++) count += Integer.bitCount(touched[panel]);
    return count <= (to - from) * (Layout.PANEL / 2);
  }

  /** Adds the sums of some features over a stretch, those of neuron i from number g0 + i·stride on. */
  private void gather(
      int stretch, boolean few, int from, int to, double[] c, int feature, int vectors, int slot, double[] g, int g0,
      int stride) {
    int last = Layout.stretch(stretch + 1, panels);
    for (int panel = Layout.stretch(stretch, panels); panel < last; panel++)
      add(panel, few, from, to, c, feature, vectors, slot, g, g0, stride);
  }

  /** The same over one panel. */
  void add(int panel, boolean few, int from, int to, double[] c, int feature, int vectors, int slot, double[] g, int g0,
      int stride) {
    int bits = touched[panel];
    if (bits == 0) return;
    if (TransposedSubtotals.pays(bits)) TransposedSubtotals.fill(samples, panel, c, feature, vectors, slot);
    else Subtotals.fill(samples, panel, c, bits, feature, vectors, slot);
    if (few && Integer.bitCount(bits) <= Layout.PANEL / 2) {
      GatheringHalf.add(from, to, patterns, panel * stored, bits, slot, g, g0, stride, vectors);
    } else {
      Gathering.add(from, to, patterns, panel * stored, bits, slot, g, g0, stride, vectors);
    }
  }
}
