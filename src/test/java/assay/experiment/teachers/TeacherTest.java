package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.random.Stream;
import assay.theorem.teachers.SphericalAbsolute;
import org.junit.jupiter.api.Test;

class TeacherTest {

  /** Of orthonormal directions it is 1/d + (1 − 1/d) 2/π; of one direction 1. */
  @Test
  void theEnergyIsThatOfTheTheory() {
    assertEquals(new SphericalAbsolute(6).energy(), Teacher.orthonormal(6, Stream.seeded(1)).energy(), 1e-14);
    assertEquals(4, new Teacher(new double[][] {{1, 0}}, 2).energy(), 1e-14);
  }

  @Test
  void valuesAreSumsOfSizes() {
    Teacher teacher = new Teacher(new double[][] {{1, 0}, {0, 1}}, 0.5);
    assertEquals(2.5, teacher.value(new double[] {-2, 3}));
    assertEquals(2, teacher.dimension());
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Teacher(new double[0][], 1));
    assertThrows(IllegalArgumentException.class, () -> new Teacher(new double[][] {{1}}, 0));
    assertThrows(IllegalArgumentException.class, () -> Teacher.orthonormal(0, Stream.seeded(1)));
  }
}
