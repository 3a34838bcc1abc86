package assay.experiment.teachers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.teachers.Student.Activation;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StudentDescentTest {

  private static final Teacher TEACHER = Teacher.orthonormal(3, Stream.seeded(1));
  private static final Student START = Student.drawn(Activation.ABSOLUTE, 9, 3, Stream.seeded(2));

  @Test
  void descentLearnsTheTeacher() {
    StudentDescent.Run run = new StudentDescent(0.3, 800, true).run(START, TEACHER);
    assertEquals(801, run.losses().length);
    assertEquals(TEACHER.energy(), run.losses()[0], 1e-2);
    assertTrue(run.loss() < 1e-4 && run.smallestOfLast(1) == run.loss());
    assertTrue(run.last().alignedMass(TEACHER, 0.2) > 0.9);
  }

  @Test
  void neuronsThatMayNotTurnOnlyGrow() {
    Student last = new StudentDescent(0.3, 50, false).run(START, TEACHER).last();
    for (int j = 0; j < 9; j++)
      assertEquals(Vectors.norm(last.u()[j]) * Vectors.norm(START.u()[j]), Vectors.dot(last.u()[j], START.u()[j]),
          1e-15);
  }

  @Test
  void aRunThatDivergesSaysSo() {
    StudentDescent.Run run = new StudentDescent(100, 50, true).run(START.scaled(100), TEACHER);
    assertTrue(Double.isNaN(run.loss()));
    assertTrue(Double.isFinite(run.last().mass()));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new StudentDescent(0, 1, true));
    assertThrows(IllegalArgumentException.class, () -> new StudentDescent(0.1, 0, true));
    StudentDescent.Run run = new StudentDescent(0.1, 1, true).run(START, TEACHER);
    assertThrows(IllegalArgumentException.class, () -> run.smallestOfLast(3));
    assertArrayEquals(run.losses(), Arrays.copyOf(run.losses(), 2));
  }
}
