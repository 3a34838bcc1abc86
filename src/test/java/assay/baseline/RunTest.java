package assay.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.ledger.Outcomes;
import assay.ledger.Places;
import assay.ledger.Row;
import assay.ledger.RunLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run and its findings, in a project of its own. */
class RunTest {

  @TempDir
  Path project;

  @BeforeEach
  void here() {
    System.setProperty(Places.PROJECT, project.toString());
  }

  @AfterEach
  void nowhere() {
    System.clearProperty(Places.PROJECT);
    Run.end();
  }

  private static Outcome around(double mean) {
    List<Double> tightness = IntStream.range(0, 40).mapToObj(i -> mean + 0.001 * (i % 5)).toList();
    return Outcomes.claim("GF-E1", new Verdict.Supported("s"), tightness);
  }

  private void accept(Outcome outcome, Verdict.Kind expected) {
    Row r = Row.of(outcome, List.of(), "earlier");
    new Tables(project.resolve("reports/baseline")).put(new Row(
        r.cell(), expected, r.verdict(), r.instances(), r.violations(), r.finite(), r.mean(), r.deviation(), r.median(),
        r.largest(), r.digest() + 1, r.shared(), r.sharedDigest(), r.seed() + 1, r.effort(), r.run()));
  }

  @Test
  void aClaimThatStandsNowhereIsNew() {
    Finding finding = Run.current().finding(around(0.5));
    assertEquals(Comparison.State.NEW, finding.comparison().state());
    assertTrue(finding.passes() && finding.beside().isEmpty() && finding.expected().isEmpty());
  }

  @Test
  void aSecondLookDecidesTheComparisonAndNothingElse() {
    accept(around(0.5), Verdict.Kind.SUPPORTED);
    Finding first = Run.current().finding(around(0.6));
    assertTrue(first.comparison().suspicious(), first.comparison()::toString);
    Finding confirmed = Run.current().again(first, around(0.6));
    assertEquals(Comparison.State.CHANGED, confirmed.comparison().state());
    Finding chance = Run.current().again(first, around(0.5));
    assertEquals(Comparison.State.AS_EXPECTED, chance.comparison().state());
    assertTrue(chance.comparison().notable() && !chance.comparison().suspicious());
    assertSame(first.row(), chance.row());
    assertSame(first.outcome(), chance.outcome());
  }

  @Test
  void whatIsKnownToBeFalseAlarmsAsExpectedAndAnythingElseBreaks() {
    accept(around(0.5), Verdict.Kind.REFUTED);
    Finding refuted = Run.current().finding(Outcomes.claim("GF-E1", new Verdict.Refuted("r"), List.of(1.5)));
    assertTrue(refuted.alarmsAsExpected() && refuted.passes());
    assertFalse(Run.current().finding(around(0.5)).passes());
  }

  @Test
  void aMutantHasNoBaseline() {
    accept(around(0.5), Verdict.Kind.SUPPORTED);
    Finding mutant = Run.current().finding(Outcomes.mutant("GF-E1-M1", new Verdict.Refuted("r"), "half"));
    assertTrue(mutant.mutant() && mutant.passes() && mutant.accepted().isEmpty());
  }

  @Test
  void theLastRunsEndWithThisOne() {
    Run first = Run.current();
    first.tell(first.finding(around(0.5)));
    String earlier = first.ledger().run();
    Run.end();
    Finding now = Run.current().finding(around(0.6));
    assertEquals(List.of(earlier, Run.current().ledger().run()), now.runs(10).stream().map(past -> past.run())
        .toList());
    assertEquals(List.of(Run.current().ledger().run()), now.runs(1).stream().map(past -> past.run()).toList());
    assertEquals(2, Run.current().number(now.cell(), 8), "another seed");
  }

  @Test
  void aRunHoldsItsLedgersUntilItEndsAndBeginsAnewElsewhere() {
    Run here = Run.current();
    assertSame(here, Run.current());
    assertThrows(IllegalStateException.class, () -> RunLock.take(project.resolve("reports/ledger")));
    System.clearProperty(Places.PROJECT);
    assertEquals(Optional.empty(), Run.current().ledger().directory());
    RunLock.take(project.resolve("reports/ledger")).close();
  }

  @Test
  void withoutPlacesNothingIsWritten() {
    System.clearProperty(Places.PROJECT);
    Run.current().finding(around(0.5));
    assertFalse(project.resolve("reports").toFile().exists());
    assertEquals(1, Run.current().number(new Cell("GF-E1", "MainTheorem", "lossReachesOpt"), 7));
  }
}
