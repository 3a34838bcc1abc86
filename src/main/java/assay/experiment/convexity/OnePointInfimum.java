package assay.experiment.convexity;

import static assay.stats.Interval.exactly;

import assay.Require;
import assay.stats.Interval;
import java.util.function.DoubleFunction;

/**
 * The infimum of ⟨∇L(w), w − w*⟩/‖w − w*‖² over the ball ‖w − w*‖ ≤ δ ‖w*‖ for one ReLU neuron that learns another on
 * Gaussian inputs, between two certified ends (theory notes C-3).
 *
 * <p>Derivation. Let θ be the angle between w and w*, and w − w* = ρ (cos φ, sin φ) along and across w, so that ρ sin φ
 * = sin θ. The ratio is ½ − g/(2π), g = θ sin²φ + κ sin φ cos φ with κ = 1 − θ cot θ ≥ 0. Over all φ the largest g is
 * θ/2 + ½ √(θ² + κ²), at cos 2φ = −θ/√(θ² + κ²); θ and κ increase together. In the ball sin φ ≥ t = sin θ/δ, hence θ ≤
 * arcsin δ, and where that keeps the best φ out, the largest g is θ t² + κ t √(1 − t²). This leaves a function of θ
 * alone, which branch and bound with outward rounding bounds. At δ = 1 its second form is ½ sin 2θ − θ cos 2θ, which
 * increases, since its derivative is 2θ sin 2θ.
 *
 * @param radius δ, in (0, 1]
 */
public record OnePointInfimum(double radius) {

  private static final Interval PI = new Interval(Math.PI, Math.nextUp(Math.PI));
  private static final int CELLS = 1 << 20;

  /**
   * @throws IllegalArgumentException if the radius is not in (0, 1]
   */
  public OnePointInfimum {
    Require.fraction("radius", radius);
  }

  /**
   * The infimum.
   *
   * @param width of the interval that is good enough
   */
  public Interval infimum(double width) {
    Interval angles = new Interval(0, exactly(radius).increasing(StrictMath::asin).hi());
    Interval largest = new BranchAndBound(this::largest, Math.PI * width, CELLS).largest(angles);
    return exactly(0.5).minus(largest.dividedBy(PI.times(2)));
  }

  /** The largest g at the angles of a cell within [0, π/2]. */
  Interval largest(Interval angle) {
    Interval kappa = increasing(angle, OnePointInfimum::kappa);
    Interval length = angle.times(angle).plus(kappa.times(kappa)).sqrt();
    Interval free = angle.plus(length).times(0.5);
    if (length.lo() <= 0) return new Interval(0, free.hi());
    Interval t = sine(angle).dividedBy(exactly(radius)).min(exactly(1));
    Interval end = exactly(1).minus(t.times(t).times(2));
    Interval best = angle.dividedBy(length).negated();
    if (best.lo() > end.hi()) return atTheEnd(angle, kappa, t);
    return best.hi() < end.lo() ? free : free.hull(atTheEnd(angle, kappa, t));
  }

  private Interval atTheEnd(Interval angle, Interval kappa, Interval t) {
    if (radius == 1) return increasing(angle, OnePointInfimum::atTheLargestEnd);
    Interval cosine = exactly(1).minus(t.times(t)).sqrt();
    return t.times(angle.times(t).plus(kappa.times(cosine)));
  }

  private static Interval atTheLargestEnd(double angle) {
    Interval sine = rounded(StrictMath.sin(2 * angle));
    return sine.times(0.5).minus(rounded(StrictMath.cos(2 * angle)).times(angle));
  }

  /** κ = 1 − θ cos θ/sin θ. */
  private static Interval kappa(double angle) {
    if (angle <= 0) return Interval.ZERO;
    Interval cotangent = rounded(StrictMath.cos(angle)).dividedBy(rounded(StrictMath.sin(angle)));
    return exactly(1).minus(cotangent.times(angle)).max(Interval.ZERO);
  }

  private static Interval sine(Interval angle) {
    return increasing(angle, x -> rounded(StrictMath.sin(x)));
  }

  /** A value that is computed to within one unit in the last place. */
  private static Interval rounded(double value) {
    return new Interval(Math.nextDown(Math.nextDown(value)), Math.nextUp(Math.nextUp(value)));
  }

  private static Interval increasing(Interval angle, DoubleFunction<Interval> f) {
    return new Interval(f.apply(angle.lo()).lo(), f.apply(angle.hi()).hi());
  }
}
