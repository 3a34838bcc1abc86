package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All papers below one another, each with its statements as marks; to the left, arcs from a paper to those whose proofs
 * use it. A mark leads to the paper's own map.
 */
final class OverviewPicture {

  private static final double LEFT = 96;
  private static final double TITLE = 22;
  private static final double MARK = 21;
  private static final double AFTER = 12;
  private static final double SMALL = 11.5;

  private final List<Chart> charts;
  private final Proofs proofs;
  private final int width;
  private final List<Double> tops = new ArrayList<>();

  OverviewPicture(List<Chart> charts, Proofs proofs, int width) {
    this.charts = charts;
    this.proofs = proofs;
    this.width = width;
  }

  Svg svg() {
    double y = 10;
    for (Chart chart : charts) {
      tops.add(y);
      y += TITLE + MARK * (1 + place(chart, chart.spots().size() - 1).row()) + AFTER;
    }
    Svg svg = new Svg(width, (int) Math.ceil(y), "All papers and what they state");
    arcs(svg);
    for (int i = 0; i < charts.size(); i++) draw(svg, charts.get(i), tops.get(i));
    return svg;
  }

  /** Where a mark stands: in which row, and how far from the left. */
  private record Place(int row, double x) {}

  private Place place(Chart chart, int number) {
    double x = LEFT;
    int row = 0;
    for (int i = 0; i < number; i++) {
      x += wide(chart.spots().get(i)) + 4;
      if (x + wide(chart.spots().get(i + 1)) > width - 10) {
        x = LEFT;
        row++;
      }
    }
    return new Place(row, x);
  }

  private static double wide(Chart.Spot spot) {
    return 22 + 7.9 * spot.id().codePoints().filter(c -> !Character.isLowerCase(c)).count()
        + 6.6 * spot.id().codePoints().filter(Character::isLowerCase).count();
  }

  private void draw(Svg svg, Chart chart, double top) {
    String title = chart.paper();
    int most = (int) ((width - LEFT) / 7.4);
    svg.text(LEFT, top + 14, Svg.Anchor.START, Svg.INK,
        title.length() <= most ? title : title.substring(0, most - 1) + "…");
    for (int i = 0; i < chart.spots().size(); i++) {
      Place place = place(chart, i);
      mark(svg, chart.spots().get(i), place.x(), top + TITLE + MARK * place.row());
    }
  }

  private void mark(Svg svg, Chart.Spot spot, double x, double y) {
    Sign sign = Sign.of(proofs, spot.checked());
    List<Standing> claims = proofs.of(spot.checked());
    boolean weak = claims.stream().anyMatch(claim -> !proofs.lacking(claim).isEmpty());
    String hint = spot.id() + ": " + spot.words() + "\n" + sign.word() + (claims.size() > 1
        ? " (" + claims.size()
            + " claims)"
        : "") + (weak ? "\nsupported, but a step of its proof is not" : "");
    String page = claims.isEmpty() ? "" : "#claim/" + Standings.test(claims.getFirst().stated().cell());
    svg.linked(page, hint, () -> {
      svg.outlined(new Svg.Box(x, y, wide(spot), MARK - 4), "#ffffff", weak ? Svg.VIOLATED : sign.colour(),
          claims.isEmpty() || weak ? "4 3" : "");
      svg.text(x + 6, y + 12.5, Svg.Anchor.START, sign.colour(), (weak ? "△" : sign.sign()) + " " + spot.id(), SMALL);
    });
  }

  /** From each paper to those that use it, with how many statements do. */
  private void arcs(Svg svg) {
    Map<List<Integer>, Integer> uses = new LinkedHashMap<>();
    for (int to = 0; to < charts.size(); to++) {
      for (Chart.Spot spot : charts.get(to).spots()) {
        for (String under : proofs.below(spot.id())) {
          int from = paper(under);
          if (from >= 0 && from != to) uses.merge(List.of(from, to), 1, Integer::sum);
        }
      }
    }
    uses.forEach((pair, count) -> arc(svg, pair.getFirst(), pair.getLast(), count));
  }

  private int paper(String id) {
    return IntStream.range(0, charts.size())
        .filter(i -> charts.get(i).spots().stream().anyMatch(spot -> spot.id().equals(id))).findFirst().orElse(-1);
  }

  private void arc(Svg svg, int from, int to, int count) {
    double start = tops.get(from) + 13;
    double end = tops.get(to) + 7;
    double out = LEFT - 18 - Math.min(LEFT - 30, 12 + 6 * Math.abs(to - from));
    svg.path(String.format(Locale.ROOT, "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f", LEFT - 8, start, out, start, out,
        end, LEFT - 12, end), "#8b95a1", Math.min(4, 1 + 0.4 * count), "");
    svg.polygon(List.of(new double[] {LEFT - 6, end}, new double[] {LEFT - 13, end - 4}, new double[] {LEFT - 13,
      end + 4}), "#8b95a1");
  }
}
