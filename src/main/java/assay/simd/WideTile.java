package assay.simd;

import static assay.simd.Lanes.COUNT;
import static assay.simd.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link Tile} with five neurons times four vectors of samples. That is the widest whose accumulators, broadcasts and
 * loads (29) fit the 32 registers of AVX-512: the compiler hoists all broadcasts, and a wider tile spills.
 */
final class WideTile {

  private WideTile() {}

  /** Writes the preactivations of some neurons at a panel's samples to z, a neuron per 32 numbers. */
  static void multiply(double[] x, int x0, int features, double[] w, int stride, int from, int to, double[] z) {
    for (int i = from; i < to; i += Layout.GROUP) {
      DoubleVector z00 = zero(SPECIES), z01 = zero(SPECIES), z02 = zero(SPECIES), z03 = zero(SPECIES);
      DoubleVector z10 = zero(SPECIES), z11 = zero(SPECIES), z12 = zero(SPECIES), z13 = zero(SPECIES);
      DoubleVector z20 = zero(SPECIES), z21 = zero(SPECIES), z22 = zero(SPECIES), z23 = zero(SPECIES);
      DoubleVector z30 = zero(SPECIES), z31 = zero(SPECIES), z32 = zero(SPECIES), z33 = zero(SPECIES);
      DoubleVector z40 = zero(SPECIES), z41 = zero(SPECIES), z42 = zero(SPECIES), z43 = zero(SPECIES);
      int w0 = i * stride;
      int w1 = w0 + stride;
      int w2 = w1 + stride;
      int w3 = w2 + stride;
      int w4 = w3 + stride;
      for (int j = 0; j < features; j++) {
        int at = x0 + j * Layout.PANEL;
        DoubleVector x00 = fromArray(SPECIES, x, at), x01 = fromArray(SPECIES, x, at + COUNT), x02 = fromArray(SPECIES, x, at + 2 * COUNT), x03 = fromArray(SPECIES, x, at + 3 * COUNT);
        DoubleVector v0 = broadcast(SPECIES, w[w0 + j]);
        z00 = v0.fma(x00, z00);
        z01 = v0.fma(x01, z01);
        z02 = v0.fma(x02, z02);
        z03 = v0.fma(x03, z03);
        DoubleVector v1 = broadcast(SPECIES, w[w1 + j]);
        z10 = v1.fma(x00, z10);
        z11 = v1.fma(x01, z11);
        z12 = v1.fma(x02, z12);
        z13 = v1.fma(x03, z13);
        DoubleVector v2 = broadcast(SPECIES, w[w2 + j]);
        z20 = v2.fma(x00, z20);
        z21 = v2.fma(x01, z21);
        z22 = v2.fma(x02, z22);
        z23 = v2.fma(x03, z23);
        DoubleVector v3 = broadcast(SPECIES, w[w3 + j]);
        z30 = v3.fma(x00, z30);
        z31 = v3.fma(x01, z31);
        z32 = v3.fma(x02, z32);
        z33 = v3.fma(x03, z33);
        DoubleVector v4 = broadcast(SPECIES, w[w4 + j]);
        z40 = v4.fma(x00, z40);
        z41 = v4.fma(x01, z41);
        z42 = v4.fma(x02, z42);
        z43 = v4.fma(x03, z43);
      }
      int at = Workspace.PREACTIVATIONS + (i - from) * Layout.PANEL;
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
    DoubleVector s0 = fromArray(SPECIES, f, f0), s1 = fromArray(SPECIES, f, f0 + COUNT), s2 = fromArray(SPECIES, f, f0 + 2 * COUNT), s3 = fromArray(SPECIES, f, f0 + 3 * COUNT);
    for (int i = from, at = Workspace.PREACTIVATIONS; i < to; i++, at += Layout.PANEL) {
      DoubleVector z0 = fromArray(SPECIES, z, at), z1 = fromArray(SPECIES, z, at + COUNT), z2 = fromArray(SPECIES, z, at + 2 * COUNT), z3 = fromArray(SPECIES, z, at + 3 * COUNT);
      var m0 = z0.compare(GT, 0);
      var m1 = z1.compare(GT, 0);
      var m2 = z2.compare(GT, 0);
      var m3 = z3.compare(GT, 0);
      patterns[p0 + i] = (int) m0.toLong() | (int) m1.toLong() << COUNT | (int) m2.toLong() << 2 * COUNT | (int) m3.toLong() << 3 * COUNT;
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
