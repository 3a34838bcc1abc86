package assay.theorem.late;

import assay.kernel.EvenRelu;
import java.util.Arrays;

/**
 * Whether v_l ± η(w) + b δ(w)² ≥ 0 all over the sphere, where w_l is the nearest direction and δ the angle to its line:
 * proved, not sampled. The sphere is cut into sectors, in each of which l is known; a rectangle of a sector passes if
 * the value at its middle exceeds what first derivatives there and {@linkplain Jet#curvature the bound on second ones}
 * can take away, and is halved otherwise. Where the left side vanishes at w_l, {@link Germ} settles a ball around it.
 *
 * @param planar whether w lies in the plane of the directions, as it must in two dimensions
 */
record Domination(Certificate p, double sign, double[] shifts, double b, boolean planar) {

  private static final int MOST = 200_000;
  private static final double ROUNDING = 1e-13, SMALLEST = 1e-9;

  /** Counts rectangles down; below 0 nothing is proved. */
  private static final class Budget {
    private int left = MOST;
  }

  /** Rectangles t ± h, φ ± k of the sector of w_l, with what all of them share. */
  private record Sector(Domination claim, Jet.Frame frame, int l, double ball, double curvature, Budget budget) {

    boolean holds(double t, double h, double phi, double k) {
      if (--budget.left < 0 || h + k < SMALLEST) return false;
      Jet jet = Jet.at(frame, l, t, phi);
      double value = claim.shifts[l] + claim.sign * jet.eta() + claim.b * jet.square();
      double steps = Math.abs(claim.sign * jet.etaT() + claim.b * jet.squareT()) * h
          + Math.abs(claim.sign * jet.etaPhi() + claim.b * jet.squarePhi()) * k;
      if (value - steps - curvature * (h + k) * (h + k) / 2 >= ROUNDING) return true;
      double reach = ball - h - k;
      if (reach > 0 && jet.square() <= reach * reach) return true;
      if (value < -ROUNDING) return false;
      return h > k
          ? holds(t - h / 2, h / 2, phi, k) && holds(t + h / 2, h / 2, phi, k)
          : holds(t, h, phi - k / 2, k / 2) && holds(t, h, phi + k / 2, k / 2);
    }
  }

  /** True only if it is proved, up to a rounding of 10⁻¹³. */
  boolean holds() {
    Budget budget = new Budget();
    Jet.Frame frame = Jet.Frame.of(p);
    double curvature = Jet.curvature(p, b), k = planar ? 0 : Math.PI / 4;
    for (int l = 0; l < p.size(); l++) {
      double ball = ball(l);
      if (!(ball >= 0)) return false;
      Sector sector = new Sector(this, frame, l, ball, curvature, budget);
      for (int side = -1; side <= 1; side += 2) {
        double half = gap(p.angles(), l, side) / 4;
        if (!sector.holds(p.angles()[l] + side * half, half, k, k)) return false;
      }
    }
    return true;
  }

  /** How far around w_l it holds by the germ alone: 0 if the left side does not vanish there, NaN if it fails. */
  private double ball(int l) {
    if (Math.abs(shifts[l] + sign * p.values()[l]) > 1e-9) return 0;
    Germ germ = Germ.of(p, l);
    double excess = germ.least(sign, planar) / 2 + b;
    return excess > 0 ? Math.min(germ.reach(), 6 * excess / germ.third()) : Double.NaN;
  }

  /** The angle from line l to the next one on a side; π if there is no other. */
  static double gap(double[] angles, int l, int side) {
    return Arrays.stream(angles).map(a -> side * (a - angles[l])).map(t -> t - Math.PI * Math.floor(t / Math.PI))
        .map(t -> EvenRelu.folded(t) < 1e-9 ? Math.PI : t).min().orElseThrow();
  }
}
