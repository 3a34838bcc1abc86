package assay.core;

import static assay.core.Lanes.COUNT;
import static assay.core.Lanes.SPECIES;
import static assay.core.PairSums.SCALE;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link PlainPairs} in vectors: the lanes hold points i, four points j or four coordinates are in flight. */
final class VectorPairs {

  private VectorPairs() {}

  static void sum(PairSums s) {
    for (int i = 0; i < s.paddedPoints; i += COUNT) {
      for (int j = 0; j < s.paddedPoints; j += 4)
        overlaps(s.columns, s.rows, i, j, s.paddedPoints, s.paddedDimension,
            s.overlaps);
      kernels(s.overlaps, s.masses, s.weights, s.paddedPoints, s.values, s.shares, i);
      for (int k = 0; k < s.paddedDimension; k += 4)
        pulls(s.weights, s.rows, i, k, s.paddedPoints, s.paddedDimension,
            s.pulls);
    }
  }

  private static void overlaps(double[] columns, double[] rows, int i, int j, int points, int dimension, double[] out) {
    DoubleVector r0 = DoubleVector.zero(SPECIES), r1 = r0, r2 = r0, r3 = r0;
    int row = j * dimension;
    for (int k = 0; k < dimension; k++) {
      DoubleVector u = fromArray(SPECIES, columns, k * points + i);
      r0 = u.fma(DoubleVector.broadcast(SPECIES, rows[row + k]), r0);
      r1 = u.fma(DoubleVector.broadcast(SPECIES, rows[row + dimension + k]), r1);
      r2 = u.fma(DoubleVector.broadcast(SPECIES, rows[row + 2 * dimension + k]), r2);
      r3 = u.fma(DoubleVector.broadcast(SPECIES, rows[row + 3 * dimension + k]), r3);
    }
    r0.intoArray(out, j * COUNT);
    r1.intoArray(out, (j + 1) * COUNT);
    r2.intoArray(out, (j + 2) * COUNT);
    r3.intoArray(out, (j + 3) * COUNT);
  }

  private static void kernels(
      double[] overlaps, double[] masses, double[] weights, int points, double[] values, double[] shares, int i) {
    DoubleVector value = DoubleVector.zero(SPECIES), share = value;
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1), quarter = DoubleVector.broadcast(SPECIES, Math.PI / 2);
    DoubleVector minusTwo = DoubleVector.broadcast(SPECIES, -2);
    for (int j = 0; j < points; j++) {
      DoubleVector rho = fromArray(SPECIES, overlaps, j * COUNT).min(1).max(-1);
      DoubleVector mass = DoubleVector.broadcast(SPECIES, masses[j]);
      DoubleVector size = rho.abs();
      VectorMask<Double> large = size.compare(VectorOperators.GE, 0.5);
      DoubleVector t = size.mul(size).blend(one.sub(size).mul(0.5), large);
      DoubleVector root = size.blend(t.sqrt(), large);
      DoubleVector p = t.fma(DoubleVector.broadcast(SPECIES, Arcsine.P5), DoubleVector.broadcast(SPECIES, Arcsine.P4));
      p = t.fma(p, DoubleVector.broadcast(SPECIES, Arcsine.P3));
      p = t.fma(p, DoubleVector.broadcast(SPECIES, Arcsine.P2));
      p = t.fma(p, DoubleVector.broadcast(SPECIES, Arcsine.P1));
      p = t.fma(p, DoubleVector.broadcast(SPECIES, Arcsine.P0));
      DoubleVector q = t.fma(DoubleVector.broadcast(SPECIES, Arcsine.Q4), DoubleVector.broadcast(SPECIES, Arcsine.Q3));
      q = t.fma(q, DoubleVector.broadcast(SPECIES, Arcsine.Q2));
      q = t.fma(q, DoubleVector.broadcast(SPECIES, Arcsine.Q1));
      DoubleVector part = root.fma(t.mul(p).div(t.fma(q, one)), root);
      DoubleVector arc = part.blend(minusTwo.fma(part, quarter), large);
      arc = arc.blend(arc.neg(), rho.compare(VectorOperators.LT, 0));
      DoubleVector weight = mass.mul(arc.mul(SCALE));
      value = mass.fma(rho.fma(arc, rho.neg().fma(rho, one).sqrt()).sub(1).mul(SCALE), value);
      share = weight.fma(rho, share);
      weight.intoArray(weights, j * COUNT);
    }
    value.intoArray(values, i);
    share.intoArray(shares, i);
  }

  private static void pulls(double[] weights, double[] rows, int i, int k, int points, int dimension, double[] out) {
    DoubleVector g0 = DoubleVector.zero(SPECIES), g1 = g0, g2 = g0, g3 = g0;
    for (int j = 0, row = k; j < points; j++, row += dimension) {
      DoubleVector weight = fromArray(SPECIES, weights, j * COUNT);
      g0 = weight.fma(DoubleVector.broadcast(SPECIES, rows[row]), g0);
      g1 = weight.fma(DoubleVector.broadcast(SPECIES, rows[row + 1]), g1);
      g2 = weight.fma(DoubleVector.broadcast(SPECIES, rows[row + 2]), g2);
      g3 = weight.fma(DoubleVector.broadcast(SPECIES, rows[row + 3]), g3);
    }
    g0.intoArray(out, k * points + i);
    g1.intoArray(out, (k + 1) * points + i);
    g2.intoArray(out, (k + 2) * points + i);
    g3.intoArray(out, (k + 3) * points + i);
  }
}
