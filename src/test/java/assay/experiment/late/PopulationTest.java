package assay.experiment.late;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.kernel.EvenRelu;
import assay.random.Stream;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Population, Descent, Student and Checks. */
class PopulationTest {

  private final PlanarTeacher planar = PlanarTeacher.degrees(4, new double[] {0, 60}, 1, -1.5);
  private final Teacher teacher = planar.teacher();

  @Test
  void theTeacherItselfHasNoLoss() {
    Student same = Student.balanced(teacher.masses(), teacher.directions());
    Population population = Population.of(teacher, same);
    assertEquals(0, population.loss(), 1e-16);
    assertEquals(2.5, population.total(), 1e-15);
    assertTrue(population.lossInterval().contains(0) && population.lossInterval().hi() < 1e-13);
    assertEquals(-1.5, population.mass(1), 1e-15);
  }

  /** The same network on the opposite lines. */
  @Test
  void linesCount() {
    double[][] opposite = {{-1, 0, 0, 0}, {-0.5, -Math.sqrt(0.75), 0, 0}};
    assertEquals(0, Population.of(teacher, Student.balanced(teacher.masses(), opposite)).loss(), 1e-15);
  }

  /** A student of length two at teacher 1: b = 2a, L = (b − 1)² K(1) + … by hand. */
  @Test
  void oneStudentByHand() {
    double[][] w = {{2, 0, 0, 0}};
    Population p = Population.of(teacher, new Student(new double[] {1}, w));
    double K = EvenRelu.AT_ONE, k = 0.020343947430219;
    assertEquals(K + 2.25 * K + 2 * 1 * 1.5 * k, p.loss(), 1e-14);
    assertEquals(2 * 2 * (2 * K - K + 1.5 * k), p.outputGradient(0), 1e-14);
    double[] gradient = new double[4];
    p.inputGradient(0, 1, gradient);
    assertEquals(2 * (K + 1.5 * k), gradient[0], 1e-14);
    assertEquals(2 * 1.5 * 0.083333333333333 * Math.sqrt(0.75), gradient[1], 1e-14);
    assertArrayEquals(new double[] {1, 0, 0, 0}, p.direction(0));
  }

  /** The identities that claims judge, once each. */
  @Test
  void checksAgree() {
    Checks checks = Checks.of(teacher, 9, Stream.seeded(5));
    assertEquals(checks.loss(), checks.projected(0.25), 1e-14 * checks.size());
    assertEquals(checks.slope(), checks.difference(1e-3), 1e-9 * checks.size());
    assertArrayEquals(checks.alongInputs(), checks.alongOutputs(1), 1e-14 * checks.size());
    assertArrayEquals(checks.imbalanceAfter(0.1, 0.2), checks.imbalanceForetold(0.1, 0.2, 2),
        1e-13 * checks.largest());
    assertEquals(checks.squares() / 2, checks.variation() + checks.imbalance() / 2, 1e-13);
    assertEquals(EvenRelu.value(1.2), Checks.expectation(1.2), 1e-16);
  }

  /** A neuron that vanished has no direction and no gradient in its first layer's direction. */
  @Test
  void aVanishedNeuronStaysAtTheOrigin() {
    Descent descent = new Descent(teacher, new Student(new double[] {0}, new double[1][4]), 0.1);
    descent.step(0.1);
    assertEquals(0, descent.squares());
    assertEquals(teacher.energy(), descent.now().loss(), 1e-15);
  }

  /** r orthogonal teachers: the values of the notes at λ = .02. */
  @Test
  void descentEndsAtTheMinimumOfTheNotes() {
    Teacher f = PlanarTeacher.degrees(3, new double[] {0, 90}, 1, 1).teacher();
    Descent descent = new Descent(f, Student.random(8, 3, 2, Stream.seeded(2)), 0.3);
    assertTrue(descent.settle(0.02, 1e-10, 30_000) < 30_000);
    assertEquals(0.03779845, descent.regularised(0.02), 1e-8);
    assertEquals(2.20155e-3, descent.now().loss(), 1e-8);
    assertEquals(0.88992, Alignment.of(descent.now()).massAt(0), 1e-5);
    assertEquals(8, descent.student().width());
  }

  @Test
  void badInputIsNamed() {
    refused("a[0] = NaN: must be finite", () -> new Student(new double[] {Double.NaN}, new double[1][2]));
    refused("rows of w = 2: 1 is required", () -> new Student(new double[1], new double[2][2]));
    refused("dimension of the student = 3: 4 is required",
        () -> new Descent(teacher, new Student(new double[1], new double[1][3]), 0.1));
    refused("rate = 0.0: must be positive and finite",
        () -> new Descent(teacher, new Student(new double[1], new double[1][4]), 0));
    refused("width = 0: at least 1 is required", () -> new Population(teacher, 0));
    Descent wild = new Descent(teacher, Student.random(5, 4, 3, Stream.seeded(1)), 1e9);
    String sentence = assertThrows(ArithmeticException.class, () -> wild.settle(0.1, 1e-9, 100)).getMessage();
    assertTrue(sentence.contains("rate 1.0E9: take a smaller one"), sentence);
  }

  private static void refused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
