package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link Tile} with five neurons times two vectors of four samples (17 registers), for machines with 16. The weights
 * lie feature by feature, five at a time, as {@link PackedWeights} leaves them.
 */
final class PackedTile {

  private PackedTile() {}

  /** Writes the preactivations of some neurons at a part's samples to z, a neuron per 32 numbers. */
  static void multiply(double[] x, int x0, int features, double[] w, int w0, int groups, double[] z, int z0) {
    int last = x0 + features * (2 * COUNT);
    int place = w0;
    for (int group = 0, at = z0; group < groups; group++, at += Layout.GROUP * Layout.PANEL) {
      DoubleVector z00 = zero(SPECIES), z01 = zero(SPECIES);
      DoubleVector z10 = zero(SPECIES), z11 = zero(SPECIES);
      DoubleVector z20 = zero(SPECIES), z21 = zero(SPECIES);
      DoubleVector z30 = zero(SPECIES), z31 = zero(SPECIES);
      DoubleVector z40 = zero(SPECIES), z41 = zero(SPECIES);
      for (int k = x0; k < last; k += 2 * COUNT) {
        DoubleVector x0k = fromArray(SPECIES, x, k), x1k = fromArray(SPECIES, x, k + COUNT);
        DoubleVector v0 = broadcast(SPECIES, w[place]);
        z00 = v0.fma(x0k, z00);
        z01 = v0.fma(x1k, z01);
        DoubleVector v1 = broadcast(SPECIES, w[place + 1]);
        z10 = v1.fma(x0k, z10);
        z11 = v1.fma(x1k, z11);
        DoubleVector v2 = broadcast(SPECIES, w[place + 2]);
        z20 = v2.fma(x0k, z20);
        z21 = v2.fma(x1k, z21);
        DoubleVector v3 = broadcast(SPECIES, w[place + 3]);
        z30 = v3.fma(x0k, z30);
        z31 = v3.fma(x1k, z31);
        DoubleVector v4 = broadcast(SPECIES, w[place + 4]);
        z40 = v4.fma(x0k, z40);
        z41 = v4.fma(x1k, z41);
        place += Layout.GROUP;
      }
      z00.intoArray(z, at);
      z01.intoArray(z, at + COUNT);
      z10.intoArray(z, at + Layout.PANEL);
      z11.intoArray(z, at + Layout.PANEL + COUNT);
      z20.intoArray(z, at + 2 * Layout.PANEL);
      z21.intoArray(z, at + 2 * Layout.PANEL + COUNT);
      z30.intoArray(z, at + 3 * Layout.PANEL);
      z31.intoArray(z, at + 3 * Layout.PANEL + COUNT);
      z40.intoArray(z, at + 4 * Layout.PANEL);
      z41.intoArray(z, at + 4 * Layout.PANEL + COUNT);
    }
  }

  /** Adds a·relu(z) to f in the order of the neurons and writes their patterns, over the 32 samples of a panel. */
  static void activate(double[] z, double[] a, int from, int to, double[] f, int f0, int[] patterns, int p0) {
    DoubleVector s0 = fromArray(SPECIES, f, f0), s1 = fromArray(SPECIES, f, f0 + COUNT),
        s2 = fromArray(SPECIES, f, f0 + 2 * COUNT), s3 = fromArray(SPECIES, f, f0 + 3 * COUNT),
        s4 = fromArray(SPECIES, f, f0 + 4 * COUNT), s5 = fromArray(SPECIES, f, f0 + 5 * COUNT),
        s6 = fromArray(SPECIES, f, f0 + 6 * COUNT), s7 = fromArray(SPECIES, f, f0 + 7 * COUNT);
    for (int i = from, at = Workspace.PREACTIVATIONS; i < to; i++, at += Layout.PANEL) {
      double second = a[i];
      DoubleVector z0 = fromArray(SPECIES, z, at), z1 = fromArray(SPECIES, z, at + COUNT);
      var m0 = z0.compare(GT, 0);
      var m1 = z1.compare(GT, 0);
      s0 = s0.add(z0.mul(second), m0);
      s1 = s1.add(z1.mul(second), m1);
      int bits = (int) m0.toLong() | (int) m1.toLong() << COUNT;
      DoubleVector z2 = fromArray(SPECIES, z, at + 2 * COUNT), z3 = fromArray(SPECIES, z, at + 3 * COUNT);
      var m2 = z2.compare(GT, 0);
      var m3 = z3.compare(GT, 0);
      s2 = s2.add(z2.mul(second), m2);
      s3 = s3.add(z3.mul(second), m3);
      bits |= (int) m2.toLong() << 2 * COUNT | (int) m3.toLong() << 3 * COUNT;
      DoubleVector z4 = fromArray(SPECIES, z, at + 4 * COUNT), z5 = fromArray(SPECIES, z, at + 5 * COUNT);
      var m4 = z4.compare(GT, 0);
      var m5 = z5.compare(GT, 0);
      s4 = s4.add(z4.mul(second), m4);
      s5 = s5.add(z5.mul(second), m5);
      bits |= (int) m4.toLong() << 4 * COUNT | (int) m5.toLong() << 5 * COUNT;
      DoubleVector z6 = fromArray(SPECIES, z, at + 6 * COUNT), z7 = fromArray(SPECIES, z, at + 7 * COUNT);
      var m6 = z6.compare(GT, 0);
      var m7 = z7.compare(GT, 0);
      s6 = s6.add(z6.mul(second), m6);
      s7 = s7.add(z7.mul(second), m7);
      patterns[p0 + i] = bits | (int) m6.toLong() << 6 * COUNT | (int) m7.toLong() << 7 * COUNT;
    }
    s0.intoArray(f, f0);
    s1.intoArray(f, f0 + COUNT);
    s2.intoArray(f, f0 + 2 * COUNT);
    s3.intoArray(f, f0 + 3 * COUNT);
    s4.intoArray(f, f0 + 4 * COUNT);
    s5.intoArray(f, f0 + 5 * COUNT);
    s6.intoArray(f, f0 + 6 * COUNT);
    s7.intoArray(f, f0 + 7 * COUNT);
  }
}
