package assay.theorem.late;

import static java.lang.Math.abs;

import assay.kernel.EvenRelu;

/**
 * A certificate along the great circles that leave one of its directions, whose second derivative at the start is A x²
 * + B x + C with x the cosine of the angle between circle and plane: η has a kink in the second derivative there, so
 * that each side has its own.
 *
 * @param third a bound on the third derivative as far as {@code reach}: .42 per own φ, 3/(2π) per own ψ, (1 + 3 +
 *     π/2)/(2π) per other φ, (9/s + 3 + π/2)/(2π) per other ψ at distance sin⁻¹ s or more
 */
record Germ(double quadratic, double linear, double constant, double third, double reach) {

  private static final double CIRCLE = 2 * Math.PI;
  private static final double OWN_ATOM = 0.42, OWN_TURN = 3 / CIRCLE, OTHER_ATOM = (4 + Math.PI / 2) / CIRCLE;

  static Germ of(Certificate p, int l) {
    double reach = reach(p, l);
    double quadratic = 0, linear = -p.turns()[l] / Math.PI, constant = -p.masses()[l] / 4;
    double third = OWN_ATOM * abs(p.masses()[l]) + OWN_TURN * abs(p.turns()[l]);
    for (int j = 0; j < p.size(); j++) {
      if (j == l) continue;
      double t = p.angles()[l] - p.angles()[j];
      double rho = StrictMath.cos(t), sigma = StrictMath.sin(t), s = abs(sigma), c = p.masses()[j], c1 = p.turns()[j];
      double slope = EvenRelu.slope(StrictMath.acos(rho)), bend = 1 / (CIRCLE * s), twist = rho / (CIRCLE * s * s * s);
      quadratic += c * bend * sigma * sigma + c1 * (twist * sigma * sigma * sigma - 2 * bend * sigma * rho);
      constant += -c * slope * rho - c1 * (bend * rho + slope) * sigma;
      double apart = StrictMath.sin(EvenRelu.folded(t) - reach);
      third += OTHER_ATOM * abs(c) + (9 / apart + 3 + Math.PI / 2) / CIRCLE * abs(c1);
    }
    return new Germ(quadratic, linear, constant, third, reach);
  }

  /** A quarter of the distance to the nearest other direction, and at most .1. */
  private static double reach(Certificate p, int l) {
    double reach = 0.1;
    for (int j = 0; j < p.size(); j++)
      if (j != l) reach = Math.min(reach, EvenRelu.folded(p.angles()[l] - p.angles()[j]) / 4);
    return reach;
  }

  /** min of sign·η″ over all circles; in the plane alone only x = ±1. */
  double least(double sign, boolean planar) {
    double ends = sign * (quadratic + constant) - abs(linear);
    double x = -linear / (2 * quadratic);
    boolean inside = !planar && sign * quadratic > 0 && abs(x) < 1;
    double least = inside ? sign * (constant + linear * x / 2) : ends;
    return planar ? ends : Math.min(least, ends);
  }
}
