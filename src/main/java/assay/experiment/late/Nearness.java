package assay.experiment.late;

import assay.stats.Interval;
import assay.theorem.late.Certificate;
import assay.theorem.late.CertifiedBound;
import assay.theorem.late.PlanarTeacher;

/**
 * How near any student is to a planar teacher, with all constants. With b its masses, δ the angles to the nearest line,
 * and η the certificate of norm ‖p‖:
 *
 * <ul>
 *   <li>near: ρ_η Σ |b| δ² over sign b = sign η, plus Σ |b| over the others, is at most |μ|₁ − |μ*|₁ + ‖p‖ √L. Derived
 *   here: |b| − b η ≥ ρ_η δ² |b|, and even ≥ |b| where signs differ; ∫ η d(μ − μ*) = E[p (f − f*)] ≥ −‖p‖ √L.
 *   <li>valued: (√L − λ‖p‖/2)² + λ ρ_η Σ |b| δ² ≤ L_λ − (λ|μ*|₁ − λ²‖p‖²/4), by the first, as L_λ ≥ L + λ|μ|₁.
 * </ul>
 *
 * @param p η
 * @param decay ρ_η
 */
public record Nearness(PlanarTeacher teacher, Certificate p, Interval decay) {

  public static Nearness of(PlanarTeacher teacher) {
    Certificate p = teacher.certificate();
    return new Nearness(teacher, p, CertifiedBound.decay(p, teacher.dimension()));
  }

  /** The same with ρ_η times a factor. */
  public Nearness decayTimes(double factor) {
    return new Nearness(teacher, p, decay.times(factor));
  }

  /** Near, with ρ_η's lower end, or 0 if none is proved, and L's upper one; trivial is ρ_η (π/2)² |μ|₁. */
  public Sides near(Population student) {
    Alignment lies = Alignment.of(student);
    double rho = Math.max(0, decay.lo()), left = 0;
    for (int i = 0; i < student.width(); i++) {
      double b = student.mass(i);
      boolean right = b * teacher.at(p, student.direction(i)) > 0;
      left += Math.abs(b) * (right ? rho * lies.angles()[i] * lies.angles()[i] : 1);
    }
    double bound = student.total() - student.teacher().total() + p.norm() * Math.sqrt(student.lossInterval().hi());
    return new Sides(left, bound, Math.max(Double.MIN_NORMAL, rho * Math.PI * Math.PI / 4 * student.total()));
  }

  /** Valued, at L_λ, which has the rounding of L; trivial is what the zero network has on the right. */
  public Sides valued(Population student, double lambda, double regularised) {
    double root = Math.sqrt(Math.max(0, student.loss())) - lambda * p.norm() / 2;
    double left = root * root + lambda * Math.max(0, decay.lo()) * Alignment.of(student).spread();
    double floor = floor(lambda);
    return new Sides(left, regularised + student.lossError() - floor, student.teacher().energy() - floor);
  }

  /** λ|μ*|₁ − λ²‖p‖²/4, below which no L_λ is. */
  public double floor(double lambda) {
    return lambda * teacher.teacher().total() - lambda * lambda * p.norm() * p.norm() / 4;
  }
}
