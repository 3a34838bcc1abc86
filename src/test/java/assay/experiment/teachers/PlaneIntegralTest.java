package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.experiment.teachers.Student.Activation;
import assay.linear.Vectors;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class PlaneIntegralTest {

  /** E(|x| − |y|)² = 2 − 4/π, and E|x| relu(x) = ½ with the derivative of x₊ along its own weight. */
  @Test
  void integralsOfOneNeuronByHand() {
    double[][] plane = {{1, 0, 0}, {0, 1, 0}};
    Teacher other = new Teacher(new double[][] {{0, 1, 0}}, 1);
    double[][] along = {{1, 0, 0}};
    PlaneIntegral absolute = new PlaneIntegral(new Student(Activation.ABSOLUTE, along), other, plane, along);
    assertEquals(2 - 4 / Math.PI, absolute.loss(), 1e-14);
    assertEquals(2, absolute.size(), 1e-14);
    assertEquals(2 * (1 - 2 / Math.PI), absolute.slope(), 1e-14);
    assertEquals(Math.sqrt(8), absolute.sizeOfSlope(), 1e-14);
    PlaneIntegral relu = new PlaneIntegral(new Student(Activation.RELU, along), other, plane, along);
    assertEquals(0.5 + 1 - 2 / Math.PI, relu.loss(), 1e-14);
  }

  @Test
  void allDirectionsLieInThePlane() {
    PlaneIntegral drawn = PlaneIntegral.drawn(Activation.RELU, 3, 6, Stream.seeded(4));
    double[] u = drawn.student().u()[2];
    double inPlane = Math.hypot(Vectors.dot(u, drawn.plane()[0]), Vectors.dot(u, drawn.plane()[1]));
    assertEquals(Vectors.norm(u), inPlane, 1e-14);
    assertThrows(IllegalArgumentException.class, () -> PlaneIntegral.drawn(Activation.RELU, 3, 1, Stream.seeded(4)));
  }
}
