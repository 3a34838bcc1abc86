package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Subtotals.ROW;
import static assay.core.Subtotals.TABLE;
import static assay.core.Tables.MEMORY;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * Preactivations of four vectors of neurons at some samples of signs: a word of signs is the index into the tables of
 * {@link SignTables}. They start from numbers that lie a step apart for successive samples (no step: from the biases).
 */
final class SignTile {

  /** Neurons at a time. */
  static final int BLOCK = 4 * COUNT;

  private SignTile() {}

  /** Leaves the sums in the workspace, a row of four vectors for each sample. */
  static void add(double[] from, int start, int step, int count, int[] signs, int s0, int slot, double[] sums) {
    int tables = Tables.start(slot);
    for (int n = 0, at = Workspace.SUMS; n < count; n++, at += BLOCK, start += step) {
      int word = signs[s0 + n];
      DoubleVector z0 = fromArray(SPECIES, from, start), z1 = fromArray(SPECIES, from, start + COUNT);
      DoubleVector z2 = fromArray(SPECIES, from, start + 2 * COUNT), z3 = fromArray(SPECIES, from, start + 3 * COUNT);
      int o = tables + (word & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + TABLE + (word >>> 4 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 2 * TABLE + (word >>> 8 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 3 * TABLE + (word >>> 12 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 4 * TABLE + (word >>> 16 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 5 * TABLE + (word >>> 20 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 6 * TABLE + (word >>> 24 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 7 * TABLE + (word >>> 28) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      z0.intoArray(sums, at);
      z1.intoArray(sums, at + COUNT);
      z2.intoArray(sums, at + 2 * COUNT);
      z3.intoArray(sums, at + 3 * COUNT);
    }
  }

  /**
   * The last word of signs: adds a·relu(z) to each sample's eight sums in f and writes its pattern over the neurons.
   */
  static void finish(
      double[] from, int start, int step, int count, int[] signs, int s0, int slot, double[] second, int a0, double[] f,
      int[] bits, int n0) {
    int tables = Tables.start(slot);
    DoubleVector a = fromArray(SPECIES, second, a0), a1 = fromArray(SPECIES, second, a0 + COUNT);
    DoubleVector a2 = fromArray(SPECIES, second, a0 + 2 * COUNT), a3 = fromArray(SPECIES, second, a0 + 3 * COUNT);
    for (int n = 0; n < count; n++, start += step) {
      int word = signs[s0 + n];
      DoubleVector z0 = fromArray(SPECIES, from, start), z1 = fromArray(SPECIES, from, start + COUNT);
      DoubleVector z2 = fromArray(SPECIES, from, start + 2 * COUNT), z3 = fromArray(SPECIES, from, start + 3 * COUNT);
      int o = tables + (word & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + TABLE + (word >>> 4 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 2 * TABLE + (word >>> 8 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 3 * TABLE + (word >>> 12 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 4 * TABLE + (word >>> 16 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 5 * TABLE + (word >>> 20 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 6 * TABLE + (word >>> 24 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 7 * TABLE + (word >>> 28) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      var m0 = z0.compare(GT, 0);
      var m1 = z1.compare(GT, 0);
      var m2 = z2.compare(GT, 0);
      var m3 = z3.compare(GT, 0);
      bits[n0 + n] = (int) m0.toLong() | (int) m1.toLong() << COUNT | (int) m2.toLong() << 2 * COUNT
          | (int) m3.toLong() << 3 * COUNT;
      z0 = z0.mul(a);
      z1 = z1.mul(a1);
      z2 = z2.mul(a2);
      z3 = z3.mul(a3);
      int f0 = (n0 + n) * Layout.ROW;
      if (COUNT == Layout.ROW) {
        fromArray(SPECIES, f, f0).add(z0, m0).add(z1, m1).add(z2, m2).add(z3, m3).intoArray(f, f0);
      } else {
        fromArray(SPECIES, f, f0).add(z0, m0).intoArray(f, f0);
        int f1 = f0 + COUNT % Layout.ROW;
        fromArray(SPECIES, f, f1).add(z1, m1).intoArray(f, f1);
        int f2 = f0 + 2 * COUNT % Layout.ROW;
        fromArray(SPECIES, f, f2).add(z2, m2).intoArray(f, f2);
        int f3 = f0 + 3 * COUNT % Layout.ROW;
        fromArray(SPECIES, f, f3).add(z3, m3).intoArray(f, f3);
      }
    }
  }

  /** The same where four tables hold all that is left. */
  static void finishHalf(
      double[] from, int start, int step, int count, int[] signs, int s0, int slot, double[] second, int a0, double[] f,
      int[] bits, int n0) {
    int tables = Tables.start(slot);
    DoubleVector a = fromArray(SPECIES, second, a0), a1 = fromArray(SPECIES, second, a0 + COUNT);
    DoubleVector a2 = fromArray(SPECIES, second, a0 + 2 * COUNT), a3 = fromArray(SPECIES, second, a0 + 3 * COUNT);
    for (int n = 0; n < count; n++, start += step) {
      int word = signs[s0 + n];
      DoubleVector z0 = fromArray(SPECIES, from, start), z1 = fromArray(SPECIES, from, start + COUNT);
      DoubleVector z2 = fromArray(SPECIES, from, start + 2 * COUNT), z3 = fromArray(SPECIES, from, start + 3 * COUNT);
      int o = tables + (word & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + TABLE + (word >>> 4 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 2 * TABLE + (word >>> 8 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 3 * TABLE + (word >>> 12 & 15) * ROW;
      z0 = z0.add(fromArray(SPECIES, MEMORY, o));
      z1 = z1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      z2 = z2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      z3 = z3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      var m0 = z0.compare(GT, 0);
      var m1 = z1.compare(GT, 0);
      var m2 = z2.compare(GT, 0);
      var m3 = z3.compare(GT, 0);
      bits[n0 + n] = (int) m0.toLong() | (int) m1.toLong() << COUNT | (int) m2.toLong() << 2 * COUNT
          | (int) m3.toLong() << 3 * COUNT;
      z0 = z0.mul(a);
      z1 = z1.mul(a1);
      z2 = z2.mul(a2);
      z3 = z3.mul(a3);
      int f0 = (n0 + n) * Layout.ROW;
      if (COUNT == Layout.ROW) {
        fromArray(SPECIES, f, f0).add(z0, m0).add(z1, m1).add(z2, m2).add(z3, m3).intoArray(f, f0);
      } else {
        fromArray(SPECIES, f, f0).add(z0, m0).intoArray(f, f0);
        int f1 = f0 + COUNT % Layout.ROW;
        fromArray(SPECIES, f, f1).add(z1, m1).intoArray(f, f1);
        int f2 = f0 + 2 * COUNT % Layout.ROW;
        fromArray(SPECIES, f, f2).add(z2, m2).intoArray(f, f2);
        int f3 = f0 + 3 * COUNT % Layout.ROW;
        fromArray(SPECIES, f, f3).add(z3, m3).intoArray(f, f3);
      }
    }
  }
}
