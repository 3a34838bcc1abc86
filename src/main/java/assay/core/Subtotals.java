package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Tables.MEMORY;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;

import jdk.incubator.vector.DoubleVector;

/**
 * The tables of the backward pass, by the Method of Four Russians (Arlazarov, Dinic, Kronrod, Faradzev 1970): for each
 * four samples of a panel that the loss touches, the sums of all 16 subsets of their c·x, for up to four vectors of
 * features. {@link Gathering} adds one of the 16 to a neuron's gradient where four products would be added.
 */
final class Subtotals {

  /** Features per table row. */
  static final int ROW = 4 * COUNT;

  /** Numbers per table. */
  static final int TABLE = 16 * ROW + 8;

  /** Numbers of the tables of a whole panel. */
  static final int LENGTH = Layout.PANEL / 4 * TABLE;

  private Subtotals() {}

  /**
   * Fills the tables for the touched samples of a panel, four by four in order, and the features from the given one on.
   * Tables beyond the touched samples get their row for the empty subset only.
   */
  static void fill(Samples samples, int panel, double[] c, int touched, int feature, int vectors, int slot) {
    int tables = Tables.start(slot);
    if (touched == -1) {
      all(samples.rows, panel * Layout.PANEL * samples.stride + feature, samples.stride, c, panel * Layout.PANEL,
          tables, vectors * COUNT);
      return;
    }
    int rest = touched;
    for (int at = tables; at < tables + LENGTH; at += TABLE) {
      if (rest == 0) {
        empty(at, vectors);
      } else {
        four(samples, panel * Layout.PANEL, c, rest, feature, vectors, at);
        for (int taken = 0; taken < 4; taken++) rest &= rest - 1;
      }
    }
  }

  /** The tables where every sample of the panel is touched, so that all addresses are known. */
  private static void all(double[] x, int x0, int stride, double[] c, int c0, int tables, int row) {
    for (int v = 0; v < row; v += COUNT) {
      for (int k = 0; k < Layout.PANEL / 4; k++) {
        int n = c0 + 4 * k;
        int from = x0 + v + 4 * k * stride;
        DoubleVector s1 = fromArray(SPECIES, x, from).mul(c[n]),
            s2 = fromArray(SPECIES, x, from + stride).mul(c[n + 1]);
        DoubleVector s4 = fromArray(SPECIES, x, from + 2 * stride).mul(c[n + 2]),
            s8 = fromArray(SPECIES, x, from + 3 * stride).mul(c[n + 3]);
        write(s1, s2, s4, s8, tables + v + k * TABLE);
      }
    }
  }

  /** One vector of the 16 rows of a table. */
  static void write(DoubleVector s1, DoubleVector s2, DoubleVector s4, DoubleVector s8, int at) {
    DoubleVector s3 = s1.add(s2), s5 = s1.add(s4), s6 = s2.add(s4), s7 = s3.add(s4);
    zero(SPECIES).intoArray(MEMORY, at);
    s1.intoArray(MEMORY, at + ROW);
    s2.intoArray(MEMORY, at + 2 * ROW);
    s3.intoArray(MEMORY, at + 3 * ROW);
    s4.intoArray(MEMORY, at + 4 * ROW);
    s5.intoArray(MEMORY, at + 5 * ROW);
    s6.intoArray(MEMORY, at + 6 * ROW);
    s7.intoArray(MEMORY, at + 7 * ROW);
    s8.intoArray(MEMORY, at + 8 * ROW);
    s1.add(s8).intoArray(MEMORY, at + 9 * ROW);
    s2.add(s8).intoArray(MEMORY, at + 10 * ROW);
    s3.add(s8).intoArray(MEMORY, at + 11 * ROW);
    s4.add(s8).intoArray(MEMORY, at + 12 * ROW);
    s5.add(s8).intoArray(MEMORY, at + 13 * ROW);
    s6.add(s8).intoArray(MEMORY, at + 14 * ROW);
    s7.add(s8).intoArray(MEMORY, at + 15 * ROW);
  }

  private static void empty(int at, int vectors) {
    for (int v = 0; v < vectors; v++) zero(SPECIES).intoArray(MEMORY, at + v * COUNT);
  }

  /** The table of the first four samples of rest; where fewer are left, the last ones count with coefficient 0. */
  private static void four(
      Samples samples, int first, double[] c, int rest, int feature, int vectors, int at) {
    int second = rest & rest - 1;
    int third = second & second - 1;
    int fourth = third & third - 1;
    int n0 = first + Integer.numberOfTrailingZeros(rest);
    int n1 = second == 0 ? n0 : first + Integer.numberOfTrailingZeros(second);
    int n2 = third == 0 ? n0 : first + Integer.numberOfTrailingZeros(third);
    int n3 = fourth == 0 ? n0 : first + Integer.numberOfTrailingZeros(fourth);
    double c1 = second == 0 ? 0 : c[n1];
    double c2 = third == 0 ? 0 : c[n2];
    double c3 = fourth == 0 ? 0 : c[n3];
    int stride = samples.stride;
    int j = feature;
    subsets(samples.rows, n0 * stride + j, n1 * stride + j, n2 * stride + j, n3 * stride + j, c[n0], c1, c2, c3, at,
        vectors);
  }

  private static void subsets(
      double[] x, int n0, int n1, int n2, int n3, double c0, double c1, double c2, double c3, int table, int vectors) {
    for (int v = 0; v < vectors * COUNT; v += COUNT) {
      DoubleVector s1 = fromArray(SPECIES, x, n0 + v).mul(c0), s2 = fromArray(SPECIES, x, n1 + v).mul(c1);
      DoubleVector s4 = fromArray(SPECIES, x, n2 + v).mul(c2), s8 = fromArray(SPECIES, x, n3 + v).mul(c3);
      write(s1, s2, s4, s8, table + v);
    }
  }
}
