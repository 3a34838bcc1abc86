package assay.core;

import static assay.core.BitSquare.INTS;
import static jdk.incubator.vector.IntVector.fromArray;
import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.BIT_COUNT;

import jdk.incubator.vector.IntVector;

/**
 * Gradient sums over samples of signs whose coefficients are 0 or ±κ: with M the samples where a neuron is active, T
 * those that the loss touches and U those of T where the signs of coefficient and coordinate agree, Σ c x = κ (2 |M∩U|
 * − |M∩T|). Whole numbers, so that lanes may be added in any order.
 */
final class SignCounts {

  /** Words to a row: a whole number of vectors of any width. */
  private static final int ROW = 16;

  /** Words of a row. */
  private final int stride;
  private final Signs signs;

  /** T, then U for each feature and the bias. */
  private final int[] agreeing;

  /** M for each neuron. */
  private final int[] patterns;

  SignCounts(Signs signs, int dimension, int width) {
    this.signs = signs;
    stride = Layout.roundUp(signs.panels, ROW);
    agreeing = new int[Layout.length(dimension + 2L, stride, "the signs")];
    patterns = new int[Layout.length(width, stride, "the activation patterns")];
  }

  /** Takes over which samples of a panel have a coefficient other than 0, and which one above 0. */
  void touch(int panel, int touched, int positive) {
    int d = agreeing.length / stride - 2;
    agreeing[panel] = touched;
    for (int j = 0; j < d; j++)
      agreeing[(j + 1) * stride + panel] = touched & ~(positive ^ signs.byFeature[j * signs.panels + panel]);
    agreeing[(d + 1) * stride + panel] = touched & ~positive;
  }

  /** Writes the gradient sums of some neurons, whose pattern words lie at number panel·stored + i. */
  void write(int from, int to, int[] words, int stored, double scale, GradientSums sums) {
    for (int i = from; i < to; i += ROW) column(i, Math.min(to, i + ROW), words, stored);
    int features = agreeing.length / stride - 1;
    for (int i = from; i < to; i++) {
      int active = one(patterns, i * stride, agreeing, 0, stride);
      for (int j = 0; j < features; j++) {
        int count = one(patterns, i * stride, agreeing, (j + 1) * stride, stride);
        sums.rows[i * sums.stride + j] = scale * (2 * count - active);
      }
    }
  }

  private void column(int from, int to, int[] words, int stored) {
    for (int panel = 0; panel < signs.panels; panel++) {
      for (int i = from; i < to; i++) patterns[i * stride + panel] = words[panel * stored + i];
    }
  }

  private static int one(int[] m, int m0, int[] u, int u0, int length) {
    IntVector sum = IntVector.zero(INTS);
    for (int k = 0; k < length; k += INTS.length()) {
      sum = sum.add(fromArray(INTS, m, m0 + k).and(fromArray(INTS, u, u0 + k)).lanewise(BIT_COUNT));
    }
    return sum.reduceLanes(ADD);
  }
}
