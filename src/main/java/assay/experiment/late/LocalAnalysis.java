package assay.experiment.late;

import assay.stats.Interval;
import assay.theorem.late.Certificate;
import assay.theorem.late.CertifiedBound;
import assay.theorem.late.PlanarTeacher;

/**
 * What the certificates of a planar teacher say of any student, as inequalities with all constants. With b its masses,
 * δ the angles to the nearest line, T_j the cells, and η the certificate of norm ‖p‖:
 *
 * <ul>
 *   <li>near: ρ_η Σ |b| δ² over sign b = sign η, plus Σ |b| over the others, is at most |μ|₁ − |μ*|₁ + ‖p‖ √L. Derived
 *   here: |b| − b η ≥ ρ_η δ² |b|, and even ≥ |b| where signs differ; ∫ η d(μ − μ*) = E[p (f − f*)] ≥ −‖p‖ √L.
 *   <li>represented: |Σ_{T_j} b − a_j*| ≤ ‖p_j‖ √L + C_j Σ |b| δ² for every j, by the same with the indicator η_j.
 *   <li>valued: (√L − λ‖p‖/2)² + λ ρ_η Σ |b| δ² ≤ L_λ − (λ|μ*|₁ − λ²‖p‖²/4), by the first, as L_λ ≥ L + λ|μ|₁.
 * </ul>
 *
 * @param p η
 * @param decay ρ_η
 * @param indicators η_j
 * @param spreads C_j
 */
public record LocalAnalysis(
    PlanarTeacher teacher, Certificate p, Interval decay, Certificate[] indicators, Interval[] spreads) {

  /** Both sides, and what the left one is at most for every student of the same |μ|₁. */
  public record Sides(double left, double right, double trivial) {}

  public static LocalAnalysis of(PlanarTeacher teacher) {
    Certificate p = teacher.certificate();
    int d = teacher.dimension();
    Certificate[] indicators = new Certificate[teacher.size()];
    Interval[] spreads = new Interval[teacher.size()];
    for (int j = 0; j < spreads.length; j++) {
      indicators[j] = teacher.indicator(j);
      spreads[j] = CertifiedBound.spread(indicators[j], d);
    }
    return new LocalAnalysis(teacher, p, CertifiedBound.decay(p, d), indicators, spreads);
  }

  /** The same with ρ_η times a factor. */
  public LocalAnalysis decayTimes(double factor) {
    return new LocalAnalysis(teacher, p, decay.times(factor), indicators, spreads);
  }

  /** Near, with ρ_η's lower end and L's upper one; trivial is ρ_η (π/2)² |μ|₁. */
  public Sides near(Population student) {
    Alignment lies = Alignment.of(student);
    double rho = decay.lo(), left = 0;
    for (int i = 0; i < student.width(); i++) {
      double b = student.mass(i);
      boolean right = b * teacher.at(p, student.direction(i)) > 0;
      left += Math.abs(b) * (right ? rho * lies.angles()[i] * lies.angles()[i] : 1);
    }
    double bound = student.total() - student.teacher().total() + p.norm() * Math.sqrt(student.lossInterval().hi());
    return new Sides(left, bound, rho * Math.PI * Math.PI / 4 * student.total());
  }

  /** Represented, for teacher j, with C_j's and L's upper ends and ‖p_j‖ times a factor; trivial is |a_j*|. */
  public Sides represented(Population student, int j, double factor) {
    Alignment lies = Alignment.of(student);
    double left = Math.abs(lies.massAt(j) - teacher.masses()[j]);
    double noise = factor * indicators[j].norm() * Math.sqrt(student.lossInterval().hi());
    return new Sides(left, noise + spreads[j].hi() * lies.spread(), Math.abs(teacher.masses()[j]));
  }

  /** Valued, at L_λ, which has the rounding of L; trivial is what the zero network has on the right. */
  public Sides valued(Population student, double lambda, double regularised) {
    double root = Math.sqrt(Math.max(0, student.loss())) - lambda * p.norm() / 2;
    double left = root * root + lambda * decay.lo() * Alignment.of(student).spread();
    double floor = floor(lambda);
    return new Sides(left, regularised + student.lossError() - floor, student.teacher().energy() - floor);
  }

  /** λ|μ*|₁ − λ²‖p‖²/4, below which no L_λ is. */
  public double floor(double lambda) {
    return lambda * teacher.teacher().total() - lambda * lambda * p.norm() * p.norm() / 4;
  }
}
