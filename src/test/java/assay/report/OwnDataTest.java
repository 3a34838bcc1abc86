package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Finding;
import assay.baseline.Run;
import assay.claim.Claim;
import assay.claim.Condition;
import assay.stats.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDataTest {

  private static Finding found(Claim claim) {
    return Run.current().finding(Claims.outcome(claim, List.of()));
  }

  private static final Finding SPEAKS = found(Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05)
      .beside("γ", trial -> Interval.exactly(0.01)));
  private static final Finding SILENT = found(Claims.main(Interval.exactly(0.2), Interval.exactly(0.9), 0.5));
  private static final Finding ELSEWHERE = found(Claim.inequality().named("OD-4")
      .assume("m", 4, Condition.atLeast(1e9)).left("l", Interval.exactly(1)).right("r", 2));

  private static String page(Finding... findings) {
    String page = OwnData.page("digits, 3 against 8 (N = 4) <", List.of("One.", "Two."), List.of(findings));
    Wellformed.xml(page.replace("<br>", "<br/>"));
    return page;
  }

  @Test
  void theAnswerComesFirst() {
    String page = page(SILENT, SPEAKS, ELSEWHERE);
    assertTrue(page.startsWith("<div class=\"assay\"><div class=\"answer\">"
        + "<b>Does the theory say anything about this data? Yes.</b><br>1 of the 3 theorems"), page);
    assertTrue(page.indexOf("digits, 3 against 8 (N = 4) &lt;") > page.indexOf("0.01"), page);
    assertTrue(page.contains("One. Two."));
    assertTrue(page(SILENT, ELSEWHERE).contains("No.</b><br>None of the 2 theorems"));
  }

  @Test
  void everyVerdictHasItsWordsAndItsDistance() {
    assertEquals("Holds: min_t L_D(f_t) is 0.2, the bound 0.35, without learning L_D(0) = 1.", OwnData.words(SPEAKS));
    assertEquals("within", OwnData.distance(SPEAKS));
    assertEquals("Says nothing: the bound is 1.5, no better than L_D(0) = 1.", OwnData.words(SILENT));
    assertEquals("the bound is 1.5 times what is trivial", OwnData.distance(SILENT));
    assertEquals("Does not apply: a premise is violated.", OwnData.words(ELSEWHERE));
    assertEquals("m ≥ 1e9 is required, it is 4", OwnData.distance(ELSEWHERE));
  }

  @Test
  void withoutSuchARunThereIsNoPage(@TempDir Path results) throws IOException {
    assertEquals(Optional.empty(), OwnData.of(results));
    Files.writeString(results.resolve("own-data.html"), "page");
    assertEquals(Optional.of("page"), OwnData.of(results));
  }
}
