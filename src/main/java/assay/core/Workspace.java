package assay.core;

/**
 * Scratch memory of one thread: a batch of preactivations, a panel of samples, sums. What a pass leaves there has no
 * meaning.
 *
 * <p>One array that is far larger than what is used, because the G1 collector puts an array of at least half a region
 * at the start of a region, where it never moves: from number {@link Layout#START} on it is then aligned to a cache
 * line, and a load from it costs half of one across two lines.
 */
final class Workspace {

  static final int PREACTIVATIONS = Layout.START;

  /** Features up to which a panel of samples fits. */
  static final int FEATURES = 1024;

  static final int SAMPLES = PREACTIVATIONS + Tile.BATCH * Layout.PANEL;

  static final int CHAINS = SAMPLES + FEATURES * Layout.PANEL;

  static final int NORMS = CHAINS + Layout.ROW;

  static final int SUMS = NORMS + Layout.ROW;

  private static final int LENGTH = 1 << 19;

  private static final ThreadLocal<double[]> MEMORY = ThreadLocal.withInitial(() -> new double[LENGTH]);

  private Workspace() {}

  static double[] ofThisThread() {
    return MEMORY.get();
  }
}
