package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assay.ledger.Cell;
import assay.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

  private static final Cell CELL = new Cell("GF-E1", "gradientfeature.MainTheorem", "lossReachesOpt");

  private static Discovery found(String sentence, double level) {
    return new Discovery(Discovery.Kind.LOOSE_IN_AN_AXIS, CELL, "d", sentence,
        List.of(new Discovery.Figure("exponent in d", new Interval(0.44, 0.54)),
            new Discovery.Figure("instances", Interval.exactly(100))),
        level, "mvn verify");
  }

  @Test
  void itsKeyNamesKindClaimAndSubject() {
    assertEquals("LOOSE_IN_AN_AXIS\tGF-E1\tgradientfeature.MainTheorem\tlossReachesOpt\td",
        found("loose in d", 5e-5).key());
  }

  @Test
  void numbersStandBetweenTheirEnds() {
    assertEquals("exponent in d: [0.44, 0.54]; instances: 100", found("loose in d", 0).numbers());
  }

  @Test
  void aSentenceAndAProbabilityAreNeeded() {
    assertThrows(IllegalArgumentException.class, () -> found(" ", 0));
    assertThrows(IllegalArgumentException.class, () -> found("loose in d", 1.5));
    assertThrows(IllegalArgumentException.class, () -> found("loose in d", Double.NaN));
  }
}
