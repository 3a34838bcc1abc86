package assay.experiment.teachers;

import assay.Require;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Descent from a multiple of a minimum at which every neuron is one of the teacher's directions, or the opposite of
 * one.
 *
 * @param minimum a student that equals the teacher
 */
public record RayDescent(Student minimum, Teacher teacher) {

  /**
   * For each direction of an orthonormal teacher so many neurons, with random shares of its mass; a ReLU student has
   * each with its opposite, so that their linear parts cancel.
   *
   * @param times neurons, or pairs of them, for each direction, at least 1
   */
  public static RayDescent drawn(Student.Activation activation, int d, int times, Stream stream) {
    Require.atLeast("times", times, 1);
    Teacher teacher = Teacher.orthonormal(d, stream);
    List<double[]> u = new ArrayList<>();
    for (double[] w : teacher.w()) {
      double[] share = shares(times, stream);
      for (double each : share) {
        double[] neuron = Vectors.scaled(stream.sign() * Math.sqrt(teacher.weight() * each), w);
        u.add(neuron);
        if (activation == Student.Activation.RELU) u.add(Vectors.scaled(-1, neuron));
      }
    }
    return new RayDescent(new Student(activation, u.toArray(double[][]::new)), teacher);
  }

  private static double[] shares(int count, Stream stream) {
    double[] shares = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) sum += shares[i] = stream.uniform(0.1, 1);
    for (int i = 0; i < count; i++) shares[i] /= sum;
    return shares;
  }

  /**
   * The mass over that of the minimum, at t = 0, …, T.
   *
   * @param speed η in units of M/(2 E f*²)
   * @param c how many times as long as at the minimum neurons are at first
   */
  public double[] squares(double speed, double c, int steps) {
    double[] squares = new double[steps + 1];
    StudentDescent step = new StudentDescent(speed * minimum.mass() / (2 * teacher.energy()), 1, true);
    Student student = minimum.scaled(c);
    for (int t = 0; t <= steps; t++) {
      squares[t] = student.mass() / minimum.mass();
      student = step.run(student, teacher).last();
    }
    return squares;
  }
}
