package assay.experiment.late;

import assay.linear.Vectors;
import assay.theorem.late.Certificate;
import assay.theorem.late.PlanarTeacher;

/** Students at which the inequalities of {@link Nearness} and {@link Representation} are nearly equalities. */
public final class Designed {

  private Designed() {}

  /**
   * f − f* ≈ −s p to first order in s: teacher j's mass becomes a_j* − s c_j, and its direction turns by −s c_j′ over
   * that. Then E[p (f − f*)] ≈ −‖p‖ √L.
   */
  public static Student against(PlanarTeacher teacher, Certificate p, double s) {
    int r = teacher.size();
    double[] masses = new double[r];
    double[][] directions = new double[r][];
    for (int j = 0; j < r; j++) {
      masses[j] = teacher.masses()[j] - s * p.masses()[j];
      directions[j] = Vectors.unit(teacher.at(teacher.angles()[j] - s * p.turns()[j] / masses[j]));
    }
    return Student.balanced(masses, directions);
  }

  /** A student with one more neuron, of a mass at an angle of the teacher's plane. */
  public static Student with(Student student, PlanarTeacher teacher, double angle, double mass) {
    int r = student.width();
    double[] masses = new double[r + 1];
    double[][] directions = new double[r + 1][];
    for (int i = 0; i < r; i++) {
      masses[i] = student.mass(i);
      directions[i] = Vectors.unit(student.w()[i]);
    }
    masses[r] = mass;
    directions[r] = Vectors.unit(teacher.at(angle));
    return Student.balanced(masses, directions);
  }
}
