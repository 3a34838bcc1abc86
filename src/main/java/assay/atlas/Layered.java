package assay.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A graph drawn in columns: what is rested on to the left of what rests on it, few crossings, short arrows (Sugiyama's
 * method: an arrow over several columns is led through a slot of its own in each; columns are ordered by the mean place
 * of their neighbours, to and fro, and the order with the fewest crossings is kept). Units are those of the heights.
 */
public final class Layered {

  private static final int SWEEPS = 24;
  private static final double GAP = 12;
  private static final double LANE = 4;

  /**
   * A node or, where an arrow passes a column, its slot there.
   *
   * @param name of the node; empty for a slot
   */
  private record Place(String name, int column, double height) {}

  /**
   * A line from a node to one that rests on it.
   *
   * @param heights of the line at its ends and in each column between
   */
  public record Route(String from, String to, List<Double> heights) {}

  private final Ranks ranks;
  private final List<List<Place>> columns = new ArrayList<>();
  private final Map<Ranks.Arrow, List<Place>> ways = new HashMap<>();
  private final Map<Place, List<Place>> before = new HashMap<>();
  private final Map<Place, List<Place>> behind = new HashMap<>();
  private final Map<Place, Double> centres = new HashMap<>();
  private final Map<String, Place> nodes = new HashMap<>();

  private Layered(Ranks ranks) {
    this.ranks = ranks;
  }

  /**
   * @param nodes in the order in which they stand if nothing speaks against it
   * @param below what each rests on; others than these nodes are passed over, and so is what closes a circle
   * @param height of each node
   */
  public static Layered of(List<String> nodes, Function<String, ? extends Iterable<String>> below,
      ToDoubleFunction<String> height) {
    Layered layered = new Layered(Ranks.of(nodes, below));
    layered.fill(nodes, height);
    layered.order();
    layered.settle();
    return layered;
  }

  private void fill(List<String> names, ToDoubleFunction<String> height) {
    for (int i = 0; i < ranks.columns(); i++) columns.add(new ArrayList<>());
    for (String name : names) {
      Place place = new Place(name, ranks.columnOf(name), height.applyAsDouble(name));
      nodes.put(name, place);
      columns.get(place.column()).add(place);
    }
    ranks.arrows().forEach(this::lead);
  }

  private void lead(Ranks.Arrow arrow) {
    List<Place> way = new ArrayList<>(List.of(place(arrow.from())));
    for (int c = ranks.columnOf(arrow.from()) + 1; c < ranks.columnOf(arrow.to()); c++) {
      Place slot = new Place("→" + arrow.from() + "→" + arrow.to(), c, LANE);
      columns.get(c).add(slot);
      way.add(slot);
    }
    way.add(place(arrow.to()));
    for (int i = 1; i < way.size(); i++) {
      before.computeIfAbsent(way.get(i), p -> new ArrayList<>()).add(way.get(i - 1));
      behind.computeIfAbsent(way.get(i - 1), p -> new ArrayList<>()).add(way.get(i));
    }
    ways.put(arrow, way);
  }

  private Place place(String name) {
    Place place = nodes.get(name);
    if (place == null) throw new IllegalArgumentException("node = " + name + ": must be one of the graph's");
    return place;
  }

  private void order() {
    List<List<Place>> best = copy();
    int fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (int i = 1; i < columns.size(); i++) {
        int c = rightwards ? i : columns.size() - 1 - i;
        arrange(columns.get(c), columns.get(rightwards ? c - 1 : c + 1), rightwards ? before : behind);
      }
      int now = crossings();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    columns.clear();
    columns.addAll(best);
  }

  private List<List<Place>> copy() {
    return new ArrayList<>(columns.stream().map(column -> (List<Place>) new ArrayList<>(column)).toList());
  }

  /** By the mean place of the neighbours in the column beside; what has none keeps its place. */
  private static void arrange(List<Place> column, List<Place> beside, Map<Place, List<Place>> neighbours) {
    Map<Place, Double> key = new HashMap<>();
    for (int i = 0; i < column.size(); i++) {
      double own = (double) i * beside.size() / column.size();
      key.put(column.get(i), neighbours.getOrDefault(column.get(i), List.of()).stream().filter(beside::contains)
          .mapToInt(beside::indexOf).average().orElse(own));
    }
    column.sort(Comparator.comparingDouble(place -> key.getOrDefault(place, 0.0)));
  }

  /** How many pairs of lines cross. */
  int crossings() {
    int crossings = 0;
    for (int c = 1; c < columns.size(); c++) {
      List<int[]> lines = new ArrayList<>();
      for (Place place : columns.get(c)) {
        for (Place from : before.getOrDefault(place, List.of())) {
          lines.add(new int[] {columns.get(c - 1).indexOf(from), columns.get(c).indexOf(place)});
        }
      }
      for (int[] a : lines) for (int[] b : lines) if (a[0] < b[0] && a[1] > b[1]) crossings++;
    }
    return crossings;
  }

  /** Every place as near as can be to the mean of its neighbours on either side. */
  private void settle() {
    columns.forEach(column -> slot(column, new double[column.size()]));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (List<Place> column : columns) slot(column, column.stream().mapToDouble(this::wish).toArray());
    }
    double top = centres.entrySet().stream().mapToDouble(e -> e.getValue() - e.getKey().height() / 2).min().orElse(0);
    centres.replaceAll((place, centre) -> centre - top);
  }

  private void slot(List<Place> column, double[] wishes) {
    double[] found = Slots.of(wishes, column.stream().mapToDouble(Place::height).toArray(), GAP);
    IntStream.range(0, found.length).forEach(i -> centres.put(column.get(i), found[i]));
  }

  private double wish(Place place) {
    List<Place> around = new ArrayList<>(before.getOrDefault(place, List.of()));
    around.addAll(behind.getOrDefault(place, List.of()));
    return around.stream().mapToDouble(this::centre).average().orElse(centre(place));
  }

  private double centre(Place place) {
    return centres.getOrDefault(place, 0.0);
  }

  public int columns() {
    return columns.size();
  }

  /** In which column a node stands, from 0. */
  public int column(String node) {
    return place(node).column();
  }

  /** How far the middle of a node is from the upper edge. */
  public double centre(String node) {
    return centre(place(node));
  }

  /** From the upper edge to the lower one. */
  public double height() {
    return centres.entrySet().stream().mapToDouble(e -> e.getValue() + e.getKey().height() / 2).max().orElse(0);
  }

  /** The lines, in a fixed order. */
  public List<Route> routes() {
    return ranks.arrows().stream().map(arrow -> new Route(arrow.from(), arrow.to(),
        ways.getOrDefault(arrow, List.of()).stream().map(this::centre).toList())).toList();
  }
}
