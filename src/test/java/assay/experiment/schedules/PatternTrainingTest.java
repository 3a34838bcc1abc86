package assay.experiment.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.schedules.PatternTraining.Look;
import assay.random.Key;
import assay.random.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternTrainingTest {

  private static final Trial TRIAL = new Trial(new Key(3, "M-1", 0, 0));
  private static final Patterns PATTERNS = new Patterns(20, 2, 0.5, 8, 4, 0.2, 0.2);

  private static PatternTraining.Learnt learnt(double first, double then) {
    return new PatternTraining(PATTERNS, 40, 100, first, then, 200, 400).run(TRIAL);
  }

  @Test
  void aSmallRateLearnsTheClusters() {
    PatternTraining.Learnt run = learnt(0.1, 0.1);
    assertTrue(run.looks().getLast().second() < 0.05);
    assertTrue(run.error() < 0.2);
    assertEquals(0, run.over(Look::step)[0]);
    assertEquals(400, run.looks().getLast().step());
  }

  @Test
  void aRunIsAFunctionOfItsTrialAndPairsBeginAlike() {
    assertEquals(learnt(0.1, 0.1), learnt(0.1, 0.1));
    assertEquals(learnt(0.1, 0.1).looks().getFirst(), learnt(5, 0.1).looks().getFirst());
  }

  @Test
  void whereTheClustersAreNeverLearntTheLastErrorCounts() {
    List<Look> looks = List.of(new Look(0, 0.5, 0.5), new Look(1, 0.25, 0.4));
    assertEquals(0.25, new PatternTraining.Learnt(looks, 1).firstWhenSecondIsLearnt());
    List<Look> early = List.of(new Look(0, 0.5, 0.05), new Look(1, 0.25, 0.4));
    assertEquals(0.5, new PatternTraining.Learnt(early, 1).firstWhenSecondIsLearnt());
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PatternTraining(PATTERNS, 40, 0, 1, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new PatternTraining(PATTERNS, 40, 1, -1, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new PatternTraining(PATTERNS, 40, 1, 1, 1, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> new PatternTraining(PATTERNS, 40, 1, 1, 1, 0, 0));
  }
}
