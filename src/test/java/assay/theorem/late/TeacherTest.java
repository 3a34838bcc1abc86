package assay.theorem.late;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.random.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TeacherTest {

  private static final double[] ONES = {1, 1};

  /** The zero predictor's losses in the notes. */
  @Test
  void energiesAreThoseOfTheNotes() {
    assertEquals(2 * 0.090845056908105, PlanarTeacher.degrees(2, new double[] {0, 90}, 1, 1).teacher().energy(), 1e-14);
    assertEquals(2 * (0.090845056908105 - 0.020343947430219),
        PlanarTeacher.degrees(2, new double[] {0, 60}, 1, -1).teacher().energy(), 1e-14);
  }

  @Test
  void anglesAreThoseOfLines() {
    Teacher f = PlanarTeacher.degrees(3, new double[] {0, 60}, 1, -2).teacher();
    assertEquals(Math.PI / 6, f.angles(new double[] {-Math.cos(Math.PI / 6), -0.5, 0})[0], 1e-15);
    assertEquals(3, f.total());
  }

  @Test
  void aRandomPlaneKeepsAngles() {
    Teacher f = PlanarTeacher.random(new double[] {0.2, 1.2}, ONES, 7, Stream.seeded(3)).teacher();
    assertEquals(1, f.angles(f.directions()[0])[1], 1e-14);
  }

  @Test
  void badInputIsNamed() {
    for (double angle : new double[] {0, 180, 360, 0.01}) {
      String refusal = refusal(() -> PlanarTeacher.degrees(2, new double[] {0, angle}, 1, 1));
      assertTrue(refusal.contains("cannot be told apart"), refusal);
    }
    assertEquals("a*[1] = NaN: must be finite and not 0",
        refusal(() -> new Teacher(new double[] {1, Double.NaN}, new double[][] {{1, 0}, {0, 1}})));
    assertEquals("|w*[0]| = 2.0: must be 1", refusal(() -> new Teacher(new double[] {1}, new double[][] {{2, 0}})));
    assertEquals("number of teacher neurons = 0: at least 1 is required",
        refusal(() -> new Teacher(new double[0], new double[0][])));
    assertEquals("angle[1] = NaN: must be finite",
        refusal(() -> PlanarTeacher.degrees(2, new double[] {0, Double.NaN}, 1, 1)));
    assertEquals("a*[1] = 0.0: must be finite and not 0",
        refusal(() -> PlanarTeacher.degrees(2, new double[] {0, 90}, 1, 0)));
    assertEquals("dimension = 1: at least 2 is required",
        refusal(() -> PlanarTeacher.degrees(1, new double[] {0, 90}, 1, 1)));
  }

  private static String refusal(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
