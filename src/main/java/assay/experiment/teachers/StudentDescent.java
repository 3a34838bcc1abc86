package assay.experiment.teachers;

import assay.Require;
import assay.experiment.teachers.Student.Activation;
import assay.linear.Vectors;
import assay.random.Trial;
import assay.theorem.teachers.SphericalAbsolute;
import java.util.Arrays;

/**
 * Gradient descent on half of the population loss, exactly: no sample is drawn.
 *
 * @param rate η, positive
 * @param steps T, at least 1
 * @param turning whether neurons may turn; else only their lengths are learnt, and the features stay as they were
 */
public record StudentDescent(double rate, int steps, boolean turning) {

  /** Minima have a mass of 1 or 2. */
  private static final double HUGE = 1e6;

  /**
   * @throws IllegalArgumentException if the rate is not positive, or there is no step
   */
  public StudentDescent {
    Require.positive("rate", rate);
    Require.atLeast("steps", steps, 1);
  }

  /**
   * What came of it.
   *
   * @param losses E(f − f*)² at t = 0, …, T; NaN once the run has diverged
   * @param last the student after T steps, or the first one of those that diverge
   */
  public record Run(Teacher teacher, double[] losses, Student last) {

    /** The smallest loss of the last so many steps. */
    public double smallestOfLast(int count) {
      Require.count("count", count, losses.length);
      return Arrays.stream(losses, losses.length - count, losses.length).min().orElseThrow();
    }

    /** The last loss. */
    public double loss() {
      return losses[losses.length - 1];
    }
  }

  /**
   * At a rate in units of η* = M/(2 E f*²), against orthonormal teachers in ℝᵈ.
   *
   * @param speed η/η*, positive
   */
  public static StudentDescent ofSpeed(double speed, Activation activation, int d, int steps, boolean turning) {
    return new StudentDescent(
        speed * activation.massOfMinima() / (2 * new SphericalAbsolute(d).energy()), steps, turning);
  }

  /** From m small random neurons in ℝᵈ, against a random orthonormal teacher. */
  public Run drawn(Activation activation, int m, int d, Trial trial) {
    return run(Student.drawn(activation, m, d, trial.stream("student")),
        Teacher.orthonormal(d, trial.stream("teacher")));
  }

  /** From a student; a run ends where its loss is not finite or its mass is huge. */
  public Run run(Student start, Teacher teacher) {
    PopulationLoss loss = new PopulationLoss(teacher);
    double[] losses = new double[steps + 1];
    Arrays.fill(losses, Double.NaN);
    Student student = start;
    PopulationLoss.At at = loss.at(student);
    for (int t = 0; t <= steps && Double.isFinite(at.loss()) && student.mass() < HUGE; t++) {
      losses[t] = at.loss();
      if (t == steps) break;
      student = stepped(student, at.gradient());
      at = loss.at(student);
    }
    return new Run(teacher, losses, student);
  }

  private Student stepped(Student student, double[][] gradient) {
    double[][] u = new double[gradient.length][];
    for (int j = 0; j < u.length; j++) u[j] = stepped(student.u()[j], gradient[j]);
    return new Student(student.activation(), u);
  }

  private double[] stepped(double[] u, double[] gradient) {
    double[] moved = new double[u.length];
    double along = turning ? 0 : Vectors.dot(u, gradient) / Vectors.dot(u, u);
    for (int i = 0; i < u.length; i++) moved[i] = u[i] - rate * (turning ? gradient[i] : along * u[i]);
    return moved;
  }
}
