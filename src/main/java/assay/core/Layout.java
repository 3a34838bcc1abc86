package assay.core;

/**
 * How numbers lie in memory; nothing but {@link #PART} depends on the machine.
 *
 * <p>The bias is feature d of every row: a sample's row is (x, −1, 0, …), a neuron's (w, b, 0, …), a gradient's
 * (g, −s, 0, …). Rows are padded to a multiple of {@link #ROW} numbers. Samples lie a second time in panels of
 * {@link #PANEL}, part by part and feature by feature. The rows of a {@link #GROUP} of neurons lie {@link #ROW} by
 * {@link #ROW} numbers side by side, where the register tile finds them at constant distances and the gradient step in
 * whole vectors.
 */
final class Layout {

  /** Rows are a whole number of vectors of any width up to 512 bits. */
  static final int ROW = 8;

  /** Samples per panel: one bit each in an int. */
  static final int PANEL = 32;

  /**
   * Samples per part of a panel, which a register tile takes at once: within a part they lie feature by feature, and
   * the parts of a panel one after the other. The one distance that depends on the machine.
   */
  static final int PART = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? Lanes.PART : PANEL;

  /** Neurons per register tile; the number of stored neurons is a multiple. */
  static final int GROUP = 5;

  /** A stretch has at least so many panels where there are several. */
  private static final int STRETCH = 64;

  /** Numbers before the first cache line of an array that the G1 collector puts at the start of a region. */
  static final int START = 6;

  private Layout() {}

  static int roundUp(int n, int unit) {
    return Math.toIntExact(((long) n + unit - 1) / unit * unit);
  }

  /** Numbers per row of d features and the bias. */
  static int stride(int dimension) {
    return roundUp(dimension + 1, ROW);
  }

  /** Where number j of a neuron's row is, among neurons whose rows have so many numbers. */
  static int place(int i, int j, int stride) {
    return start(i, stride) + offset(j);
  }

  /** Where a neuron's row starts. */
  static int start(int i, int stride) {
    return i / GROUP * GROUP * stride + i % GROUP * ROW;
  }

  /** How far from its start number j of a neuron's row is. */
  static int offset(int j) {
    return j / ROW * (GROUP * ROW) + j % ROW;
  }

  static int panels(int size) {
    return roundUp(size, PANEL) / PANEL;
  }

  /**
   * Into how many stretches so many panels are cut: 1, 2, 4, 8 or 16. Gradients are summed over each of them alone, so
   * that threads can divide the samples and yet give the bits of one.
   */
  static int stretches(int panels) {
    return Integer.highestOneBit(Math.clamp(panels / STRETCH, 1, 16));
  }

  /** The first panel of a stretch; that of the stretch after the last is the number of panels. */
  static int stretch(int number, int panels) {
    return (int) ((long) panels * number / stretches(panels));
  }

  static double[] array(long rows, long columns, String what) {
    return new double[length(rows, columns, what)];
  }

  /** The length of an array for rows × columns numbers. */
  static int length(long rows, long columns, String what) {
    if (rows * columns > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          what + " would take " + rows + " × " + columns + " numbers, more than an array holds");
    }
    return (int) (rows * columns);
  }
}
