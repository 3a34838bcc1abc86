package assay.rejudge;

import assay.claim.Format;
import assay.claim.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where, over two generated numbers, which of two bounds is the better one: the smaller of those that are not violated.
 * Each axis is cut into parts with equally many instances.
 *
 * @param across name of the number from left to right
 * @param upwards name of the number from bottom to top
 */
record DominanceMap(Rejudge duels, String across, String upwards) {

  private static final int PARTS = 6;

  /**
   * A if the first bound wins every instance there, a if most; B and b for the second; = if neither or as often; ·
   * without instances.
   */
  String text() {
    List<Rejudge.Duel> placed = duels.instances().stream()
        .filter(d -> placed(d, across) && placed(d, upwards)).toList();
    if (placed.isEmpty()) {
      return "no instance has both " + across + " and " + upwards + "; numbers are " + names() + "\n";
    }
    double[] x = edges(placed, across);
    double[] y = edges(placed, upwards);
    StringBuilder map = new StringBuilder(
        "dominance over " + across + " (→) and " + upwards + " (↑): A " + duels.first() + ", B " + duels.second()
            + ", lower case mostly, = neither or as often, · no instance\n");
    for (int j = y.length - 2; j >= 0; j--) {
      map.append(String.format("  %9s …%9s  %s%n", Format.number(y[j]), Format.number(y[j + 1]), row(placed, x, y, j)));
    }
    return map.append("  ").append(across).append(": ")
        .append(Arrays.stream(x).mapToObj(Format::number).collect(Collectors.joining(" | "))).append('\n').toString();
  }

  private String names() {
    return duels.instances().stream().flatMap(d -> d.parameters().entrySet().stream())
        .filter(e -> e.getValue() instanceof Double).map(Map.Entry::getKey).distinct().toList().toString();
  }

  private String row(List<Rejudge.Duel> placed, double[] x, double[] y, int j) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < x.length - 1; i++) {
      int column = i;
      cells.add(mark(placed.stream()
          .filter(d -> part(number(d, across), x) == column && part(number(d, upwards), y) == j).toList()));
    }
    return String.join(" ", cells);
  }

  private static String mark(List<Rejudge.Duel> there) {
    long first = there.stream().filter(d -> winner(d) < 0).count();
    long second = there.stream().filter(d -> winner(d) > 0).count();
    if (there.isEmpty()) return "·";
    if (first == second) return "=";
    String letter = first > second ? "A" : "B";
    return Math.max(first, second) == there.size() ? letter : letter.toLowerCase(Locale.ROOT);
  }

  /** −1 if the first bound is better, 1 if the second, 0 if neither. */
  static int winner(Rejudge.Duel duel) {
    boolean firstFails = duel.first().verdict() == Verdict.Kind.REFUTED;
    boolean secondFails = duel.second().verdict() == Verdict.Kind.REFUTED;
    if (firstFails != secondFails) return firstFails ? 1 : -1;
    if (firstFails || duel.first().verdict() == Verdict.Kind.VACUOUS
        && duel.second().verdict() == Verdict.Kind.VACUOUS) {
      return 0;
    }
    return duel.tighter() ? 1 : duel.looser() ? -1 : 0;
  }

  private static int part(double value, double[] edges) {
    int part = 0;
    while (part < edges.length - 2 && value >= edges[part + 1]) part++;
    return part;
  }

  private static double[] edges(List<Rejudge.Duel> placed, String axis) {
    double[] sorted = placed.stream().mapToDouble(d -> number(d, axis)).sorted().toArray();
    double[] edges = new double[PARTS + 1];
    for (int i = 0; i <= PARTS; i++) edges[i] = sorted[(int) Math.round((double) i / PARTS * (sorted.length - 1))];
    double[] distinct = Arrays.stream(edges).distinct().toArray();
    return distinct.length > 1 ? distinct : new double[] {distinct[0], distinct[0]};
  }

  private static boolean placed(Rejudge.Duel duel, String axis) {
    return duel.parameters().get(axis) instanceof Double;
  }

  private static double number(Rejudge.Duel duel, String axis) {
    return duel.parameters().get(axis) instanceof Double value ? value : Double.NaN;
  }
}
