package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Teacher.Neuron;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeacherTest {

  private final Teacher teacher = new Teacher(
      List.of(new Neuron(2, new double[] {0.6, 0.8}, 0.5), new Neuron(-1, new double[] {1, 0}, -0.25)));
  private final FiniteDistribution distribution = FiniteDistribution.of("two", new double[][] {{1, 1}, {1, -1}},
      new double[] {1, -1}, new double[] {0.25, 0.75});

  /** f(1, 1) = 2·0.9 − 1.25 = 0.55; f(1, −1) = −1.25. */
  @Test
  void outputsMarginAndRiskAreThoseComputedByHand() {
    assertEquals(0.55, teacher.at(new double[] {1, 1}).middle(), 1e-15);
    assertEquals(0.55, teacher.margin(distribution).middle(), 1e-15);
    assertEquals(0.25 * 0.45, teacher.hingeRisk(distribution).middle(), 1e-15);
    assertTrue(teacher.hingeRisk(distribution).width() < 1e-14);
  }

  @Test
  void sizesAreThoseOfTheClass() {
    assertEquals(2, teacher.size());
    assertEquals(2, teacher.largestOutput());
    assertEquals(Math.sqrt(5), teacher.outputNorm(), 1e-15);
    assertEquals(0.5, teacher.largestBias());
    assertEquals(new Feature(new double[] {1, 0}, -1), teacher.neurons().get(1).feature());
  }

  @Test
  void marginOneIsReachedByScaling() {
    assertTrue(teacher.withMarginOne(distribution).margin(distribution).lo() >= 1);
    assertThrows(IllegalArgumentException.class, () -> teacher.withMarginOne(distribution.labelsFlipped()));
  }

  @Test
  void badNeuronsAreRefused() {
    double[] unit = {1, 0};
    assertThrows(IllegalArgumentException.class, () -> new Teacher(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Neuron(Double.NaN, unit, 1));
    assertThrows(IllegalArgumentException.class, () -> new Neuron(1, unit, 0));
    assertThrows(IllegalArgumentException.class, () -> new Neuron(1, unit, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Neuron(1, new double[] {1, 1}, 1));
    assertThrows(IllegalArgumentException.class, () -> new Feature(new double[] {Double.NaN, 1}, 1));
    assertThrows(IllegalArgumentException.class, () -> new Feature(unit, 0));
    assertThrows(IllegalArgumentException.class, () -> teacher.at(new double[3]));
    assertThrows(IllegalArgumentException.class, () -> new Feature(unit, 1).projection(new double[3]));
    assertThrows(IllegalArgumentException.class,
        () -> new Teacher(List.of(new Neuron(1, unit, 1), new Neuron(1, new double[] {1}, 1))));
  }
}
