package assay.core;

import java.util.Arrays;

/**
 * A whole step of one small network after another, in the same memory: outputs, patterns and gradients are of no use
 * after the step and stay in the nearest cache. In the bits of {@link ScalarTrainer}.
 */
final class SmallStep {

  private final double[] outputs;
  private final double[] coefficients;
  private final int[] patterns;
  private final int[] touched;

  /** All zero between steps. */
  private final double[] gradients;

  private double bound;

  /** For networks of at most so many stored neurons on at most so many panels of samples. */
  SmallStep(int panels, int stored) {
    outputs = new double[panels * Layout.PANEL];
    coefficients = new double[panels * Layout.PANEL];
    patterns = new int[Layout.length(panels, stored, "the activation patterns")];
    touched = new int[panels];
    gradients = new double[Layout.length(stored, 2L * Lanes.COUNT, "the gradient")];
  }

  /**
   * Whether there is one stretch, and rows are so short, vectors so long and parameters, by their bound, so far from
   * overflow as is required.
   */
  static boolean fits(Samples samples, TwoLayer neurons, double bound) {
    boolean small = Layout.stretches(Layout.panels(samples.size())) == 1 && neurons.stride <= 2 * Lanes.COUNT;
    return small && Lanes.COUNT == Layout.ROW && bound * samples.largest < Double.MAX_VALUE / 4;
  }

  /** Updates both layers and returns the loss before. */
  double step(Samples samples, TwoLayer neurons, Margins margins, double rate, double keep) {
    double[] workspace = Workspace.ofThisThread();
    int stored = neurons.outputs.length;
    int panels = Layout.panels(samples.size());
    double total = 0;
    Arrays.fill(outputs, 0, panels * Layout.PANEL, 0);
    for (int panel = 0; panel < panels; panel++) {
      Tile.panel(samples, panel, neurons, PackedWeights.NONE, 0, stored, outputs, patterns, workspace);
      total += margins.read(panel, outputs, coefficients, touched);
    }
    descend(samples, neurons, rate, keep);
    return total;
  }

  private void descend(Samples samples, TwoLayer neurons, double rate, double keep) {
    int slot = Tables.take();
    try {
      descend(samples, neurons, rate, keep, slot);
    } finally {
      Tables.give(slot);
    }
  }

  private void descend(Samples samples, TwoLayer neurons, double rate, double keep, int slot) {
    int last = Layout.panels(samples.size()) - 1;
    for (int panel = 0; panel < last; panel++) {
      if (touched[panel] != 0) gather(samples, panel, neurons, slot);
    }
    Subtotals.fill(samples, last, coefficients, touched[last], 0, neurons.stride / Lanes.COUNT, slot);
    bound = GatheringDescent.update(neurons, patterns, last * neurons.outputs.length, touched[last], slot, gradients,
        rate, keep);
  }

  private void gather(Samples samples, int panel, TwoLayer neurons, int slot) {
    int stored = neurons.outputs.length;
    int vectors = neurons.stride / Lanes.COUNT;
    int bits = touched[panel];
    Subtotals.fill(samples, panel, coefficients, bits, 0, vectors, slot);
    if (Integer.bitCount(bits) <= Layout.PANEL / 2) {
      GatheringHalf.add(0, stored, patterns, panel * stored, bits, slot, gradients, 0, neurons.stride, vectors);
    } else {
      Gathering.add(0, stored, patterns, panel * stored, bits, slot, gradients, 0, neurons.stride, vectors);
    }
  }

  /** Of the last step: at least Σ |w| + Σ |b|, NaN or infinite if a parameter is not finite. */
  double bound() {
    return bound;
  }
}
