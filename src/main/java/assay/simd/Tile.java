package assay.simd;

import static assay.simd.Lanes.COUNT;
import static assay.simd.Lanes.active;
import static assay.simd.Lanes.all;
import static assay.simd.Lanes.bits;
import static assay.simd.Lanes.load;
import static assay.simd.Lanes.zero;

import jdk.incubator.vector.DoubleVector;

/**
 * The forward pass over one panel of samples: five neurons times a few vectors of samples stay in registers over all
 * features. The lanes hold samples, so each preactivation is one chain of fused multiply-adds. ReLU, pattern bits and
 * second layer follow at once; no activation is stored.
 *
 * <p>Five times four is the widest tile whose accumulators, broadcasts and loads (29) fit the 32 registers of AVX-512:
 * the compiler hoists all broadcasts, and a wider tile spills. Five times two (17) serves machines with 16 registers,
 * and the rest of the samples.
 */
final class Tile {

  private Tile() {}

  /** Adds all neurons' outputs to f and writes their pattern bits, for the samples of a panel from the first on. */
  static void panel(Samples samples, int panel, Neurons neurons, int from, int to, double[] f, int[] patterns) {
    int x = samples.panelOf(panel);
    int features = samples.dimension() + 1;
    int bits = panel * neurons.outputs.length;
    int live = Math.min(Layout.PANEL, samples.size() - panel * Layout.PANEL);
    if (4 * COUNT == Layout.PANEL && live > 2 * COUNT) {
      wide(samples.panels, x, features, neurons.rows, neurons.stride, neurons.outputs, from, to, f, panel * Layout.PANEL, patterns, bits);
    } else {
      for (int n = 0; n < live; n += 2 * COUNT) {
        narrow(samples.panels, x + n, features, neurons.rows, neurons.stride, neurons.outputs, from, to, f, panel * Layout.PANEL + n, patterns, bits, n);
      }
    }
  }

  private static void wide(
      double[] x, int x0, int features, double[] w, int stride, double[] a, int from, int to, double[] f, int f0, int[] patterns, int p0) {
    for (int i = from; i < to; i += Layout.GROUP) {
      DoubleVector z00 = zero(), z01 = zero(), z02 = zero(), z03 = zero();
      DoubleVector z10 = zero(), z11 = zero(), z12 = zero(), z13 = zero();
      DoubleVector z20 = zero(), z21 = zero(), z22 = zero(), z23 = zero();
      DoubleVector z30 = zero(), z31 = zero(), z32 = zero(), z33 = zero();
      DoubleVector z40 = zero(), z41 = zero(), z42 = zero(), z43 = zero();
      int w0 = i * stride;
      int w1 = w0 + stride;
      int w2 = w1 + stride;
      int w3 = w2 + stride;
      int w4 = w3 + stride;
      for (int j = 0; j < features; j++) {
        int at = x0 + j * Layout.PANEL;
        DoubleVector x00 = load(x, at), x01 = load(x, at + COUNT), x02 = load(x, at + 2 * COUNT), x03 = load(x, at + 3 * COUNT);
        DoubleVector v0 = all(w[w0 + j]);
        z00 = v0.fma(x00, z00);
        z01 = v0.fma(x01, z01);
        z02 = v0.fma(x02, z02);
        z03 = v0.fma(x03, z03);
        DoubleVector v1 = all(w[w1 + j]);
        z10 = v1.fma(x00, z10);
        z11 = v1.fma(x01, z11);
        z12 = v1.fma(x02, z12);
        z13 = v1.fma(x03, z13);
        DoubleVector v2 = all(w[w2 + j]);
        z20 = v2.fma(x00, z20);
        z21 = v2.fma(x01, z21);
        z22 = v2.fma(x02, z22);
        z23 = v2.fma(x03, z23);
        DoubleVector v3 = all(w[w3 + j]);
        z30 = v3.fma(x00, z30);
        z31 = v3.fma(x01, z31);
        z32 = v3.fma(x02, z32);
        z33 = v3.fma(x03, z33);
        DoubleVector v4 = all(w[w4 + j]);
        z40 = v4.fma(x00, z40);
        z41 = v4.fma(x01, z41);
        z42 = v4.fma(x02, z42);
        z43 = v4.fma(x03, z43);
      }
      activate(z00, z01, z02, z03, a[i], f, f0, patterns, p0 + i);
      activate(z10, z11, z12, z13, a[i + 1], f, f0, patterns, p0 + i + 1);
      activate(z20, z21, z22, z23, a[i + 2], f, f0, patterns, p0 + i + 2);
      activate(z30, z31, z32, z33, a[i + 3], f, f0, patterns, p0 + i + 3);
      activate(z40, z41, z42, z43, a[i + 4], f, f0, patterns, p0 + i + 4);
    }
  }

  private static void activate(
      DoubleVector z0, DoubleVector z1, DoubleVector z2, DoubleVector z3, double a, double[] f, int f0, int[] patterns, int p) {
    var m0 = active(z0);
    var m1 = active(z1);
    var m2 = active(z2);
    var m3 = active(z3);
    patterns[p] = bits(m0) | bits(m1) << COUNT | bits(m2) << 2 * COUNT | bits(m3) << 3 * COUNT;
    load(f, f0).add(z0.mul(a), m0).intoArray(f, f0);
    load(f, f0 + COUNT).add(z1.mul(a), m1).intoArray(f, f0 + COUNT);
    load(f, f0 + 2 * COUNT).add(z2.mul(a), m2).intoArray(f, f0 + 2 * COUNT);
    load(f, f0 + 3 * COUNT).add(z3.mul(a), m3).intoArray(f, f0 + 3 * COUNT);
  }

  private static void narrow(
      double[] x, int x0, int features, double[] w, int stride, double[] a, int from, int to, double[] f, int f0, int[] patterns, int p0, int shift) {
    for (int i = from; i < to; i += Layout.GROUP) {
      DoubleVector z00 = zero(), z01 = zero();
      DoubleVector z10 = zero(), z11 = zero();
      DoubleVector z20 = zero(), z21 = zero();
      DoubleVector z30 = zero(), z31 = zero();
      DoubleVector z40 = zero(), z41 = zero();
      int w0 = i * stride;
      int w1 = w0 + stride;
      int w2 = w1 + stride;
      int w3 = w2 + stride;
      int w4 = w3 + stride;
      for (int j = 0; j < features; j++) {
        int at = x0 + j * Layout.PANEL;
        DoubleVector x00 = load(x, at), x01 = load(x, at + COUNT);
        DoubleVector v0 = all(w[w0 + j]);
        z00 = v0.fma(x00, z00);
        z01 = v0.fma(x01, z01);
        DoubleVector v1 = all(w[w1 + j]);
        z10 = v1.fma(x00, z10);
        z11 = v1.fma(x01, z11);
        DoubleVector v2 = all(w[w2 + j]);
        z20 = v2.fma(x00, z20);
        z21 = v2.fma(x01, z21);
        DoubleVector v3 = all(w[w3 + j]);
        z30 = v3.fma(x00, z30);
        z31 = v3.fma(x01, z31);
        DoubleVector v4 = all(w[w4 + j]);
        z40 = v4.fma(x00, z40);
        z41 = v4.fma(x01, z41);
      }
      activate(z00, z01, a[i], f, f0, patterns, p0 + i, shift);
      activate(z10, z11, a[i + 1], f, f0, patterns, p0 + i + 1, shift);
      activate(z20, z21, a[i + 2], f, f0, patterns, p0 + i + 2, shift);
      activate(z30, z31, a[i + 3], f, f0, patterns, p0 + i + 3, shift);
      activate(z40, z41, a[i + 4], f, f0, patterns, p0 + i + 4, shift);
    }
  }

  private static void activate(
      DoubleVector z0, DoubleVector z1, double a, double[] f, int f0, int[] patterns, int p, int shift) {
    var m0 = active(z0);
    var m1 = active(z1);
    int earlier = patterns[p] & (1 << shift) - 1;
    patterns[p] = earlier | (bits(m0) | bits(m1) << COUNT) << shift;
    load(f, f0).add(z0.mul(a), m0).intoArray(f, f0);
    load(f, f0 + COUNT).add(z1.mul(a), m1).intoArray(f, f0 + COUNT);
  }
}
