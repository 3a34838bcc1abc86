package assay.experiment.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.experiment.schedules.Patterns.Example;
import assay.experiment.schedules.Patterns.Kind;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PatternsTest {

  private static final Patterns PATTERNS = new Patterns(9, 2, 0.5, 8, 3, 0.25, 0.25);

  @Test
  void anInputHasThePatternsOfItsKind() {
    for (Example each : PATTERNS.mixed(200, Stream.seeded(1))) {
      boolean first = Arrays.stream(each.x(), 0, 9).anyMatch(x -> x != 0);
      assertEquals(each.kind() != Kind.SECOND, first);
      assertEquals(each.kind() != Kind.FIRST, each.x()[9] != 0);
    }
    long only = Arrays.stream(PATTERNS.mixed(4000, Stream.seeded(2))).filter(x -> x.kind() == Kind.FIRST).count();
    assertEquals(1000, only, 150);
  }

  @Test
  void clustersAreWhereTheLabelSays() {
    for (Example each : PATTERNS.of(Kind.SECOND, 100, Stream.seeded(3)))
      assertEquals(each.y() == 1 ? 3.0 / 8 : 0, Math.abs(each.x()[10] / each.x()[9]), 1e-15);
  }

  /** The mean of y x₁ is s ρ/√d in the first coordinate. */
  @Test
  void theDirectionIsTheMean() {
    double sum = 0;
    for (Example each : PATTERNS.of(Kind.FIRST, 4000, Stream.seeded(4))) sum += each.y() * each.x()[0] / 4000;
    assertEquals(1.0 / 3, sum, 0.02);
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Patterns(0, 1, 1, 1, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Patterns(2, 0, 1, 1, 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Patterns(2, 1, 1, 1, 1, 0.6, 0.6));
    assertThrows(IllegalArgumentException.class, () -> new Patterns(2, 1, 1, Double.NaN, 1, 0, 0));
  }
}
