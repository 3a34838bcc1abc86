package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.Shell;
import assay.ledger.Cell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static final Noted FALSE = noted(Discovery.Kind.FALSE_AS_PRINTED, "", 20);
  private static final Noted LOOSE = noted(Discovery.Kind.LOOSE_IN_AN_AXIS, "d", 40);

  static Noted noted(Discovery.Kind kind, String subject, int instances) {
    return new Noted(kind, new Cell("A-1", "p.C", "m"), subject, "L ≤ R", "Found.", "n: 1",
        "mvn verify -Dit.test=p.C#m",
        instances, "2026-11-28T10-00-00");
  }

  private static Changes of(List<Noted> accepted, List<Noted> found, int instances) {
    return Changes.of(accepted, found, Map.of(Sought.key(FALSE), instances, Sought.key(LOOSE), instances));
  }

  @Test
  void whatIsFoundAgainIsNoChange() {
    Changes same = of(List.of(FALSE, LOOSE), List.of(LOOSE, FALSE), 40);
    assertEquals("2 findings as accepted", same.sentence());
    assertEquals(List.of(), same.failures());
  }

  @Test
  void aNewOneAndOneThatIsGoneAreShown() {
    Changes changes = of(List.of(LOOSE), List.of(FALSE), 40);
    assertEquals("0 findings as accepted, 1 new, 1 gone", changes.sentence());
    assertTrue(changes.text().contains("A-1 p.C#m: loose in a parameter (d): gone")
        && changes.text().contains("A-1 p.C#m: false as printed: new"), changes.text());
    assertEquals(List.of(), changes.failures());
  }

  /** Fewer instances than when it was accepted may be too few to see it. */
  @Test
  void onFewerInstancesAMeasuredFindingIsNotMissed() {
    assertEquals(List.of(), of(List.of(LOOSE), List.of(), 39).gone());
    assertEquals(List.of(LOOSE), of(List.of(LOOSE), List.of(), 40).gone());
  }

  @Test
  void whatWasNotLookedForIsNotMissed() {
    assertEquals(List.of(), Changes.of(List.of(FALSE, LOOSE), List.of(), Map.of()).gone());
  }

  /** A statement that is known to be false and stands all at once is an alarm, on however few instances. */
  @Test
  void aFalseStatementThatIsNotRefutedAnyMoreFails() {
    Changes changes = of(List.of(FALSE), List.of(), 1);
    assertEquals(1, changes.failures().size());
    assertTrue(changes.failures().getFirst().startsWith("A-1 p.C#m was refuted when it was accepted"));
  }

  /** Which claim to accept, as printed. */
  @Test
  void whatIsToBeAcceptedIsSelectedAsPrinted() {
    Map<String, String> asked = Shell.options(of(List.of(FALSE), List.of(), 1).failures().getFirst());
    assertEquals(FALSE.cell().name(), asked.get("baseline.accept"));
    assertTrue(asked.containsKey("baseline.reason"), asked::toString);
  }
}
