package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.experiment.teachers.Student.Activation;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class StudentTest {

  private static final double[][] U = {{3, 4}, {0, -1}};

  @Test
  void neuronsAreAsLongAsTheirOutputs() {
    double[] x = {1, 2};
    assertEquals(5 * 11 + 2, new Student(Activation.ABSOLUTE, U).value(x));
    assertEquals(5 * 11, new Student(Activation.RELU, U).value(x));
    assertEquals(26, new Student(Activation.RELU, U).mass());
    assertEquals(4 * 57, new Student(Activation.ABSOLUTE, U).scaled(2).value(x));
  }

  /** Central differences. */
  @Test
  void theDerivativeIsThatOfTheValue() {
    double[] x = {0.3, -0.7};
    double[][] v = {{1, 0.5}, {-0.2, 2}};
    for (Activation activation : Activation.values())
      assertEquals((moved(activation, v, 1e-6).value(x) - moved(activation, v, -1e-6).value(x)) / 2e-6,
          new Student(activation, U).derivative(x, v), 1e-8);
  }

  private static Student moved(Activation activation, double[][] v, double h) {
    return new Student(activation, new double[][] {Vectors.sum(U[0], h, v[0]), Vectors.sum(U[1], h, v[1])});
  }

  @Test
  void onlyNeuronsAtATeachersDirectionAreAligned() {
    Teacher axes = new Teacher(new double[][] {{1, 0}, {0, 1}}, 0.5);
    Student student = new Student(Activation.ABSOLUTE, U);
    assertEquals(1.0 / 26, student.alignedMass(axes, 0.1));
    assertEquals(1, student.alignedMass(axes, 0.7));
    assertArrayEquals(new double[] {0.36}, student.squares(axes, 0, true), 1e-15);
    assertArrayEquals(new double[] {1}, student.squares(axes, 1, false), 1e-15);
  }

  @Test
  void smallNeuronsAreDrawn() {
    Student drawn = Student.drawn(Activation.RELU, 500, 4, Stream.seeded(2));
    assertEquals(0.05, drawn.mass(), 0.01);
    assertThrows(IllegalArgumentException.class, () -> Student.drawn(Activation.RELU, 0, 4, Stream.seeded(2)));
    assertThrows(IllegalArgumentException.class, () -> Student.drawn(Activation.RELU, 3, 0, Stream.seeded(2)));
  }
}
