package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.Past;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static Past run(int day, Verdict.Kind verdict, double median) {
    return new Past(new Cell("GF-E1", "MainTheorem", "loss"), "2026-11-0" + day + "T10-00-00", verdict, verdict, 30,
        median, median, 7, "standard");
  }

  @Test
  void aFirstRunHasNoHistory() {
    assertEquals("", Runs.of(List.of(run(1, Verdict.Kind.SUPPORTED, 0.5))));
  }

  @Test
  void theNewestRunIsListedFirstAndDrawnLast() {
    String html = Runs.of(
        List.of(run(1, Verdict.Kind.SUPPORTED, 0.5), run(2, Verdict.Kind.VACUOUS, Double.NaN),
            run(3, Verdict.Kind.REFUTED, 1.5)));
    Wellformed.xml("<div>" + html + "</div>");
    assertTrue(html.indexOf("2026-11-03 10-00-00") < html.indexOf("2026-11-01 10-00-00"), html);
    assertTrue(html.contains("The last 3 runs") && html.contains("supported</text>") && html.contains("refuted</text>")
        && !html.contains("vacuous</text>"), html);
  }

  @Test
  void runsThatMeasuredNothingAreListedWithoutAPicture() {
    String html = Runs.of(List.of(run(1, Verdict.Kind.VACUOUS, Double.NaN), run(2, Verdict.Kind.VACUOUS, Double.NaN)));
    assertTrue(html.contains("<td>–</td>") && !html.contains("<svg"), html);
  }
}
