package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.Subtotals.ROW;
import static assay.core.Subtotals.TABLE;
import static assay.core.Tables.MEMORY;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link Gathering} where the loss touches at most half of a panel's samples, so that four look-ups do in place of
 * eight: few samples, or many that a hinge has let go.
 */
final class GatheringHalf {

  private GatheringHalf() {}

  /** Adds to the gradients of neurons from, …, to−1 for the features that the tables hold, from g0 on in each row. */
  static void add(
      int from, int to, int[] patterns, int p0, int touched, int slot, double[] g, int g0, int stride, int vectors) {
    switch (vectors) {
      case 1 -> one(from, to, patterns, p0, touched, slot, g, g0, stride);
      case 2 -> two(from, to, patterns, p0, touched, slot, g, g0, stride);
      case 3 -> three(from, to, patterns, p0, touched, slot, g, g0, stride);
      default -> four(from, to, patterns, p0, touched, slot, g, g0, stride);
    }
  }

  private static void one(int from, int to, int[] patterns, int p0, int touched, int slot, double[] g, int g0,
      int stride) {
    int tables = Tables.start(slot);
    for (int i = from, at = g0 + from * stride; i < to; i++, at += stride) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      DoubleVector s0 = fromArray(SPECIES, g, at);
      int o = tables + (bits & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + TABLE + (bits >>> 4 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 2 * TABLE + (bits >>> 8 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      o = tables + 3 * TABLE + (bits >>> 12 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s0.intoArray(g, at);
    }
  }

  private static void two(int from, int to, int[] patterns, int p0, int touched, int slot, double[] g, int g0,
      int stride) {
    int tables = Tables.start(slot);
    for (int i = from, at = g0 + from * stride; i < to; i++, at += stride) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      DoubleVector s0 = fromArray(SPECIES, g, at), s1 = fromArray(SPECIES, g, at + COUNT);
      int o = tables + (bits & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + TABLE + (bits >>> 4 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 2 * TABLE + (bits >>> 8 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      o = tables + 3 * TABLE + (bits >>> 12 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s0.intoArray(g, at);
      s1.intoArray(g, at + COUNT);
    }
  }

  private static void three(int from, int to, int[] patterns, int p0, int touched, int slot, double[] g, int g0,
      int stride) {
    int tables = Tables.start(slot);
    for (int i = from, at = g0 + from * stride; i < to; i++, at += stride) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      DoubleVector s0 = fromArray(SPECIES, g, at), s1 = fromArray(SPECIES, g, at + COUNT),
          s2 = fromArray(SPECIES, g, at + 2 * COUNT);
      int o = tables + (bits & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      o = tables + TABLE + (bits >>> 4 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      o = tables + 2 * TABLE + (bits >>> 8 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      o = tables + 3 * TABLE + (bits >>> 12 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      s0.intoArray(g, at);
      s1.intoArray(g, at + COUNT);
      s2.intoArray(g, at + 2 * COUNT);
    }
  }

  private static void four(int from, int to, int[] patterns, int p0, int touched, int slot, double[] g, int g0,
      int stride) {
    int tables = Tables.start(slot);
    for (int i = from, at = g0 + from * stride; i < to; i++, at += stride) {
      int bits = Integer.compress(patterns[p0 + i], touched);
      DoubleVector s0 = fromArray(SPECIES, g, at), s1 = fromArray(SPECIES, g, at + COUNT),
          s2 = fromArray(SPECIES, g, at + 2 * COUNT), s3 = fromArray(SPECIES, g, at + 3 * COUNT);
      int o = tables + (bits & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      s3 = s3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + TABLE + (bits >>> 4 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      s3 = s3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 2 * TABLE + (bits >>> 8 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      s3 = s3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      o = tables + 3 * TABLE + (bits >>> 12 & 15) * ROW;
      s0 = s0.add(fromArray(SPECIES, MEMORY, o));
      s1 = s1.add(fromArray(SPECIES, MEMORY, o + COUNT));
      s2 = s2.add(fromArray(SPECIES, MEMORY, o + 2 * COUNT));
      s3 = s3.add(fromArray(SPECIES, MEMORY, o + 3 * COUNT));
      s0.intoArray(g, at);
      s1.intoArray(g, at + COUNT);
      s2.intoArray(g, at + 2 * COUNT);
      s3.intoArray(g, at + 3 * COUNT);
    }
  }
}
