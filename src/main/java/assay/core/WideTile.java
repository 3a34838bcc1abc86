package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link Tile} with five neurons times four vectors of samples. That is the widest whose accumulators, broadcasts and
 * loads (29) fit the 32 registers of AVX-512: the compiler hoists all broadcasts, and a wider tile spills. Two features
 * a turn, because arithmetic on indices competes with the multiply-adds for the same units; three spill.
 */
final class WideTile {

  private WideTile() {}

  /**
   * Writes the preactivations of some neurons at a panel's samples to z, a neuron per 32 numbers.
   *
   * @param w as {@link Layout} says. A place in it is counted apart from that in x on purpose: were one known from the
   *     other, the compiler would check twenty bounds ahead of every tile, a tenth of its time at 32 features
   */
  static void multiply(double[] x, int first, int features, double[] w, int stride, int from, int to, double[] z) {
    int pairs = first + features / 2 * (2 * Layout.PANEL);
    int at = Workspace.PREACTIVATIONS;
    for (int i = from; i < to; i += Layout.GROUP, at += Layout.GROUP * Layout.PANEL) {
      DoubleVector z00 = zero(SPECIES), z01 = zero(SPECIES), z02 = zero(SPECIES), z03 = zero(SPECIES);
      DoubleVector z10 = zero(SPECIES), z11 = zero(SPECIES), z12 = zero(SPECIES), z13 = zero(SPECIES);
      DoubleVector z20 = zero(SPECIES), z21 = zero(SPECIES), z22 = zero(SPECIES), z23 = zero(SPECIES);
      DoubleVector z30 = zero(SPECIES), z31 = zero(SPECIES), z32 = zero(SPECIES), z33 = zero(SPECIES);
      DoubleVector z40 = zero(SPECIES), z41 = zero(SPECIES), z42 = zero(SPECIES), z43 = zero(SPECIES);
      int place = i * stride;
      for (int k = first; k < pairs; k += 2 * Layout.PANEL) {
        DoubleVector x0 = fromArray(SPECIES, x, k), x1 = fromArray(SPECIES, x, k + COUNT),
            x2 = fromArray(SPECIES, x, k + 2 * COUNT), x3 = fromArray(SPECIES, x, k + 3 * COUNT);
        DoubleVector v0 = broadcast(SPECIES, w[place]);
        z00 = v0.fma(x0, z00);
        z01 = v0.fma(x1, z01);
        z02 = v0.fma(x2, z02);
        z03 = v0.fma(x3, z03);
        DoubleVector v1 = broadcast(SPECIES, w[place + Layout.ROW]);
        z10 = v1.fma(x0, z10);
        z11 = v1.fma(x1, z11);
        z12 = v1.fma(x2, z12);
        z13 = v1.fma(x3, z13);
        DoubleVector v2 = broadcast(SPECIES, w[place + 2 * Layout.ROW]);
        z20 = v2.fma(x0, z20);
        z21 = v2.fma(x1, z21);
        z22 = v2.fma(x2, z22);
        z23 = v2.fma(x3, z23);
        DoubleVector v3 = broadcast(SPECIES, w[place + 3 * Layout.ROW]);
        z30 = v3.fma(x0, z30);
        z31 = v3.fma(x1, z31);
        z32 = v3.fma(x2, z32);
        z33 = v3.fma(x3, z33);
        DoubleVector v4 = broadcast(SPECIES, w[place + 4 * Layout.ROW]);
        z40 = v4.fma(x0, z40);
        z41 = v4.fma(x1, z41);
        z42 = v4.fma(x2, z42);
        z43 = v4.fma(x3, z43);
        DoubleVector y0 = fromArray(SPECIES, x, k + Layout.PANEL), y1 = fromArray(SPECIES, x, k + Layout.PANEL + COUNT),
            y2 = fromArray(SPECIES, x, k + Layout.PANEL + 2 * COUNT),
            y3 = fromArray(SPECIES, x, k + Layout.PANEL + 3 * COUNT);
        DoubleVector u0 = broadcast(SPECIES, w[place + 1]);
        z00 = u0.fma(y0, z00);
        z01 = u0.fma(y1, z01);
        z02 = u0.fma(y2, z02);
        z03 = u0.fma(y3, z03);
        DoubleVector u1 = broadcast(SPECIES, w[place + Layout.ROW + 1]);
        z10 = u1.fma(y0, z10);
        z11 = u1.fma(y1, z11);
        z12 = u1.fma(y2, z12);
        z13 = u1.fma(y3, z13);
        DoubleVector u2 = broadcast(SPECIES, w[place + 2 * Layout.ROW + 1]);
        z20 = u2.fma(y0, z20);
        z21 = u2.fma(y1, z21);
        z22 = u2.fma(y2, z22);
        z23 = u2.fma(y3, z23);
        DoubleVector u3 = broadcast(SPECIES, w[place + 3 * Layout.ROW + 1]);
        z30 = u3.fma(y0, z30);
        z31 = u3.fma(y1, z31);
        z32 = u3.fma(y2, z32);
        z33 = u3.fma(y3, z33);
        DoubleVector u4 = broadcast(SPECIES, w[place + 4 * Layout.ROW + 1]);
        z40 = u4.fma(y0, z40);
        z41 = u4.fma(y1, z41);
        z42 = u4.fma(y2, z42);
        z43 = u4.fma(y3, z43);
        place += 2;
        if ((place & Layout.ROW - 1) == 0) place += (Layout.GROUP - 1) * Layout.ROW;
      }
      if (features % 2 != 0) {
        int k = pairs;
        DoubleVector x0 = fromArray(SPECIES, x, k), x1 = fromArray(SPECIES, x, k + COUNT),
            x2 = fromArray(SPECIES, x, k + 2 * COUNT), x3 = fromArray(SPECIES, x, k + 3 * COUNT);
        DoubleVector v0 = broadcast(SPECIES, w[place]);
        z00 = v0.fma(x0, z00);
        z01 = v0.fma(x1, z01);
        z02 = v0.fma(x2, z02);
        z03 = v0.fma(x3, z03);
        DoubleVector v1 = broadcast(SPECIES, w[place + Layout.ROW]);
        z10 = v1.fma(x0, z10);
        z11 = v1.fma(x1, z11);
        z12 = v1.fma(x2, z12);
        z13 = v1.fma(x3, z13);
        DoubleVector v2 = broadcast(SPECIES, w[place + 2 * Layout.ROW]);
        z20 = v2.fma(x0, z20);
        z21 = v2.fma(x1, z21);
        z22 = v2.fma(x2, z22);
        z23 = v2.fma(x3, z23);
        DoubleVector v3 = broadcast(SPECIES, w[place + 3 * Layout.ROW]);
        z30 = v3.fma(x0, z30);
        z31 = v3.fma(x1, z31);
        z32 = v3.fma(x2, z32);
        z33 = v3.fma(x3, z33);
        DoubleVector v4 = broadcast(SPECIES, w[place + 4 * Layout.ROW]);
        z40 = v4.fma(x0, z40);
        z41 = v4.fma(x1, z41);
        z42 = v4.fma(x2, z42);
        z43 = v4.fma(x3, z43);
      }
      z00.intoArray(z, at + 0 * Layout.PANEL + 0 * COUNT);
      z01.intoArray(z, at + 0 * Layout.PANEL + 1 * COUNT);
      z02.intoArray(z, at + 0 * Layout.PANEL + 2 * COUNT);
      z03.intoArray(z, at + 0 * Layout.PANEL + 3 * COUNT);
      z10.intoArray(z, at + 1 * Layout.PANEL + 0 * COUNT);
      z11.intoArray(z, at + 1 * Layout.PANEL + 1 * COUNT);
      z12.intoArray(z, at + 1 * Layout.PANEL + 2 * COUNT);
      z13.intoArray(z, at + 1 * Layout.PANEL + 3 * COUNT);
      z20.intoArray(z, at + 2 * Layout.PANEL + 0 * COUNT);
      z21.intoArray(z, at + 2 * Layout.PANEL + 1 * COUNT);
      z22.intoArray(z, at + 2 * Layout.PANEL + 2 * COUNT);
      z23.intoArray(z, at + 2 * Layout.PANEL + 3 * COUNT);
      z30.intoArray(z, at + 3 * Layout.PANEL + 0 * COUNT);
      z31.intoArray(z, at + 3 * Layout.PANEL + 1 * COUNT);
      z32.intoArray(z, at + 3 * Layout.PANEL + 2 * COUNT);
      z33.intoArray(z, at + 3 * Layout.PANEL + 3 * COUNT);
      z40.intoArray(z, at + 4 * Layout.PANEL + 0 * COUNT);
      z41.intoArray(z, at + 4 * Layout.PANEL + 1 * COUNT);
      z42.intoArray(z, at + 4 * Layout.PANEL + 2 * COUNT);
      z43.intoArray(z, at + 4 * Layout.PANEL + 3 * COUNT);
    }
  }

  /** Adds a·relu(z) to f in the order of the neurons and writes their patterns. */
  static void activate(double[] z, double[] a, int from, int to, double[] f, int f0, int[] patterns, int p0) {
    DoubleVector s0 = fromArray(SPECIES, f, f0), s1 = fromArray(SPECIES, f, f0 + COUNT),
        s2 = fromArray(SPECIES, f, f0 + 2 * COUNT), s3 = fromArray(SPECIES, f, f0 + 3 * COUNT);
    for (int i = from, at = Workspace.PREACTIVATIONS; i < to; i++, at += Layout.PANEL) {
      DoubleVector z0 = fromArray(SPECIES, z, at), z1 = fromArray(SPECIES, z, at + COUNT),
          z2 = fromArray(SPECIES, z, at + 2 * COUNT), z3 = fromArray(SPECIES, z, at + 3 * COUNT);
      var m0 = z0.compare(GT, 0);
      var m1 = z1.compare(GT, 0);
      var m2 = z2.compare(GT, 0);
      var m3 = z3.compare(GT, 0);
      patterns[p0 + i] = (int) m0.toLong() | (int) m1.toLong() << COUNT | (int) m2.toLong() << 2 * COUNT
          | (int) m3.toLong() << 3 * COUNT;
      s0 = s0.add(z0.mul(a[i]), m0);
      s1 = s1.add(z1.mul(a[i]), m1);
      s2 = s2.add(z2.mul(a[i]), m2);
      s3 = s3.add(z3.mul(a[i]), m3);
    }
    s0.intoArray(f, f0);
    s1.intoArray(f, f0 + COUNT);
    s2.intoArray(f, f0 + 2 * COUNT);
    s3.intoArray(f, f0 + 3 * COUNT);
  }
}
