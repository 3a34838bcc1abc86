package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link ScalarProducts} in vectors: four rows times five vectors of columns stay in registers over the inner index (29
 * registers of 32), four times two where there are 16 registers, and eight rows times one vector at the right edge.
 */
final class VectorProducts implements Products {

  private static final boolean WIDE = 4 * COUNT == Layout.PANEL;
  private static final int WIDTH = (WIDE ? 5 : 2) * COUNT;

  @Override
  public void multiply(double[] a, int down, int along, Matrix b, int inner, double[] start, Matrix c, int rows) {
    int edge = c.stride / WIDTH * WIDTH;
    for (int j = 0; j < edge; j += WIDTH) {
      for (int r = 0; r < rows; r += 4) {
        if (WIDE) wide(a, r * down, down, along, b.values, j, b.stride, inner, start, c.values, r * c.stride, c.stride);
        else narrow(a, r * down, down, along, b.values, j, b.stride, inner, start, c.values, r * c.stride, c.stride);
      }
    }
    for (int j = edge; j < c.stride; j += COUNT)
      for (int r = 0; r < rows; r += 8)
        tall(a, r * down, down, along, b.values, j, b.stride, inner, start, c.values, r * c.stride, c.stride);
  }

  @Override
  public void rectify(Matrix z, int rows) {
    rectify(z.values, rows * z.stride);
  }

  @Override
  public void gate(Matrix a, Matrix active, Matrix c, int rows) {
    gate(a.values, active.values, c.values, rows * a.stride);
  }

  private static void rectify(double[] z, int length) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int i = 0; i < length; i += COUNT) fromArray(SPECIES, z, i).max(zero).intoArray(z, i);
  }

  private static void gate(double[] a, double[] active, double[] c, int length) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int i = 0; i < length; i += COUNT)
      zero.blend(fromArray(SPECIES, a, i), fromArray(SPECIES, active, i).compare(VectorOperators.GT, zero))
          .intoArray(c, i);
  }

  private static void wide(double[] a, int a0, int down, int along, double[] b, int j, int stride, int inner,
      double[] start, double[] c, int row, int rowStride) {
    DoubleVector s0 = fromArray(SPECIES, start, j), s1 = fromArray(SPECIES, start, j + COUNT),
        s2 = fromArray(SPECIES, start, j + 2 * COUNT), s3 = fromArray(SPECIES, start, j + 3 * COUNT),
        s4 = fromArray(SPECIES, start, j + 4 * COUNT);
    DoubleVector c00 = s0, c01 = s1, c02 = s2, c03 = s3, c04 = s4;
    DoubleVector c10 = s0, c11 = s1, c12 = s2, c13 = s3, c14 = s4;
    DoubleVector c20 = s0, c21 = s1, c22 = s2, c23 = s3, c24 = s4;
    DoubleVector c30 = s0, c31 = s1, c32 = s2, c33 = s3, c34 = s4;
    int a1 = a0 + down;
    int a2 = a1 + down;
    int a3 = a2 + down;
    int at = j;
    for (int k = 0, p = 0; k < inner; k++, p += along, at += stride) {
      DoubleVector b0 = fromArray(SPECIES, b, at), b1 = fromArray(SPECIES, b, at + COUNT),
          b2 = fromArray(SPECIES, b, at + 2 * COUNT), b3 = fromArray(SPECIES, b, at + 3 * COUNT),
          b4 = fromArray(SPECIES, b, at + 4 * COUNT);
      DoubleVector v0 = broadcast(SPECIES, a[a0 + p]);
      c00 = v0.fma(b0, c00);
      c01 = v0.fma(b1, c01);
      c02 = v0.fma(b2, c02);
      c03 = v0.fma(b3, c03);
      c04 = v0.fma(b4, c04);
      DoubleVector v1 = broadcast(SPECIES, a[a1 + p]);
      c10 = v1.fma(b0, c10);
      c11 = v1.fma(b1, c11);
      c12 = v1.fma(b2, c12);
      c13 = v1.fma(b3, c13);
      c14 = v1.fma(b4, c14);
      DoubleVector v2 = broadcast(SPECIES, a[a2 + p]);
      c20 = v2.fma(b0, c20);
      c21 = v2.fma(b1, c21);
      c22 = v2.fma(b2, c22);
      c23 = v2.fma(b3, c23);
      c24 = v2.fma(b4, c24);
      DoubleVector v3 = broadcast(SPECIES, a[a3 + p]);
      c30 = v3.fma(b0, c30);
      c31 = v3.fma(b1, c31);
      c32 = v3.fma(b2, c32);
      c33 = v3.fma(b3, c33);
      c34 = v3.fma(b4, c34);
    }
    c00.intoArray(c, row + j);
    c01.intoArray(c, row + j + COUNT);
    c02.intoArray(c, row + j + 2 * COUNT);
    c03.intoArray(c, row + j + 3 * COUNT);
    c04.intoArray(c, row + j + 4 * COUNT);
    c10.intoArray(c, row + rowStride + j);
    c11.intoArray(c, row + rowStride + j + COUNT);
    c12.intoArray(c, row + rowStride + j + 2 * COUNT);
    c13.intoArray(c, row + rowStride + j + 3 * COUNT);
    c14.intoArray(c, row + rowStride + j + 4 * COUNT);
    c20.intoArray(c, row + 2 * rowStride + j);
    c21.intoArray(c, row + 2 * rowStride + j + COUNT);
    c22.intoArray(c, row + 2 * rowStride + j + 2 * COUNT);
    c23.intoArray(c, row + 2 * rowStride + j + 3 * COUNT);
    c24.intoArray(c, row + 2 * rowStride + j + 4 * COUNT);
    c30.intoArray(c, row + 3 * rowStride + j);
    c31.intoArray(c, row + 3 * rowStride + j + COUNT);
    c32.intoArray(c, row + 3 * rowStride + j + 2 * COUNT);
    c33.intoArray(c, row + 3 * rowStride + j + 3 * COUNT);
    c34.intoArray(c, row + 3 * rowStride + j + 4 * COUNT);
  }

  private static void narrow(double[] a, int a0, int down, int along, double[] b, int j, int stride, int inner,
      double[] start, double[] c, int row, int rowStride) {
    DoubleVector s0 = fromArray(SPECIES, start, j), s1 = fromArray(SPECIES, start, j + COUNT);
    DoubleVector c00 = s0, c01 = s1, c10 = s0, c11 = s1, c20 = s0, c21 = s1, c30 = s0, c31 = s1;
    int a1 = a0 + down;
    int a2 = a1 + down;
    int a3 = a2 + down;
    int at = j;
    for (int k = 0, p = 0; k < inner; k++, p += along, at += stride) {
      DoubleVector b0 = fromArray(SPECIES, b, at), b1 = fromArray(SPECIES, b, at + COUNT);
      DoubleVector v0 = broadcast(SPECIES, a[a0 + p]);
      c00 = v0.fma(b0, c00);
      c01 = v0.fma(b1, c01);
      DoubleVector v1 = broadcast(SPECIES, a[a1 + p]);
      c10 = v1.fma(b0, c10);
      c11 = v1.fma(b1, c11);
      DoubleVector v2 = broadcast(SPECIES, a[a2 + p]);
      c20 = v2.fma(b0, c20);
      c21 = v2.fma(b1, c21);
      DoubleVector v3 = broadcast(SPECIES, a[a3 + p]);
      c30 = v3.fma(b0, c30);
      c31 = v3.fma(b1, c31);
    }
    c00.intoArray(c, row + j);
    c01.intoArray(c, row + j + COUNT);
    c10.intoArray(c, row + rowStride + j);
    c11.intoArray(c, row + rowStride + j + COUNT);
    c20.intoArray(c, row + 2 * rowStride + j);
    c21.intoArray(c, row + 2 * rowStride + j + COUNT);
    c30.intoArray(c, row + 3 * rowStride + j);
    c31.intoArray(c, row + 3 * rowStride + j + COUNT);
  }

  private static void tall(double[] a, int a0, int down, int along, double[] b, int j, int stride, int inner,
      double[] start, double[] c, int row, int rowStride) {
    DoubleVector s = fromArray(SPECIES, start, j);
    DoubleVector c0 = s, c1 = s, c2 = s, c3 = s, c4 = s, c5 = s, c6 = s, c7 = s;
    int a1 = a0 + down;
    int a2 = a1 + down;
    int a3 = a2 + down;
    int a4 = a3 + down;
    int a5 = a4 + down;
    int a6 = a5 + down;
    int a7 = a6 + down;
    int at = j;
    for (int k = 0, p = 0; k < inner; k++, p += along, at += stride) {
      DoubleVector v = fromArray(SPECIES, b, at);
      c0 = broadcast(SPECIES, a[a0 + p]).fma(v, c0);
      c1 = broadcast(SPECIES, a[a1 + p]).fma(v, c1);
      c2 = broadcast(SPECIES, a[a2 + p]).fma(v, c2);
      c3 = broadcast(SPECIES, a[a3 + p]).fma(v, c3);
      c4 = broadcast(SPECIES, a[a4 + p]).fma(v, c4);
      c5 = broadcast(SPECIES, a[a5 + p]).fma(v, c5);
      c6 = broadcast(SPECIES, a[a6 + p]).fma(v, c6);
      c7 = broadcast(SPECIES, a[a7 + p]).fma(v, c7);
    }
    c0.intoArray(c, row + j);
    c1.intoArray(c, row + rowStride + j);
    c2.intoArray(c, row + 2 * rowStride + j);
    c3.intoArray(c, row + 3 * rowStride + j);
    c4.intoArray(c, row + 4 * rowStride + j);
    c5.intoArray(c, row + 5 * rowStride + j);
    c6.intoArray(c, row + 6 * rowStride + j);
    c7.intoArray(c, row + 7 * rowStride + j);
  }
}
