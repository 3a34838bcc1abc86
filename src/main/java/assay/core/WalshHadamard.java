package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;

/**
 * The fast Walsh-Hadamard transform: three bits in one visit to memory, and the parts of a row that fit a cache before
 * those that do not. Each number is a tree of additions that is the same in whatever order the trees are grown.
 */
final class WalshHadamard {

  /** Rows too short for vectors. */
  private static final int SHORT = 64;

  /** Numbers that the first-level cache holds. */
  private static final int CACHED = 1 << 12;

  private static final VectorShuffle<Double> BY_ONE = partners(1);
  private static final VectorShuffle<Double> BY_TWO = partners(2);
  private static final VectorShuffle<Double> BY_FOUR = partners(4);
  private static final DoubleVector SIGN_ONE = signs(1);
  private static final DoubleVector SIGN_TWO = signs(2);
  private static final DoubleVector SIGN_FOUR = signs(4);

  private WalshHadamard() {}

  static void transform(double[] values, int length) {
    if (length < SHORT) {
      ScalarOps.transform(values, length);
    } else {
      for (int row = 0; row < values.length; row += length) row(values, row, length);
    }
  }

  /** By eighths if the row does not fit the cache. */
  private static void row(double[] values, int from, int length) {
    if (length <= CACHED) {
      vectors(values, from, length);
      for (int half = COUNT; half < length; half *= 8) bits(values, from, length, half);
    } else {
      for (int part = 0; part < length; part += length / 8) row(values, from + part, length / 8);
      eight(values, from, length, length / 8);
    }
  }

  /** The next three bits, or as many as are left. */
  private static void bits(double[] values, int from, int length, int half) {
    switch (length / half) {
      case 2 -> two(values, from, half);
      case 4 -> four(values, from, half);
      default -> eight(values, from, length, half);
    }
  }

  /** The bits that number the lanes of a vector: ±x + y is the sum in the even lane and the difference in the odd. */
  private static void vectors(double[] values, int from, int length) {
    for (int at = from; at < from + length; at += COUNT) {
      DoubleVector v = fromArray(SPECIES, values, at);
      v = v.fma(SIGN_ONE, v.rearrange(BY_ONE));
      if (COUNT > 2) v = v.fma(SIGN_TWO, v.rearrange(BY_TWO));
      if (COUNT > 4) v = v.fma(SIGN_FOUR, v.rearrange(BY_FOUR));
      v.intoArray(values, at);
    }
  }

  private static void two(double[] values, int from, int half) {
    for (int at = from; at < from + half; at += COUNT) {
      DoubleVector x0 = fromArray(SPECIES, values, at);
      DoubleVector x1 = fromArray(SPECIES, values, at + half);
      x0.add(x1).intoArray(values, at);
      x0.sub(x1).intoArray(values, at + half);
    }
  }

  private static void four(double[] values, int from, int half) {
    for (int at = from; at < from + half; at += COUNT) {
      DoubleVector x0 = fromArray(SPECIES, values, at);
      DoubleVector x1 = fromArray(SPECIES, values, at + half);
      DoubleVector x2 = fromArray(SPECIES, values, at + 2 * half);
      DoubleVector x3 = fromArray(SPECIES, values, at + 3 * half);
      DoubleVector y0 = x0.add(x1), y1 = x0.sub(x1), y2 = x2.add(x3), y3 = x2.sub(x3);
      y0.add(y2).intoArray(values, at);
      y1.add(y3).intoArray(values, at + half);
      y0.sub(y2).intoArray(values, at + 2 * half);
      y1.sub(y3).intoArray(values, at + 3 * half);
    }
  }

  private static void eight(double[] values, int from, int length, int half) {
    for (int block = from; block < from + length; block += 8 * half) eight(values, block, half);
  }

  private static void eight(double[] values, int from, int half) {
    for (int at = from; at < from + half; at += COUNT) {
      DoubleVector x0 = fromArray(SPECIES, values, at);
      DoubleVector x1 = fromArray(SPECIES, values, at + half);
      DoubleVector x2 = fromArray(SPECIES, values, at + 2 * half);
      DoubleVector x3 = fromArray(SPECIES, values, at + 3 * half);
      DoubleVector x4 = fromArray(SPECIES, values, at + 4 * half);
      DoubleVector x5 = fromArray(SPECIES, values, at + 5 * half);
      DoubleVector x6 = fromArray(SPECIES, values, at + 6 * half);
      DoubleVector x7 = fromArray(SPECIES, values, at + 7 * half);
      DoubleVector y0 = x0.add(x1), y1 = x0.sub(x1), y2 = x2.add(x3), y3 = x2.sub(x3);
      DoubleVector y4 = x4.add(x5), y5 = x4.sub(x5), y6 = x6.add(x7), y7 = x6.sub(x7);
      DoubleVector z0 = y0.add(y2), z1 = y1.add(y3), z2 = y0.sub(y2), z3 = y1.sub(y3);
      DoubleVector z4 = y4.add(y6), z5 = y5.add(y7), z6 = y4.sub(y6), z7 = y5.sub(y7);
      z0.add(z4).intoArray(values, at);
      z1.add(z5).intoArray(values, at + half);
      z2.add(z6).intoArray(values, at + 2 * half);
      z3.add(z7).intoArray(values, at + 3 * half);
      z0.sub(z4).intoArray(values, at + 4 * half);
      z1.sub(z5).intoArray(values, at + 5 * half);
      z2.sub(z6).intoArray(values, at + 6 * half);
      z3.sub(z7).intoArray(values, at + 7 * half);
    }
  }

  private static VectorShuffle<Double> partners(int bit) {
    return VectorShuffle.fromOp(SPECIES, lane -> lane ^ (bit < COUNT ? bit : 0));
  }

  private static DoubleVector signs(int bit) {
    double[] signs = new double[COUNT];
    for (int lane = 0; lane < COUNT; lane++) signs[lane] = (lane & bit) == 0 ? 1 : -1;
    return fromArray(SPECIES, signs, 0);
  }
}
