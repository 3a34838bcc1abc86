package assay.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * In which column each node of a graph stands: one behind the last of those that it rests on, so that arrows lead one
 * way. An arrow that would close a circle is left out. A node that rests on nothing stands just before the first that
 * uses it.
 *
 * @param column of each node, from 0
 * @param arrows from what is rested on to what rests on it
 */
record Ranks(Map<String, Integer> column, List<Arrow> arrows) {

  /** From a node to one that rests on it. */
  record Arrow(String from, String to) {}

  /**
   * @param below what each node rests on; others than these nodes are passed over
   */
  static Ranks of(List<String> nodes, Function<String, ? extends Iterable<String>> below) {
    Ranks ranks = new Ranks(new HashMap<>(), new ArrayList<>());
    Set<String> known = new HashSet<>(nodes);
    nodes.forEach(node -> ranks.place(node, known, below, new HashSet<>()));
    nodes.forEach(ranks::draw);
    return ranks;
  }

  private int place(String node, Set<String> known, Function<String, ? extends Iterable<String>> below,
      Set<String> open) {
    Integer placed = column.get(node);
    if (placed != null) return placed;
    open.add(node);
    int deepest = -1;
    for (String under : below.apply(node)) {
      if (!known.contains(under) || open.contains(under)) continue;
      arrows.add(new Arrow(under, node));
      deepest = Math.max(deepest, place(under, known, below, open));
    }
    open.remove(node);
    column.put(node, deepest + 1);
    return deepest + 1;
  }

  /** Moves a node that rests on nothing towards those that use it. */
  private void draw(String node) {
    if (arrows.stream().anyMatch(arrow -> arrow.to().equals(node))) return;
    arrows.stream().filter(arrow -> arrow.from().equals(node)).mapToInt(arrow -> columnOf(arrow.to())).min()
        .ifPresent(nearest -> column.put(node, nearest - 1));
  }

  int columnOf(String node) {
    return column.getOrDefault(node, 0);
  }

  int columns() {
    return 1 + column.values().stream().mapToInt(c -> c).max().orElse(-1);
  }
}
