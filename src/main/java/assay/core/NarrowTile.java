package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.DoubleVector.zero;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link Tile} with five neurons times two vectors of samples, for few samples and for vectors of two numbers.
 */
final class NarrowTile {

  private NarrowTile() {}

  /** Writes the preactivations of some neurons at two vectors of samples to z, a neuron per 32 numbers. */
  static void multiply(double[] x, int x0, int features, double[] w, int stride, int from, int to, double[] z) {
    for (int i = from; i < to; i += Layout.GROUP) {
      DoubleVector z00 = zero(SPECIES), z01 = zero(SPECIES);
      DoubleVector z10 = zero(SPECIES), z11 = zero(SPECIES);
      DoubleVector z20 = zero(SPECIES), z21 = zero(SPECIES);
      DoubleVector z30 = zero(SPECIES), z31 = zero(SPECIES);
      DoubleVector z40 = zero(SPECIES), z41 = zero(SPECIES);
      int place = i * stride;
      for (int j = 0; j < features; j++) {
        int at = x0 + j * Layout.PART;
        DoubleVector x00 = fromArray(SPECIES, x, at), x01 = fromArray(SPECIES, x, at + COUNT);
        DoubleVector v0 = broadcast(SPECIES, w[place]);
        z00 = v0.fma(x00, z00);
        z01 = v0.fma(x01, z01);
        DoubleVector v1 = broadcast(SPECIES, w[place + Layout.ROW]);
        z10 = v1.fma(x00, z10);
        z11 = v1.fma(x01, z11);
        DoubleVector v2 = broadcast(SPECIES, w[place + 2 * Layout.ROW]);
        z20 = v2.fma(x00, z20);
        z21 = v2.fma(x01, z21);
        DoubleVector v3 = broadcast(SPECIES, w[place + 3 * Layout.ROW]);
        z30 = v3.fma(x00, z30);
        z31 = v3.fma(x01, z31);
        DoubleVector v4 = broadcast(SPECIES, w[place + 4 * Layout.ROW]);
        z40 = v4.fma(x00, z40);
        z41 = v4.fma(x01, z41);
        place++;
        if ((place & Layout.ROW - 1) == 0) place += (Layout.GROUP - 1) * Layout.ROW;
      }
      int at = Workspace.PREACTIVATIONS + (i - from) * Layout.PANEL;
      z00.intoArray(z, at + 0 * Layout.PANEL + 0 * COUNT);
      z01.intoArray(z, at + 0 * Layout.PANEL + 1 * COUNT);
      z10.intoArray(z, at + 1 * Layout.PANEL + 0 * COUNT);
      z11.intoArray(z, at + 1 * Layout.PANEL + 1 * COUNT);
      z20.intoArray(z, at + 2 * Layout.PANEL + 0 * COUNT);
      z21.intoArray(z, at + 2 * Layout.PANEL + 1 * COUNT);
      z30.intoArray(z, at + 3 * Layout.PANEL + 0 * COUNT);
      z31.intoArray(z, at + 3 * Layout.PANEL + 1 * COUNT);
      z40.intoArray(z, at + 4 * Layout.PANEL + 0 * COUNT);
      z41.intoArray(z, at + 4 * Layout.PANEL + 1 * COUNT);
    }
  }

  /** Adds a·relu(z) to f in the order of the neurons and writes their patterns, from bit shift on. */
  static void activate(double[] z, double[] a, int from, int to, double[] f, int f0, int[] patterns, int p0,
      int shift) {
    DoubleVector s0 = fromArray(SPECIES, f, f0), s1 = fromArray(SPECIES, f, f0 + COUNT);
    for (int i = from, at = Workspace.PREACTIVATIONS; i < to; i++, at += Layout.PANEL) {
      DoubleVector z0 = fromArray(SPECIES, z, at), z1 = fromArray(SPECIES, z, at + COUNT);
      var m0 = z0.compare(GT, 0);
      var m1 = z1.compare(GT, 0);
      int earlier = patterns[p0 + i] & (1 << shift) - 1;
      patterns[p0 + i] = earlier | ((int) m0.toLong() | (int) m1.toLong() << COUNT) << shift;
      s0 = s0.add(z0.mul(a[i]), m0);
      s1 = s1.add(z1.mul(a[i]), m1);
    }
    s0.intoArray(f, f0);
    s1.intoArray(f, f0 + COUNT);
  }
}
