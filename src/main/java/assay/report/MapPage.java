package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.atlas.Step;
import assay.claim.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The map of the theory as a page: all papers, then one map each, drawn twice, for wide windows and for narrow ones.
 * Links begin with {@code #claim/} and the full name of a test, which {@code index.js} turns into the address of the
 * claim's page.
 *
 * @param charts the papers
 * @param proofs the claims, and what rests on what
 */
record MapPage(List<Chart> charts, Proofs proofs) {

  private static final int WIDE = 1180;
  private static final int NARROW = 740;

  String html() {
    StringBuilder page = new StringBuilder(legend());
    page.append(lacking());
    page.append(Html.heading("All papers"));
    page.append(twice(width -> new OverviewPicture(charts, proofs, width).svg()));
    Map<String, Chart.Spot> all = new LinkedHashMap<>();
    charts.forEach(chart -> chart.spots().forEach(spot -> all.putIfAbsent(spot.id(), spot)));
    for (Chart chart : charts) {
      page.append(Html.heading(Xml.escaped(chart.paper()))).append(Html.paragraph("faint", coverage(chart)));
      page.append(twice(width -> new ChartPicture(chart, all, proofs, width).svg()));
    }
    return page.toString();
  }

  private static String twice(IntFunction<Svg> drawn) {
    return "<div class=\"wide\">" + drawn.apply(WIDE) + "</div><div class=\"narrow\">" + drawn.apply(NARROW)
        + "</div>\n";
  }

  private static String legend() {
    List<String> signs = new ArrayList<>();
    for (String[] each : new String[][] {{"✓", "supported"}, {"✗", "refuted"}, {"∅", "vacuous"}, {"?", "inconclusive"},
      {"○", "out of regime"}, {"!", "error"}, {"·", "not judged yet"}}) {
      signs.add("<b>" + each[0] + "</b>&nbsp;" + each[1]);
    }
    return Html.paragraph("", """
        An arrow leads from a statement to one whose proof uses it. A box is a statement of a paper; its small signs are
        the claims that check it, each a link to that claim’s page, and the worst of them colours the box. Signs: %s; in
        grey, what is known to be false, vacuous or out of reach, and was found so. A dashed box without signs is a
        statement that no claim checks; a box with a grey ground belongs to another paper. A red dashed box is
        supported, but a step of its proof is not, and the arrow from that step is red.""".formatted(String.join(", ",
        signs)));
  }

  /** The claims whose proofs have lost a step. */
  private String lacking() {
    List<String> lines = new ArrayList<>();
    for (String id : proofs.ids()) {
      for (Standing claim : proofs.of(id)) {
        List<Step> steps = proofs.lacking(claim);
        if (!steps.isEmpty())
          lines.add("<li>" + link(claim) + ": " + steps.stream().map(step -> Xml.escaped(step.sentence()))
              .collect(Collectors.joining("; ")) + "</li>");
      }
    }
    if (lines.isEmpty()) return Html.paragraph("", "Every step of every proof that is named here is supported.");
    return Html.heading("Supported, while a step of the proof is not")
        + "<ul>" + String.join("\n", lines) + "</ul>\n";
  }

  private static String link(Standing claim) {
    return "<a href=\"" + Xml.escaped("#claim/" + Standings.test(claim.stated().cell())) + "\">"
        + Xml.escaped(claim.id() + " · " + Format.words(claim.stated().cell().method())) + "</a>";
  }

  private String coverage(Chart chart) {
    long checked = chart.spots().stream().filter(spot -> !proofs.of(spot.checked()).isEmpty()).count();
    long untestable = chart.spots().stream()
        .filter(spot -> proofs.of(spot.checked()).isEmpty() && !spot.untestable().isEmpty()).count();
    long holes = chart.spots().size() - checked - untestable;
    return checked + " of " + chart.spots().size() + " statements are checked by claims"
        + (untestable > 0 ? ", " + untestable + " cannot be tested" : "") + (holes > 0
            ? ", " + holes + " have no claim"
            : "")
        + ".";
  }
}
