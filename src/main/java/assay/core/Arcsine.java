package assay.core;

import assay.Fused;

/**
 * The arcsine with an absolute error below 2·10⁻¹⁶, from additions, products, one quotient and one root only, so that a
 * lane of a vector gets the same bits: arcsin y = y + y R(y²) for y ≤ ½, and π/2 − 2 arcsin √((1 − y)/2) above, with
 * the rational R of fdlibm.
 */
final class Arcsine {

  static final double P0 = 1.66666666666666657415e-01, P1 = -3.25565818622400915405e-01;
  static final double P2 = 2.01212532134862925881e-01, P3 = -4.00555345006794114027e-02;
  static final double P4 = 7.91534994289814532176e-04, P5 = 3.47933107596021167570e-05;
  static final double Q1 = -2.40339491173441421878, Q2 = 2.02094576023350569471;
  static final double Q3 = -6.88283971605453293030e-01, Q4 = 7.70381505559019352791e-02;

  private Arcsine() {}

  /**
   * @param x in [−1, 1]
   */
  static double of(double x) {
    double size = Math.abs(x);
    boolean large = size >= 0.5;
    double square = large ? (1 - size) * 0.5 : size * size;
    double root = large ? Math.sqrt(square) : size;
    double part = Fused.multiplyAdd(root, ratio(square), root);
    double arc = large ? Fused.multiplyAdd(-2, part, Math.PI / 2) : part;
    return x < 0 ? -arc : arc;
  }

  private static double ratio(double t) {
    double p = Fused.multiplyAdd(t, Fused.multiplyAdd(t, Fused.multiplyAdd(t, P5, P4), P3), P2);
    p = Fused.multiplyAdd(t, Fused.multiplyAdd(t, p, P1), P0);
    double q = Fused.multiplyAdd(t, Fused.multiplyAdd(t, Fused.multiplyAdd(t, Q4, Q3), Q2), Q1);
    return t * p / Fused.multiplyAdd(t, q, 1);
  }
}
