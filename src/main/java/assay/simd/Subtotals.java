package assay.simd;

import static assay.simd.Lanes.COUNT;
import static assay.simd.Lanes.load;
import static assay.simd.Lanes.zero;

import jdk.incubator.vector.DoubleVector;

/**
 * The backward pass: g ← g + Σ c x over the active samples of a panel, by the Method of Four Russians (Arlazarov, Dinic,
 * Kronrod, Faradzev 1970). For each four samples that the loss touches a table holds the sums of all 16 subsets of
 * their c·x, and four pattern bits of a neuron pick one: one addition in place of four. The lanes hold features.
 *
 * <p>A table serves up to four vectors of features. All offsets into it but the pattern are compile-time constants,
 * which the compiler folds into the addresses.
 */
final class Subtotals {

  /** Features per table. */
  static final int FEATURES = 4 * COUNT;

  private static final int GROUPS = Layout.PANEL / 4;
  private static final int TABLE = 16 * FEATURES;

  /** A large array of the G1 collector starts 16 bytes into a region: from here on it is aligned to a cache line. */
  private static final int START = 6;

  static final int LENGTH = START + GROUPS * TABLE;

  private final double[] table = new double[LENGTH];

  /** Bit n is set if the loss touches sample n of the panel. */
  private int touched;

  private int groups;

  /** Fills the tables for a panel's samples and the features from the given one on. */
  void fill(Samples samples, int panel, double[] c, int touched, int feature, int vectors) {
    this.touched = touched;
    groups = (Integer.bitCount(touched) + 3) / 4;
    int first = panel * Layout.PANEL;
    int rest = touched;
    for (int group = 0; group < GROUPS; group++) {
      int at = START + group * TABLE;
      if (rest == 0) {
        zeroRow(at, vectors);
        continue;
      }
      int n0 = first + Integer.numberOfTrailingZeros(rest);
      rest &= rest - 1;
      int n1 = rest == 0 ? n0 : first + Integer.numberOfTrailingZeros(rest);
      double c1 = rest == 0 ? 0 : c[n1];
      rest &= rest - 1;
      int n2 = rest == 0 ? n0 : first + Integer.numberOfTrailingZeros(rest);
      double c2 = rest == 0 ? 0 : c[n2];
      rest &= rest - 1;
      int n3 = rest == 0 ? n0 : first + Integer.numberOfTrailingZeros(rest);
      double c3 = rest == 0 ? 0 : c[n3];
      rest &= rest - 1;
      int stride = samples.stride;
      for (int v = 0; v < vectors; v++) {
        int j = feature + v * COUNT;
        subsets(samples.rows, n0 * stride + j, n1 * stride + j, n2 * stride + j, n3 * stride + j, c[n0], c1, c2, c3, table, at + v * COUNT);
      }
    }
  }

  private void zeroRow(int at, int vectors) {
    for (int v = 0; v < vectors; v++) zero().intoArray(table, at + v * COUNT);
  }

  private static void subsets(
      double[] x, int n0, int n1, int n2, int n3, double c0, double c1, double c2, double c3, double[] table, int at) {
    DoubleVector s1 = load(x, n0).mul(c0), s2 = load(x, n1).mul(c1), s4 = load(x, n2).mul(c2), s8 = load(x, n3).mul(c3);
    DoubleVector s3 = s1.add(s2), s5 = s1.add(s4), s6 = s2.add(s4), s7 = s3.add(s4);
    zero().intoArray(table, at);
    s1.intoArray(table, at + FEATURES);
    s2.intoArray(table, at + 2 * FEATURES);
    s3.intoArray(table, at + 3 * FEATURES);
    s4.intoArray(table, at + 4 * FEATURES);
    s5.intoArray(table, at + 5 * FEATURES);
    s6.intoArray(table, at + 6 * FEATURES);
    s7.intoArray(table, at + 7 * FEATURES);
    s8.intoArray(table, at + 8 * FEATURES);
    s1.add(s8).intoArray(table, at + 9 * FEATURES);
    s2.add(s8).intoArray(table, at + 10 * FEATURES);
    s3.add(s8).intoArray(table, at + 11 * FEATURES);
    s4.add(s8).intoArray(table, at + 12 * FEATURES);
    s5.add(s8).intoArray(table, at + 13 * FEATURES);
    s6.add(s8).intoArray(table, at + 14 * FEATURES);
    s7.add(s8).intoArray(table, at + 15 * FEATURES);
  }

  /** Adds the subtotals of the panel to the rows of neurons from, …, to−1. */
  void add(int from, int to, int[] patterns, int p0, double[] g, int stride, int feature, int vectors) {
    switch (vectors) {
      case 1 -> one(from, to, patterns, p0, touched, table, g, stride, feature);
      case 2 -> two(from, to, patterns, p0, touched, table, g, stride, feature);
      case 3 -> three(from, to, patterns, p0, touched, table, g, stride, feature);
      default -> four(from, to, patterns, p0, touched, table, g, stride, feature);
    }
  }

  private static void one(int from, int to, int[] patterns, int p0, int touched, double[] table, double[] g, int stride, int feature) {
    for (int i = from; i < to; i++) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      int at = i * stride + feature;
      column(bits, table, 0, g, at);
    }
  }

  private static void two(int from, int to, int[] patterns, int p0, int touched, double[] table, double[] g, int stride, int feature) {
    for (int i = from; i < to; i++) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      int at = i * stride + feature;
      column(bits, table, 0, g, at);
      column(bits, table, COUNT, g, at + COUNT);
    }
  }

  private static void three(int from, int to, int[] patterns, int p0, int touched, double[] table, double[] g, int stride, int feature) {
    for (int i = from; i < to; i++) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      int at = i * stride + feature;
      column(bits, table, 0, g, at);
      column(bits, table, COUNT, g, at + COUNT);
      column(bits, table, 2 * COUNT, g, at + 2 * COUNT);
    }
  }

  private static void four(int from, int to, int[] patterns, int p0, int touched, double[] table, double[] g, int stride, int feature) {
    for (int i = from; i < to; i++) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      int at = i * stride + feature;
      column(bits, table, 0, g, at);
      column(bits, table, COUNT, g, at + COUNT);
      column(bits, table, 2 * COUNT, g, at + 2 * COUNT);
      column(bits, table, 3 * COUNT, g, at + 3 * COUNT);
    }
  }

  private static void column(int bits, double[] table, int column, double[] g, int at) {
    load(g, at)
        .add(load(table, START + column + (bits & 15) * FEATURES))
        .add(load(table, START + column + TABLE + (bits >>> 4 & 15) * FEATURES))
        .add(load(table, START + column + 2 * TABLE + (bits >>> 8 & 15) * FEATURES))
        .add(load(table, START + column + 3 * TABLE + (bits >>> 12 & 15) * FEATURES))
        .add(load(table, START + column + 4 * TABLE + (bits >>> 16 & 15) * FEATURES))
        .add(load(table, START + column + 5 * TABLE + (bits >>> 20 & 15) * FEATURES))
        .add(load(table, START + column + 6 * TABLE + (bits >>> 24 & 15) * FEATURES))
        .add(load(table, START + column + 7 * TABLE + (bits >>> 28) * FEATURES))
        .intoArray(g, at);
  }
}
