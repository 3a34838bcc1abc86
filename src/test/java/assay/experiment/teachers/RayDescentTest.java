package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.experiment.teachers.Student.Activation;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class RayDescentTest {

  @Test
  void theDrawnStudentIsTheTeacher() {
    for (Activation activation : Activation.values()) {
      RayDescent ray = RayDescent.drawn(activation, 5, 3, Stream.seeded(1));
      assertEquals(0, new PopulationLoss(ray.teacher()).of(ray.minimum()), 1e-14);
      assertEquals(activation.massOfMinima(), ray.minimum().mass(), 1e-14);
    }
  }

  @Test
  void aMinimumStaysWhereItIs() {
    double[] squares = RayDescent.drawn(Activation.RELU, 4, 2, Stream.seeded(2)).squares(0.9, 1, 5);
    assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, squares, 1e-13);
    assertThrows(IllegalArgumentException.class, () -> RayDescent.drawn(Activation.RELU, 4, 0, Stream.seeded(2)));
  }
}
