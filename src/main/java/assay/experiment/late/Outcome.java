package assay.experiment.late;

import assay.Require;
import assay.theorem.late.Teacher;

/**
 * What the whole algorithm comes to, by the last λ.
 *
 * @param fitted L after stage 2
 * @param loss L at the end
 * @param relative L_λ over λ|μ*|₁
 * @param spread Σ |b| δ²
 * @param astray the share of |μ|₁ further from every teacher than a given angle, or of another sign than the nearest
 * @param steps of stage 3
 */
public record Outcome(double fitted, double loss, double relative, double spread, double astray, int steps) {

  /**
   * From given unit directions.
   *
   * @param angle of {@link #astray}
   * @param signed whether angles are those of vectors, which is wrong
   */
  public static Outcome of(Stages stages, Teacher teacher, double[][] directions, double angle, boolean signed) {
    Require.positive("angle", angle);
    Descent descent = Stages.started(teacher, directions);
    double fitted = descent.now().loss();
    int steps = stages.finish(descent);
    double lambda = stages.last();
    Alignment lies = signed ? Alignment.signed(descent.now()) : Alignment.of(descent.now());
    return new Outcome(fitted, descent.now().loss(), descent.regularised(lambda) / (lambda * teacher.total()),
        lies.spread(), 1 - lies.aligned(teacher, angle), steps);
  }
}
