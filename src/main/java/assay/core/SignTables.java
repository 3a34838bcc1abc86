package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Subtotals.ROW;
import static assay.core.Subtotals.TABLE;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link Subtotals} of input weights: for each four features the 16 sums ±w ± w ± w ± w, bit k set for + at the k-th.
 */
final class SignTables {

  private SignTables() {}

  /** Fills eight tables for four vectors of neurons; feature by feature, these lie from number w0 on at the stride. */
  static void fill(double[] w, int w0, int stride, int slot) {
    for (int q = 0; q < Signs.WORD / 4; q++) {
      for (int v = 0; v < ROW; v += COUNT)
        four(w, w0 + 4 * q * stride + v, stride, Tables.MEMORY, Tables.start(slot) + q * TABLE + v);
    }
  }

  private static void four(double[] w, int at, int stride, double[] t, int to) {
    DoubleVector w0 = fromArray(SPECIES, w, at), w1 = fromArray(SPECIES, w, at + stride);
    DoubleVector w2 = fromArray(SPECIES, w, at + 2 * stride), w3 = fromArray(SPECIES, w, at + 3 * stride);
    DoubleVector minus = w0.neg();
    DoubleVector a0 = minus.sub(w1), a1 = w0.sub(w1), a2 = minus.add(w1), a3 = w0.add(w1);
    DoubleVector b0 = a0.sub(w2), b1 = a1.sub(w2), b2 = a2.sub(w2), b3 = a3.sub(w2);
    DoubleVector b4 = a0.add(w2), b5 = a1.add(w2), b6 = a2.add(w2), b7 = a3.add(w2);
    b0.sub(w3).intoArray(t, to);
    b1.sub(w3).intoArray(t, to + ROW);
    b2.sub(w3).intoArray(t, to + 2 * ROW);
    b3.sub(w3).intoArray(t, to + 3 * ROW);
    b4.sub(w3).intoArray(t, to + 4 * ROW);
    b5.sub(w3).intoArray(t, to + 5 * ROW);
    b6.sub(w3).intoArray(t, to + 6 * ROW);
    b7.sub(w3).intoArray(t, to + 7 * ROW);
    b0.add(w3).intoArray(t, to + 8 * ROW);
    b1.add(w3).intoArray(t, to + 9 * ROW);
    b2.add(w3).intoArray(t, to + 10 * ROW);
    b3.add(w3).intoArray(t, to + 11 * ROW);
    b4.add(w3).intoArray(t, to + 12 * ROW);
    b5.add(w3).intoArray(t, to + 13 * ROW);
    b6.add(w3).intoArray(t, to + 14 * ROW);
    b7.add(w3).intoArray(t, to + 15 * ROW);
  }
}
