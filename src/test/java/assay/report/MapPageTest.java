package assay.report;

import static assay.claim.Verdict.Kind.REFUTED;
import static assay.claim.Verdict.Kind.SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.atlas.Proofs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapPageTest {

  private static final Papers PAPERS = new Papers(List.of(
      new Papers.Statement("A paper (2023)", "Theorem", "A-1", "A-1", "the bound r B_x1 √(2γ) holds", ""),
      new Papers.Statement("A paper (2023)", "Lemma", "A-2", "A-2", "a step", ""),
      new Papers.Statement("A paper (2023)", "Open", "A-3", "A-3", "a question", "no statement"),
      new Papers.Statement("A paper (2023)", "Missing", "A-4", "A-4", "nobody checks", "")));
  private static final Proofs PROOFS = new Proofs(List.of(FindingsPageTest.claim("A-1", SUPPORTED, "A-2", "B-1"),
      FindingsPageTest.claim("A-2", REFUTED), FindingsPageTest.claim("B-1", SUPPORTED)));

  private static List<Chart> charts() {
    return Chart.of(PAPERS, PROOFS);
  }

  private static Svg picture(int width) {
    Map<String, Chart.Spot> all = new LinkedHashMap<>();
    charts().forEach(chart -> chart.spots().forEach(spot -> all.put(spot.id(), spot)));
    return new ChartPicture(charts().getFirst(), all, PROOFS, width).svg();
  }

  @Test
  void whatNoLineNamesStandsWithTheClaimsOwnPaper() {
    assertEquals(List.of("A paper (2023)", "A paper"), charts().stream().map(Chart::paper).toList());
    assertEquals(List.of("B-1"), charts().getLast().spots().stream().map(Chart.Spot::id).toList());
  }

  @Test
  void aMapShowsVerdictsHolesAndStepsThatLackSupport() {
    String text = Wellformed.text(picture(700));
    assertTrue(text.contains("✓ A-1") && text.contains("✗ A-2") && text.contains("– A-4"), text);
    assertTrue(text.contains("△ step A-2 is not") && text.contains("not testable") && text.contains("no claim"), text);
    String svg = picture(700).toString();
    assertTrue(svg.contains("href=\"#claim/p.C.m1\"") && !svg.contains("<script"), svg);
  }

  @Test
  void itFitsWideAndNarrowWindows() {
    for (int width : List.of(320, 740, 1180)) {
      Wellformed.xml(picture(width).toString());
      Wellformed.xml(new OverviewPicture(charts(), PROOFS, width).svg().toString());
      assertEquals(width, picture(width).width());
    }
  }

  @Test
  void thePageListsProofsThatLostAStepAndCountsHoles() {
    String html = new MapPage(charts(), PROOFS).html();
    Wellformed.xml("<div>" + html.replace("&nbsp;", " ") + "</div>");
    assertTrue(html.contains("2 of 4 statements are checked by claims, 1 cannot be tested, 1 have no claim"), html);
    assertTrue(html.contains("supported, but its proof&#39;s step A-2 is not: refuted"), html);
  }

  @Test
  void aClaimWithoutItsStepIsMarkedOnItsPageAndInTheList() {
    Map<String, Object> marked = Lacking.added(Map.of("p.C.m1", Map.of("page", "<p/>"), "p.C.m2", Map.of("page", "")),
        PROOFS);
    Map<?, ?> first = (Map<?, ?>) marked.get("p.C.m1");
    assertEquals("supported, but its proof's step A-2 is not: refuted", first.get("lacking"));
    assertTrue(String.valueOf(first.get("page")).contains("△ supported, but its proof&#39;s step A-2 is not"));
    assertFalse(((Map<?, ?>) marked.get("p.C.m2")).containsKey("lacking"));
  }

  @Test
  void longWordsAreBrokenIntoLinesAndCut() {
    List<String> lines = SpotBox.wrapped("one two three four five six seven eight nine ten eleven twelve", 3);
    assertEquals(6, lines.size());
    assertTrue(lines.getLast().endsWith("…"));
    assertEquals(List.of("a word"), SpotBox.wrapped("a word", 20));
  }
}
