package assay.experiment.late;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.linear.Vectors;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.theorem.late.PlanarTeacher;
import assay.theorem.late.Teacher;
import org.junit.jupiter.api.Test;

/** FirstStages, Leak, Stages, Outcome, Film, Trace and LateDescent. */
class FirstStagesTest {

  private final Teacher teacher = PlanarTeacher.degrees(20, new double[] {0, 60}, 1, -1).teacher();

  private double[][] directions(int m) {
    return Student.directions(m, 20, Stream.seeded(4));
  }

  @Test
  void theLawIsTheGradient() {
    double[] u = Stream.seeded(1).direction(20);
    assertArrayEquals(FirstStages.law(teacher, u, 0.7), FirstStages.step(teacher, u, 0.7), 1e-15);
  }

  @Test
  void whatIsOutsideIsOrthogonal() {
    double[] rest = FirstStages.outside(teacher, Stream.seeded(2).direction(20));
    assertEquals(0, rest[0], 1e-15);
    assertEquals(0, rest[1], 1e-15);
    assertTrue(Vectors.norm(rest) > 0.5);
  }

  /** The notes' sizes: about 3e-4 after stage 1, about .1 on random features. */
  @Test
  void ridgeNeedsStageOne() {
    double learnt = FirstStages.loss(teacher, FirstStages.features(teacher, directions(100)), 1e-4);
    double random = FirstStages.loss(teacher, directions(100), 1e-4);
    assertTrue(learnt < 1e-3 && random > 0.05, learnt + " " + random);
    Population p = Population.of(teacher, FirstStages.student(teacher, directions(100), 1e-4));
    assertEquals(learnt, p.loss(), 1e-12);
  }

  @Test
  void theLeakIsBelowItsBound() {
    Leak leak = Leak.of(teacher, Stream.seeded(8).direction(20));
    assertTrue(leak.outside() <= leak.size() / 2 && leak.outside() < leak.whole());
    assertEquals(480, Leak.overDimensions(90, new Trial(new Key(1, "leak", 0, 0))).values().length);
  }

  /** The end of the notes: 8.6e-6 for {0, 90}, all mass aligned. */
  @Test
  void theAlgorithmEndsWhereTheNotesSay() {
    Teacher f = PlanarTeacher.degrees(8, new double[] {0, 90}, 1, 1).teacher();
    double[][] start = Student.directions(30, 8, Stream.seeded(6));
    Stages stages = Stages.usual();
    assertEquals(0.00125, stages.last());
    Outcome outcome = Outcome.of(stages, f, start, 0.1, false);
    assertEquals(8.600e-6, outcome.loss(), 1e-9);
    assertEquals(0, outcome.astray(), 1e-9);
    assertTrue(
        outcome.relative() < 1 && outcome.relative() > 0.99 && outcome.spread() < 1e-8 && outcome.fitted() < 0.02);
    assertTrue(Outcome.of(stages.with(0.02, 1), f, start, 0.1, true).spread() > 1);
    Film film = Film.of(stages.with(0.02, 2), f, start);
    assertEquals(4, film.masses().traces().size());
    assertEquals(2, film.losses().traces().size());
    assertEquals(film.frames().size() * 30, film.angles().traces().getFirst().points().size());
  }

  @Test
  void tracesEndAtTheMinimum() {
    Teacher f = PlanarTeacher.degrees(5, new double[] {0, 90}, 1, 1).teacher();
    Trace trace = Trace.of(
        Stages.started(f, Student.directions(20, 5, Stream.seeded(3))), 0.02, 6000);
    int last = trace.losses().length - 1;
    assertEquals(0.03779845, trace.regularised()[last], 1e-8);
    assertEquals(0, trace.excess(last));
    assertTrue(trace.gradients()[last] <= 1e-18);
    LateDescent late = LateDescent.of(f, 40, 0.02, 4e-4, new Trial(new Key(2, "late", 0, 0)));
    assertTrue(late.size() > 10);
    for (int k = 0; k < late.size(); k++) {
      assertTrue(late.excesses(0.5)[k] <= late.directions()[k]);
      assertTrue(late.powers(0.01)[k] <= late.gradients()[k]);
    }
  }

  @Test
  void badInputIsNamed() {
    assertEquals("m = 1: a student needs at least the 2 neurons of its teacher",
        assertThrows(IllegalArgumentException.class,
            () -> Stages.started(teacher, directions(1))).getMessage());
    assertEquals("lambda = -1.0: must be at least 0 and finite", assertThrows(IllegalArgumentException.class,
        () -> Stages.usual().with(-1, 1)).getMessage());
    assertEquals("ridge = 0.0: must be positive and finite", assertThrows(IllegalArgumentException.class,
        () -> FirstStages.ridge(teacher, directions(3), 0)).getMessage());
    assertEquals("angle = NaN: must be positive and finite", assertThrows(IllegalArgumentException.class,
        () -> Outcome.of(Stages.usual(), teacher, directions(5), Double.NaN, false)).getMessage());
  }
}
