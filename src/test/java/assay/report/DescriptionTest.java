package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Finding;
import assay.baseline.Run;
import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Identity;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.DerivedMutant;
import assay.judge.Observation;
import assay.judge.Outcome;
import assay.ledger.Json;
import assay.ledger.Outcomes;
import assay.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final List<Double> RATIOS = List.of(0.1, 0.2, 0.3, 0.4, 0.5);

  private static Finding found(Outcome outcome) {
    return Run.current().finding(outcome);
  }

  private static String page(Outcome outcome) {
    Finding finding = found(outcome);
    String html = Description.of(finding, Pictures.of(finding));
    Wellformed.xml(html.replace("<br>", "<br/>"));
    return html;
  }

  private static String supported() {
    return page(Claims.outcome(Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05), RATIOS));
  }

  @Test
  void theStatementVerdictAndReasonComeFirst() {
    String html = supported();
    int statement = html.indexOf("class=\"formula\"");
    int verdict = html.indexOf("<b>Supported</b>");
    assertTrue(statement > 0 && verdict > statement && html.indexOf("<svg") > verdict);
    assertTrue(html.contains("left below right: 0.2 against"), html);
  }

  private static Map<String, Object> facts(Outcome outcome) {
    return Facts.of(found(outcome), "<div/>");
  }

  @Test
  void theOpeningTableFindsItsColumns() {
    Map<String, Object> facts = facts(
        Claims.outcome(Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05), RATIOS));
    Map<String, Object> expected = Map.of("verdict", "supported", "instances", "1 supported", "vacuous", "0 %",
        "tightness", "0.3",
        "constants", "recalled", "run", "effort quick, seed 7", "change", "new", "expected", false, "page", "<div/>");
    expected.forEach((name, value) -> assertEquals(value, facts.get(name), name));
    assertTrue(facts.get("formula").toString().contains("<span"), "set as HTML");
    assertEquals(facts, Json.parse(Json.text(facts)));
  }

  @Test
  void premisesAreShownWithWhatWasMeasured() {
    assertTrue(supported().contains("<td>E‖x‖ &lt; κ &amp; more ≤ 3</td><td>1</td><td>holds</td>"));
  }

  @Test
  void aViolatedPremiseStandsOutAndNothingIsDrawn() {
    Claim claim = Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05).assume("m", 3, Condition.atLeast(16));
    String html = page(Claims.outcome(claim, List.of()));
    assertTrue(html.contains("<td>m ≥ 16</td><td>3</td><td><b>violated</b></td>") && html.contains("Out of regime"));
    assertFalse(html.contains("<svg"));
  }

  private static Outcome examined() {
    Outcome plain = Claims.outcome(Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05), RATIOS);
    Anatomy anatomy = new Anatomy(List.of(
        new Observation(Verdict.Kind.SUPPORTED, Map.of("m <", 400.0),
            List.of(new Observation.Share("OPT_F", 0.25), new Observation.Share("ε", 0.75)), OptionalDouble.empty()),
        new Observation(Verdict.Kind.VACUOUS, Map.of("m <", 100.0), List.of(), OptionalDouble.of(2.5)),
        new Observation(Verdict.Kind.VACUOUS, Map.of("m <", 200.0), List.of(),
            OptionalDouble.of(Double.POSITIVE_INFINITY))));
    List<DerivedMutant> mutants = List.of(new DerivedMutant("half of OPT_F", DerivedMutant.Fate.SURVIVED, 3, 0.5),
        new DerivedMutant("without ε < 1", DerivedMutant.Fate.NOT_PROBED, 0, Double.POSITIVE_INFINITY));
    return new Outcome(plain.source(), plain.id(), plain.statement(), plain.verdict(), plain.counts(),
        plain.tightness(), plain.tightest(), plain.counterexample(), plain.exploration(),
        anatomy, mutants, plain.gathered(), plain.settings(), plain.digest());
  }

  @Test
  void theAnatomyNamesTheLargestTermAndWhereTheClaimSpeaks() {
    String html = page(examined());
    assertTrue(html.contains("<td>ε</td><td>1 of 1</td><td>75 %</td>"), html);
    assertTrue(html.contains("<td>m &lt;</td><td>400 … 400</td><td>100 … 200</td></tr>") && !html
        .contains("out of regime</th>"), html);
    assertTrue(html.contains("in 1 of them no shrinking of that term alone is enough"), html);
  }

  @Test
  void derivedMutantsAreARowEachAndAFactEach() {
    String html = page(examined());
    assertTrue(html.contains("<tr><td>half of OPT<span") && html
        .contains("<td>survived</td><td>3</td><td>0.5</td><td></td></tr>"), html);
    assertTrue(html.contains("<tr><td>without ε &lt; 1</td><td>not probed</td><td>0</td><td>–</td><td></td></tr>"),
        html);
    assertFalse(supported().contains("Derived mutants"));
    Map<?, ?> second = (Map<?, ?>) ((List<?>) facts(examined()).get("derived")).get(1);
    assertEquals(Map.of("fate", "not probed", "change", "without ε &lt; 1", "premise", false, "why", ""),
        second);
  }

  @Test
  void whatAnAuthorSaysOfSlackAndSurvivorsIsShown() {
    Map<String, String> why = Map.of("half of OPT_F", "OPT is 0 < 1", "without ε < 1", "never");
    String html = page(Outcomes.remarked(examined(), new Outcome.Remarks(Optional.empty(), List.of(),
        Optional.of("a union bound"), why)));
    assertTrue(html.contains("<td>0.5</td><td>OPT is 0 &lt; 1</td></tr>"), html);
    assertTrue(html.contains("<b>Loose by nature:</b> a union bound"), html);
  }

  @Test
  void aReasonForAChangeThatIsKilledIsCalledWrong() {
    Outcome killed = Outcomes.remarked(Outcomes.examined(), new Outcome.Remarks(Optional.empty(), List.of(),
        Optional.empty(), Map.of("half of ε", "cannot be")));
    assertTrue(page(killed).contains("killed, against what @Survives says"));
  }

  @Test
  void generatedValuesAreEscaped() {
    assertTrue(supported().contains("D = &lt;two clusters&gt;"));
    assertFalse(supported().contains("<two"));
  }

  @Test
  void whatIsNeededToRunItAgainIsThere() {
    String html = supported();
    for (String part : List.of(
        "mvn verify -Dit.test=MainTheorem#lossReachesOpt", "<td>7</td>", "000000000000feed",
        "1e-11 per instance, 1e-9 for this claim", "constants recalled and not confirmed")) {
      assertTrue(html.contains(part), part);
    }
  }

  @Test
  void aRefutedClaimShowsItsCounterexample() {
    String html = page(Claims.outcome(Claims.main(Interval.exactly(0.9), Interval.exactly(0.2), 0.05), List.of(2.6)));
    assertTrue(html.contains("Smallest counterexample found:</b> m = 16") && html.contains("<b>Refuted</b>"));
  }

  /** A quarter of the trials violate the bound, which the claim allows: the picture of the worst one must say so. */
  @Test
  void aClaimWithAProbabilityTellsHowItsTrialsFellOut() {
    Claim claim = Claim.inequality().named("P").left("x", trial -> Interval.exactly(trial.key().trial() % 4 / 3)).right(
        "y", 0.5).withProbability(0.2);
    String html = page(Claims.outcome(claim, RATIOS));
    assertTrue(html.contains("<b>Supported</b>") && html.contains("Tightest instance, worst of "), html);
    assertTrue(html.contains("refuted, ") && html.contains("the claim allows a share of 0.8 to fail"), html);
  }

  @Test
  void aMutantTellsWhoKillsIt() {
    Outcome killed = Claims.mutant(Claims.main(Interval.exactly(0.9), Interval.exactly(0.2), 0.05));
    assertTrue(page(killed).contains("Killed by GF-E1: its check finds the mistake"));
    assertEquals("√γ in place of √(2γ) & <more> · killed by GF-E1", Words.name(found(killed)));
    assertTrue(page(Claims.mutant(Claims.main(Interval.exactly(0.1), Interval.exactly(0.2), 0.05)))
        .contains("Survives GF-E1"));
  }

  @Test
  void aClaimIsNamedByItsIdAndItsMethod() {
    assertEquals("GF-E1 · loss reaches opt",
        Words.name(found(Claims.outcome(Claims.main(Interval.exactly(0.1), Interval.exactly(0.2), 0.05), RATIOS))));
    assertEquals("GF-E1 · loss reaches opt · inconclusive",
        Words.name(found(Claims.outcome(Claims.main(new Interval(0.1, 0.9), Interval.exactly(0.2), 0.05), RATIOS))));
  }

  @Test
  void picturesAreTheBarsTheHistogramAndEachSeries() {
    Outcome outcome = Claims.outcome(Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05), RATIOS);
    assertEquals(List.of("left side against right side", "tightness over instances", "L_D(f_t) over steps"),
        Pictures.of(found(outcome)).all().stream().map(Pictures.Drawn::name).toList());
  }

  @Test
  void anIdentityShowsBothSidesAndItsTolerance() {
    Claim claim = Identity.of("κ₀(−t)", 1.0, "1 − κ₀(t)", 1.25).within(0.5, "rounding of arc cosines").named("K-1");
    String html = page(Claims.outcome(claim, List.of(0.4)));
    assertTrue(html.contains("up to 0.5 (rounding of arc cosines)"), html);
    assertTrue(html.contains("error below tolerance: 0.2 against 0.5"), html);
    assertTrue(html.contains("The error stayed below the tolerance wherever"), html);
    assertTrue(html.contains("Its sides, as measured in that instance") && html.contains("1.25"), html);
    assertFalse(html.contains("the sides are compared up to"), html);
  }

  /** Single trials may lie above the bound: the sentence must not deny what the picture shows. */
  @Test
  void aClaimWithAProbabilityHoldsAsOftenAsItSays() {
    Claim claim = Claim.inequality().named("P").withProbability(0.5).left("x", Interval.ZERO).right("y", 1);
    String html = page(Claims.outcome(claim, List.of(0.0)));
    assertTrue(html.contains("stayed below the right side as often as the claim says, wherever"), html);
    assertFalse(supported().contains("as often as"));
  }
}
