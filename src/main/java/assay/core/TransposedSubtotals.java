package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Subtotals.ROW;
import static assay.core.Subtotals.TABLE;
import static assay.core.Tables.MEMORY;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * The tables of {@link Subtotals} out of the panel that the forward pass has just read: where every sample is touched
 * and vectors have four numbers, four samples by four features are transposed in registers.
 */
final class TransposedSubtotals {

  private static final VectorShuffle<Double> EVEN = VectorShuffle.fromOp(SPECIES, k -> k % 2 * COUNT + k / 2 * 2);
  private static final VectorShuffle<Double> ODD = VectorShuffle.fromOp(SPECIES, k -> k % 2 * COUNT + k / 2 * 2 + 1);
  private static final VectorShuffle<Double> LOW = VectorShuffle.fromOp(SPECIES, k -> k / 2 * COUNT + k % 2);
  private static final VectorShuffle<Double> HIGH = VectorShuffle.fromOp(SPECIES, k -> k / 2 * COUNT + k % 2 + 2);

  private TransposedSubtotals() {}

  static boolean pays(int touched) {
    return COUNT == 4 && touched == -1;
  }

  /** Fills the tables for the features from the given one on. */
  static void fill(Samples samples, int panel, double[] c, int feature, int vectors, int slot) {
    int features = samples.dimension() + 1 - feature;
    int whole = Math.min(vectors, features / COUNT);
    for (int n = 0; n < Layout.PANEL; n += 4) {
      int table = Tables.start(slot) + n / 4 * TABLE;
      int x = samples.panelOf(panel) + samples.partOf(n) + n % Layout.PART + feature * Layout.PART;
      whole(samples.panels, x, c, panel * Layout.PANEL + n, table, whole);
      if (whole < vectors) {
        int done = whole * COUNT;
        rest(samples.panels, x + done * Layout.PART, features - done, c, panel * Layout.PANEL + n, table + done);
      }
    }
  }

  private static void whole(double[] x, int x0, double[] c, int c0, int table, int whole) {
    DoubleVector factor = fromArray(SPECIES, c, c0);
    for (int v = 0, from = x0, at = table; v < whole; v++, from += COUNT * 2 * COUNT, at += COUNT) {
      DoubleVector y0 = fromArray(SPECIES, x, from).mul(factor);
      DoubleVector y1 = fromArray(SPECIES, x, from + 2 * COUNT).mul(factor);
      DoubleVector y2 = fromArray(SPECIES, x, from + 4 * COUNT).mul(factor);
      DoubleVector y3 = fromArray(SPECIES, x, from + 6 * COUNT).mul(factor);
      DoubleVector even0 = y0.rearrange(EVEN, y1), odd0 = y0.rearrange(ODD, y1);
      DoubleVector even2 = y2.rearrange(EVEN, y3), odd2 = y2.rearrange(ODD, y3);
      DoubleVector s1 = even0.rearrange(LOW, even2), s2 = odd0.rearrange(LOW, odd2);
      DoubleVector s4 = even0.rearrange(HIGH, even2), s8 = odd0.rearrange(HIGH, odd2);
      Subtotals.write(s1, s2, s4, s8, at);
    }
  }

  /** The last one to three features. */
  private static void rest(double[] x, int from, int features, double[] c, int c0, int table) {
    DoubleVector factor = fromArray(SPECIES, c, c0), none = zero(SPECIES);
    DoubleVector y0 = fromArray(SPECIES, x, from).mul(factor), y1 = none, y2 = none;
    if (features > 1) y1 = fromArray(SPECIES, x, from + 2 * COUNT).mul(factor);
    if (features > 2) y2 = fromArray(SPECIES, x, from + 4 * COUNT).mul(factor);
    DoubleVector even0 = y0.rearrange(EVEN, y1), odd0 = y0.rearrange(ODD, y1);
    DoubleVector even2 = y2.rearrange(EVEN, none), odd2 = y2.rearrange(ODD, none);
    DoubleVector s1 = even0.rearrange(LOW, even2), s2 = odd0.rearrange(LOW, odd2);
    DoubleVector s4 = even0.rearrange(HIGH, even2), s8 = odd0.rearrange(HIGH, odd2);
    Subtotals.write(s1, s2, s4, s8, table);
  }
}
