package assay.report;

import assay.atlas.Layered;
import assay.atlas.Proofs;
import assay.claim.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The map of a paper: what is rested on to the left of what rests on it; below, in rows, what rests on nothing and
 * carries nothing. Boxes with a grey ground belong to other papers.
 */
final class ChartPicture {

  private static final double MARGIN = 10;
  private static final double BETWEEN = 12;

  private final Chart chart;
  private final Proofs proofs;
  private final Map<String, Chart.Spot> others = new LinkedHashMap<>();
  private final int width;
  private final Layered layered;
  private final Map<String, SpotBox> boxes = new HashMap<>();
  private final double box;
  private final double gap;

  /**
   * @param all the spots of every paper, by their ids
   */
  ChartPicture(Chart chart, Map<String, Chart.Spot> all, Proofs proofs, int width) {
    this.chart = chart;
    this.proofs = proofs;
    this.width = width;
    for (Chart.Spot spot : chart.spots()) {
      for (String under : proofs.below(spot.id())) if (!own(under)) others.put(under, all.getOrDefault(under, spot));
    }
    List<String> linked = linked();
    int columns = Layered.of(linked, proofs::below, id -> 1).columns();
    gap = columns > 4 ? 26 : 44;
    box = Math.min(190, (width - 2 * MARGIN - gap * Math.max(0, columns - 1)) / Math.max(1, columns));
    linked.forEach(id -> boxes.put(id, new SpotBox(spot(id), proofs, box, !own(id))));
    layered = Layered.of(linked, proofs::below, id -> box(id).height());
  }

  private boolean own(String id) {
    return chart.spots().stream().anyMatch(spot -> spot.id().equals(id));
  }

  private Chart.Spot spot(String id) {
    return chart.spots().stream().filter(spot -> spot.id().equals(id)).findFirst()
        .orElseGet(() -> others.getOrDefault(id, new Chart.Spot(id, id, "", "", "")));
  }

  private SpotBox box(String id) {
    return boxes.computeIfAbsent(id, name -> new SpotBox(spot(name), proofs, box, !own(name)));
  }

  /** What rests on something here, or carries something. */
  private List<String> linked() {
    TreeSet<String> linked = new TreeSet<>(others.keySet());
    for (Chart.Spot spot : chart.spots()) {
      List<String> below = proofs.below(spot.id()).stream().filter(id -> own(id) || others.containsKey(id)).toList();
      linked.addAll(below);
      if (!below.isEmpty()) linked.add(spot.id());
    }
    return List.copyOf(linked);
  }

  Svg svg() {
    List<Chart.Spot> alone = chart.spots().stream().filter(spot -> !boxes.containsKey(spot.id())).toList();
    List<Row> rows = rows(alone);
    double top = MARGIN + (boxes.isEmpty() ? 0 : layered.height() + 2 * BETWEEN);
    double height = top + rows.stream().mapToDouble(row -> row.height() + BETWEEN).sum() + MARGIN - BETWEEN;
    Svg svg = new Svg(width, (int) Math.ceil(Math.max(height, 2 * MARGIN)), "Map of " + chart.paper());
    layered.routes().forEach(route -> arrow(svg, route));
    boxes.forEach((id, each) -> each.draw(svg, x(layered.column(id)), MARGIN + layered.centre(id) - each.height() / 2));
    double y = top;
    for (Row row : rows) {
      for (int i = 0; i < row.boxes().size(); i++)
        row.boxes().get(i).draw(svg, MARGIN + i * (row.width() + BETWEEN), y);
      y += row.height() + BETWEEN;
    }
    return svg;
  }

  /** Boxes beside one another. */
  private record Row(List<SpotBox> boxes, double width) {

    double height() {
      return boxes.stream().mapToDouble(SpotBox::height).max().orElse(0);
    }
  }

  private List<Row> rows(List<Chart.Spot> spots) {
    int across = Math.max(1, (int) ((width - 2 * MARGIN + BETWEEN) / (170 + BETWEEN)));
    double each = (width - 2 * MARGIN + BETWEEN) / across - BETWEEN;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < spots.size(); i += across) {
      rows.add(new Row(spots.subList(i, Math.min(spots.size(), i + across)).stream()
          .map(spot -> new SpotBox(spot, proofs, each, false)).toList(), each));
    }
    return rows;
  }

  private double x(int column) {
    return MARGIN + column * (box + gap);
  }

  private void arrow(Svg svg, Layered.Route route) {
    boolean carries = proofs.verdict(route.from()).filter(kind -> kind != Verdict.Kind.SUPPORTED).isEmpty();
    String colour = carries ? "#8b95a1" : Svg.VIOLATED;
    int first = layered.column(route.from());
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < route.heights().size(); i++) {
      double y = MARGIN + route.heights().get(i);
      if (i > 0) points.add(new double[] {x(first + i) - (i + 1 == route.heights().size() ? 5 : 0), y});
      if (i + 1 < route.heights().size()) points.add(new double[] {x(first + i) + box, y});
    }
    svg.bend(points, colour, carries ? 1.3 : 2, carries ? "" : "6 3");
    double[] end = points.getLast();
    svg.polygon(List.of(new double[] {end[0] + 5, end[1]}, new double[] {end[0] - 2, end[1] - 3.5},
        new double[] {end[0] - 2, end[1] + 3.5}), colour);
  }
}
