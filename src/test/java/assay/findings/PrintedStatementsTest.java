package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Run;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Outcomes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedStatementsTest {

  private static List<Discovery> of(Outcome outcome) {
    return new PrintedStatements().of(Run.current().finding(outcome));
  }

  private static Outcome expected(Verdict verdict) {
    Outcome.Expected expected = new Outcome.Expected(verdict.kind(), "the sum is over the relevant ones");
    return Outcomes.remarked(Outcomes.claim("A-false", verdict, List.of()),
        new Outcome.Remarks(Optional.of(expected), List.of(), Optional.empty(), Map.of()));
  }

  @Test
  void aRefutedStatementIsFalseAndWhatIsTrueIsSaid() {
    Discovery found = of(expected(new Verdict.Refuted("1 > 0"))).getFirst();
    assertEquals(Discovery.Kind.FALSE_AS_PRINTED, found.kind());
    assertEquals("Does not hold: the sum is over the relevant ones.", found.sentence());
    assertEquals("instances: 2", found.numbers());
    assertTrue(found.level() > 0 && found.command().startsWith("mvn verify"));
  }

  @Test
  void whatNobodyExpectedToBeFalseNamesItsCounterexample() {
    assertEquals("Does not hold: 1 > 0.",
        of(Outcomes.claim("A", new Verdict.Refuted("1 > 0"), List.of())).getFirst().sentence());
  }

  @Test
  void whatSaysNothingAndWhatIsOutOfReachAreFindings() {
    assertEquals(Discovery.Kind.VACUOUS_AT_ITS_SIZES, of(expected(new Verdict.Vacuous("v"))).getFirst().kind());
    assertEquals(Discovery.Kind.OUT_OF_REACH, of(expected(new Verdict.OutOfRegime("o"))).getFirst().kind());
    assertEquals(List.of(), of(Outcomes.claim("A", new Verdict.OutOfRegime("o"), List.of())));
  }

  @Test
  void whatStandsAndMutantsAreNone() {
    assertEquals(List.of(), of(Outcomes.claim("A", new Verdict.Supported("s"), List.of(0.5))));
    assertEquals(List.of(), of(Outcomes.mutant("A", new Verdict.Refuted("r"), "half")));
  }
}
