package assay.core;

/**
 * Samples whose coordinates are all −1 or 1, as bits: bit j of a word is set where a coordinate is 1. Once by samples,
 * 32 features to a word, once by features, 32 samples to a word.
 */
final class Signs {

  /**
   * From so many points and features on it pays; a function of the data, because it decides on the order of the sums.
   */
  private static final int POINTS = 1024;
  private static final int FEATURES = 16;

  /** Features to a word, four to each of the eight look-up tables of {@link Gathering}. */
  static final int WORD = 32;

  final int words;
  final int panels;
  final int[] bySample;
  final int[] byFeature;

  Signs(Samples samples) {
    words = Layout.roundUp(samples.dimension(), WORD) / WORD;
    panels = Layout.panels(samples.size());
    bySample = new int[Layout.length((long) panels * Layout.PANEL, words, "the signs")];
    byFeature = new int[Layout.length(panels, samples.dimension(), "the signs")];
    for (int n = 0; n < samples.size(); n++) {
      for (int j = 0; j < samples.dimension(); j++) if (samples.rows[n * samples.stride + j] > 0) set(n, j);
    }
  }

  private void set(int n, int j) {
    bySample[j / WORD * panels * Layout.PANEL + n] |= 1 << j;
    byFeature[j * panels + n / Layout.PANEL] |= 1 << n;
  }

  /** Whether trainers on these samples follow {@link ScalarSigns}. */
  static boolean pay(Samples samples) {
    if (samples.size() < POINTS || samples.dimension() < FEATURES) return false;
    for (int n = 0; n < samples.size(); n++) {
      for (int j = 0; j < samples.dimension(); j++)
        if (Math.abs(samples.rows[n * samples.stride + j]) != 1) return false;
    }
    return true;
  }
}
