package assay.report;

import static assay.claim.Verdict.Kind.REFUTED;
import static assay.claim.Verdict.Kind.SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Stated;
import assay.claim.Verdict;
import assay.findings.Discovery;
import assay.findings.Noted;
import assay.ledger.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsPageTest {

  private static final Proofs PROOFS = new Proofs(List.of(claim("A-1", SUPPORTED, "A-2"), claim("A-2", REFUTED)));

  static Standing claim(String id, Verdict.Kind verdict, String... rests) {
    return new Standing(new Stated(new Cell(id, "p.C", "m" + id.charAt(2)), "A paper", "Theorem " + id, List.of(rests),
        Optional.empty()), Optional.of(verdict));
  }

  private static Noted noted(Discovery.Kind kind, String id, String sentence) {
    return new Noted(kind, new Cell(id, "p.C", "m" + id.charAt(2)), "", "L_D ≤ R & more", sentence, "n: 3",
        "mvn verify -Dit.test=p.C#m", 3, "2026-11-28T10-00-00");
  }

  private static Map<String, Object> facts(Noted found, Discovery.Kind... sought) {
    return Map.of("p.C.m2", Map.of("found", List.of(found.cells()), "sought", List.of(sought).stream().map(Enum::name)
        .toList()));
  }

  @Test
  void findingsOfTheRunComeWithThoseThatItDidNotLookForAndWithLostSteps() {
    Noted now = noted(Discovery.Kind.FALSE_AS_PRINTED, "A-2", "Does not hold: a < b.");
    Noted gone = noted(Discovery.Kind.TIGHT_UNEXPLAINED, "A-2", "gone");
    Noted kept = noted(Discovery.Kind.IDLE_PREMISE, "A-2", "never needed");
    List<Listed> all = Listed.of(facts(now, Discovery.Kind.FALSE_AS_PRINTED, Discovery.Kind.TIGHT_UNEXPLAINED),
        List.of(now, gone, kept), PROOFS);
    assertEquals(List.of(Discovery.Kind.FALSE_AS_PRINTED, Discovery.Kind.IDLE_PREMISE, Discovery.Kind.FALSE_STEP),
        all.stream().map(listed -> listed.noted().kind()).toList());
    assertEquals(List.of(false, true, false), all.stream().map(Listed::accepted).toList());
  }

  @Test
  void eachFindingNamesClaimStatementNumbersAndCommand() {
    FindingsPage page = new FindingsPage(Listed.of(Map.of(), List.of(noted(Discovery.Kind.FALSE_AS_PRINTED, "A-2",
        "Does not hold: a < b.")), PROOFS), PROOFS);
    String html = page.html();
    Wellformed.xml("<div>" + html + "</div>");
    assertTrue(html.contains("href=\"#claim/p.C.m2\"") && html.contains("as accepted on 2026-11-28")
        && html.contains("Does not hold: a &lt; b.") && html.contains("Theorem A-2, A paper"), html);
    assertTrue(html.contains("supported, but its proof&#39;s step A-2 is not: refuted"), html);
    String text = page.markdown();
    assertTrue(text.contains("## False as stated (1)") && text.contains("again: `mvn verify -Dit.test=p.C#m`"), text);
  }

  @Test
  void withoutFindingsThePageSaysSo() {
    assertTrue(new FindingsPage(List.of(), new Proofs(List.of())).html().contains("Nothing was found yet"));
  }
}
