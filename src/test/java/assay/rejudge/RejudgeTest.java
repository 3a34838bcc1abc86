package assay.rejudge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.ledger.Ledger;
import assay.ledger.Outcomes;
import assay.ledger.StoredTrial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejudgeTest {

  @TempDir
  Path ledgers;
  private Path run;

  /** Left sides 0.00, 0.01, …, 0.89 against A + B = 0.3 + 0.6. */
  @BeforeEach
  void ninetyInstances() {
    Ledger ledger = Ledger.begin(ledgers);
    for (int i = 0; i < 90; i++) Outcomes.record(ledger, i / 100.0, 0.9, Map.of("m", i, "γ", i % 10 / 10.0), i);
    run = ledgers.resolve(ledger.run());
  }

  private Rejudge rejudge(String changes) {
    try (Stream<StoredTrial> trials = Ledger.read(run)) {
      return Rejudge.of(trials, cell -> true, BoundChange.NONE, BoundChange.parse(changes));
    }
  }

  private long newly(String changes, Verdict.Kind kind) {
    return rejudge(changes).count(duel -> duel.newly(kind));
  }

  @Test
  void theStoredBoundSaysWhatItSaid() {
    assertEquals(90, rejudge("")
        .count(d -> d.first().verdict() == Verdict.Kind.SUPPORTED && d.second().equals(d.first())));
  }

  @Test
  void aSmallerFactorIsTighterAndViolatedWhereTheLeftSideIsLarger() {
    Rejudge half = rejudge("B*0.5");
    assertEquals(90, half.count(Rejudge.Duel::tighter));
    assertEquals(29, half.count(d -> d.newly(Verdict.Kind.REFUTED)), "left sides 0.61 to 0.89 against 0.6");
  }

  @Test
  void termsAreDroppedAddedAndRaised() {
    assertEquals(59, newly("-B", Verdict.Kind.REFUTED), "0.31 to 0.89 against 0.3");
    assertEquals(90, newly("+C=0.2", Verdict.Kind.VACUOUS), "1.1 reaches the trivial bound 1");
    assertEquals(23, newly("B^2", Verdict.Kind.REFUTED), "0.67 to 0.89 against 0.3 + 0.36");
    assertEquals(0, newly("A*1; B*1", Verdict.Kind.REFUTED));
  }

  @Test
  void aTermThatIsNotThereIsNamedWithThoseThatAre() {
    assertTrue(assertThrows(IllegalArgumentException.class, () -> rejudge("Z*2")).getMessage()
        .contains("A (or #1), B (or #2)"));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> rejudge("A")).getMessage().contains("name*factor"));
  }

  /** Names that a terminal without UTF-8 cannot write. */
  @Test
  void termsHavePlainNamesAndNumbers() {
    assertEquals(29, newly("#2*0.5", Verdict.Kind.REFUTED));
    assertEquals("rB_a1B_x1sqrt(2gamma)", PlainName.of("r B_a1 B_x1 √(2γ)"));
    assertEquals("epsilon", PlainName.of("ε"));
    assertEquals("-Lambda_1", PlainName.of("−Λ₁".replace("₁", "_1")));
    assertEquals("||gradL||".replace("grad", ""), PlainName.of("‖‖L‖‖"));
    assertThrows(IllegalArgumentException.class, () -> rejudge("#3*2"));
    String lost = assertThrows(IllegalArgumentException.class, () -> rejudge("??*2")).getMessage();
    assertTrue(
        lost.startsWith("term = ??: letters were lost on the way; it must be one of ") && lost.contains(" (or #1)"),
        lost);
  }

  @Test
  void theTableSaysWhatChanges() {
    String text = Tournament.text(rejudge("B*0.5"), "r", "m, γ");
    assertTrue(text.contains("90 instances, 90 trials") && text
        .contains("B is tighter in 100 %, looser in 0 % of the instances; newly violated 29, newly vacuous 0"), text);
  }

  @Test
  void theMapShowsWhereEachBoundWins() {
    String[] map = new DominanceMap(rejudge("B*0.5"), "m", "γ").text().split("\n");
    for (String row : List.of(map).subList(1, map.length - 1)) assertTrue(row.matches(".* B B B B [aA=] A"), row);
  }
}
