package assay.experiment.late;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.teachers.PopulationLoss;
import assay.experiment.teachers.Student.Activation;
import assay.linear.Matrices;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minimiser, Frontier and PositiveLayer. */
class MinimiserTest {

  private static final Trial TRIAL = new Trial(new Key(1, "minimum", 0, 0));

  /** The table of ZG-MIN. */
  @ParameterizedTest
  @CsvSource({".02, .88992, .03779845", ".01, .94496, .01944961", ".005, .97248, .00986240",
    ".0025, .98624, .00496560"})
  void valuesAndMassesAreThoseOfTheNotes(double lambda, double mass, double value) {
    Teacher f = PlanarTeacher.degrees(3, new double[] {0, 90}, 1, 1).teacher();
    assertEquals(value, Minimiser.value(f, lambda), 1e-8);
    assertEquals(mass, Minimiser.masses(f, lambda, 0.5)[1], 1e-5);
    Minimiser end = Minimiser.of(f, Student.balanced(f.masses(), f.directions()), lambda);
    assertTrue(end.stationary());
    assertEquals(Minimiser.value(f, lambda), end.value(), 1e-11);
    assertArrayEquals(Minimiser.masses(f, lambda, 0.5), end.masses(), 1e-7);
  }

  /** λ above 2 K(1)|a*|: that teacher is lost. */
  @Test
  void tooLargeADecayLosesATeacher() {
    Teacher f = PlanarTeacher.degrees(3, new double[] {0, 90}, 2, -0.5).teacher();
    Minimiser end = Minimiser.of(f, 12, 0.15, TRIAL);
    assertArrayEquals(Minimiser.masses(f, 0.15, 0.5), end.masses(), 1e-6);
    assertEquals(0, end.masses()[1], 1e-6);
    assertEquals(Minimiser.value(f, 0.15), end.value(), 1e-9);
    assertTrue(Minimiser.fromLoss(f, 0.15) > 0.1);
  }

  /** The notes' angles for {0, 60}+−. */
  @Test
  void anglesHalve() {
    double[] angles = Minimiser.angles(PlanarTeacher.degrees(3, new double[] {0, 60}, 1, -1)).values();
    assertEquals(1.67, angles[0] * 180 / Math.PI, 0.005);
    assertEquals(0.875, angles[1] * 180 / Math.PI, 0.0005);
    assertEquals(0.448, angles[2] * 180 / Math.PI, 0.0005);
  }

  @Test
  void theFrontierOfOppositeTeachers() {
    Frontier frontier = Frontier.of(Math.PI / 3, 4, 0.01, 6, Stream.seeded(5));
    assertTrue(frontier.brackets().size() > 0);
    for (Interval bracket : frontier.brackets())
      assertTrue(bracket.lo() > frontier.lacking() && bracket.width() < 0.02);
    assertTrue(frontier.smallest().lo() >= frontier.lacking());
    Student near = Student.balanced(new double[] {1}, new double[][] {{1, 0}});
    Student far = Student.balanced(new double[] {-1}, new double[][] {{0, 1}});
    assertArrayEquals(new double[] {0.5, 0.5}, Frontier.between(near, far, 0.5).w()[0]);
    assertEquals(Interval.atLeast(0.3), new Frontier(List.of(), 0.3).smallest());
  }

  /** The notes' exponents: .512 with one student each, .667 and T^−2.93 with two. */
  @Test
  void gradientsNearAPositiveTeacher() {
    PositiveLayer alone = PositiveLayer.near(2, 1, 3, 0.3, TRIAL);
    PositiveLayer twice = PositiveLayer.near(2, 2, 3, 0.3, TRIAL);
    assertEquals(0.51, alone.lojasiewicz().slope(), 0.02);
    assertEquals(0.667, twice.lojasiewicz().slope(), 0.01);
    assertEquals(-2.95, twice.overTime().slope(), 0.1);
    assertTrue(twice.losses()[twice.losses().length - 1] < 2e-10);
    assertEquals(twice.late(twice.steps()).length, twice.late(twice.losses()).length);
  }

  /** The same network as that of {@link PopulationLoss}, of which the loss is twice this one. */
  @Test
  void lossAndGradientAreThoseInAngles() {
    double[][] teacher = {{1, 0, 0}, {0, 1, 0}};
    double[][] start = {{0.9, 0.2, -0.1}, {0.3, -0.4, 0.5}, {-0.2, 0.8, 0.3}};
    PositiveLayer run = PositiveLayer.run(start, teacher, 0.1, 1);
    PopulationLoss.At at = new PopulationLoss(new assay.experiment.teachers.Teacher(teacher, 1))
        .at(new assay.experiment.teachers.Student(Activation.ABSOLUTE, start));
    assertEquals(at.loss() / 2, run.losses()[0], 1e-14);
    assertEquals(Matrices.frobenius(at.gradient()), run.gradients()[0], 1e-14);
  }

  @Test
  void badInputIsNamed() {
    Teacher f = PlanarTeacher.degrees(3, new double[] {0, 90}, 1, 1).teacher();
    for (double lambda : new double[] {0, Double.NaN})
      assertEquals("lambda = " + lambda + ": must be positive and finite", assertThrows(
          IllegalArgumentException.class, () -> Minimiser.of(f, 5, lambda, TRIAL)).getMessage());
    assertEquals("students = 1: at least 2 is required", assertThrows(IllegalArgumentException.class,
        () -> PositiveLayer.run(new double[][] {{1, 0}}, new double[][] {{1, 0}, {0, 1}}, 0.1, 5)).getMessage());
    double[][] same = {{1, 0}, {0, 1}};
    assertEquals("rate = NaN: must be positive and finite", assertThrows(IllegalArgumentException.class,
        () -> PositiveLayer.run(same, same, Double.NaN, 5)).getMessage());
    assertEquals("the start has a loss of 1e-10 or less: nothing is left to descend", assertThrows(
        IllegalArgumentException.class, () -> PositiveLayer.run(same, same, 0.1, 5)).getMessage());
    String sentence = assertThrows(ArithmeticException.class,
        () -> PositiveLayer.run(new double[][] {{1, 0}, {0, 2}}, same, 1e9, 100)).getMessage();
    assertTrue(sentence.contains("rate 1.0E9: take a smaller one"), sentence);
  }
}
