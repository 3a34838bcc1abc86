package assay.theorem.late;

import assay.kernel.EvenRelu;
import java.util.Arrays;

/**
 * A certificate and the squared angle to one of its lines, with first derivatives, at w = cos φ u(t) + sin φ v, where
 * u(t) is at angle t in the plane of the certificate and v is orthogonal to it. Second derivatives in (t, φ) are
 * bounded over the whole sphere: those of a K(ρ_j) by 1/(2π) + ¼ (since |ρ_t|, |ρ_φ| ≤ s = √(1 − ρ²) and K″ = 1/(2πs)),
 * those of a K′(ρ_j) τ_j by 4/(2π) + ¼ (since |τ| ≤ s), those of δ² by 2 + 2π.
 */
record Jet(double eta, double etaT, double etaPhi, double square, double squareT, double squarePhi) {

  private static final double CIRCLE = 2 * Math.PI;
  private static final double ATOM = 1 / CIRCLE + 0.25, TURN = 2 / Math.PI + 0.25;
  private static final double SQUARE = 2 + 2 * Math.PI;

  /** The certificate's directions, once for many jets. */
  record Frame(Certificate p, double[] cos, double[] sin) {

    static Frame of(Certificate p) {
      return new Frame(p, Arrays.stream(p.angles()).map(StrictMath::cos).toArray(),
          Arrays.stream(p.angles()).map(StrictMath::sin).toArray());
    }
  }

  static Jet at(Frame frame, int nearest, double t, double phi) {
    double cosPhi = StrictMath.cos(phi), sinPhi = StrictMath.sin(phi);
    double cosT = StrictMath.cos(t), sinT = StrictMath.sin(t);
    double[] masses = frame.p.masses(), turns = frame.p.turns();
    double eta = 0, etaT = 0, etaPhi = 0, square = 0, squareT = 0, squarePhi = 0;
    for (int j = 0; j < masses.length; j++) {
      double cos = cosT * frame.cos[j] + sinT * frame.sin[j], sin = sinT * frame.cos[j] - cosT * frame.sin[j];
      double rho = cosPhi * cos, tau = cosPhi * sin;
      double s = Math.sqrt(sinPhi * sinPhi + tau * tau);
      double angle = StrictMath.atan2(s, rho);
      double slope = EvenRelu.slope(angle);
      double curved = s == 0 ? 0 : turns[j] * tau / (CIRCLE * s);
      double pull = masses[j] * slope + curved;
      eta += masses[j] * ((s - 1) / CIRCLE + rho * slope) + turns[j] * slope * tau;
      etaT += pull * -tau + turns[j] * slope * rho;
      etaPhi += pull * -sinPhi * cos + turns[j] * slope * -sinPhi * sin;
      if (j == nearest) {
        double delta = EvenRelu.folded(angle);
        double factor = 2 * (s == 0 ? 1 : delta / s) * (rho < 0 ? 1 : -1);
        square = delta * delta;
        squareT = factor * -tau;
        squarePhi = factor * -sinPhi * cos;
      }
    }
    return new Jet(eta, etaT, etaPhi, square, squareT, squarePhi);
  }

  /** A bound on the second derivatives of ±η + b δ². */
  static double curvature(Certificate p, double b) {
    double sum = SQUARE * Math.abs(b);
    for (int j = 0; j < p.size(); j++) sum += ATOM * Math.abs(p.masses()[j]) + TURN * Math.abs(p.turns()[j]);
    return sum;
  }
}
