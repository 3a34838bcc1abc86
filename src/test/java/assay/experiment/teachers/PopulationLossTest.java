package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.experiment.teachers.Student.Activation;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PopulationLossTest {

  private static final Teacher TEACHER = Teacher.orthonormal(4, Stream.seeded(5));

  /** A million inputs: the deviation of the mean is below a hundredth of it. */
  @Test
  void theLossIsAnExpectation() {
    Stream stream = Stream.seeded(6);
    for (Activation activation : Activation.values()) {
      Student student = Student.drawn(activation, 3, 4, stream).scaled(60);
      double sum = 0;
      for (int n = 0; n < 100_000; n++) {
        double[] x = stream.gaussians(4, 1);
        double error = student.value(x) - TEACHER.value(x);
        sum += error * error / 100_000;
      }
      assertEquals(1, new PopulationLoss(TEACHER).of(student) / sum, 0.05);
    }
  }

  @Test
  void theGradientIsThatOfHalfOfTheLoss() {
    PopulationLoss loss = new PopulationLoss(TEACHER);
    for (Activation activation : Activation.values()) {
      Student student = Student.drawn(activation, 3, 4, Stream.seeded(7)).scaled(60);
      double[][] gradient = loss.at(student).gradient();
      double[] v = Stream.seeded(8).direction(4);
      double slope = (loss.of(moved(student, v, 1e-5)) - loss.of(moved(student, v, -1e-5))) / 4e-5;
      assertEquals(slope, Vectors.dot(gradient[1], v), 1e-8);
    }
  }

  private static Student moved(Student student, double[] v, double h) {
    double[][] u = student.u().clone();
    u[1] = Vectors.sum(u[1], h, v);
    return new Student(student.activation(), u);
  }

  @Test
  void aStudentThatIsTheTeacherHasNone() {
    double[][] u = Arrays.stream(TEACHER.w()).map(w -> Vectors.scaled(0.5, w)).toArray(double[][]::new);
    assertEquals(0, new PopulationLoss(TEACHER).of(new Student(Activation.ABSOLUTE, u)), 1e-14);
  }

  @Test
  void aNeuronThatIsZeroStays() {
    double[][] gradient = new PopulationLoss(TEACHER)
        .at(new Student(Activation.RELU, new double[][] {new double[4], {1, 0, 0, 0}})).gradient();
    assertArrayEquals(new double[4], gradient[0]);
    assertThrows(IllegalArgumentException.class,
        () -> new PopulationLoss(TEACHER).of(new Student(Activation.RELU, new double[][] {{1, 2}})));
  }
}
