package assay.core;

import assay.Fused;

/**
 * The definition of {@link Ops#sum}: every sum is a chain of fused multiply-adds from 0 over coordinates or points in
 * their order.
 */
final class PlainPairs {

  private PlainPairs() {}

  static void sum(PairSums s) {
    for (int i = 0; i < s.paddedPoints; i++) {
      double value = 0, share = 0;
      for (int j = 0; j < s.paddedPoints; j++) {
        double rho = overlap(s, i, j);
        double arc = Arcsine.of(rho);
        double root = Math.sqrt(Fused.multiplyAdd(-rho, rho, 1));
        double weight = s.masses[j] * (arc * PairSums.SCALE);
        value = Fused.multiplyAdd(s.masses[j], (Fused.multiplyAdd(rho, arc, root) - 1) * PairSums.SCALE, value);
        share = Fused.multiplyAdd(weight, rho, share);
        s.weights[j * PairSums.GROUP] = weight;
      }
      s.values[i] = value;
      s.shares[i] = share;
      pull(s, i);
    }
  }

  private static double overlap(PairSums s, int i, int j) {
    double rho = 0;
    for (int k = 0; k < s.paddedDimension; k++)
      rho = Fused.multiplyAdd(s.rows[i * s.paddedDimension + k], s.rows[j * s.paddedDimension + k], rho);
    return Math.max(-1, Math.min(1, rho));
  }

  private static void pull(PairSums s, int i) {
    for (int k = 0; k < s.paddedDimension; k++) {
      double sum = 0;
      for (int j = 0; j < s.paddedPoints; j++)
        sum = Fused.multiplyAdd(s.weights[j * PairSums.GROUP], s.rows[j * s.paddedDimension + k], sum);
      s.pulls[k * s.paddedPoints + i] = sum;
    }
  }
}
