package assay.baseline;

import assay.ledger.Cell;
import assay.ledger.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run found against what was accepted, for a reader: a paragraph per claim that is not as expected.
 *
 * @param comparisons the rows of {@link Received#comparisons}
 */
record Difference(Map<Cell, Row> before, Map<Cell, Row> now, List<Cell> missing, List<List<String>> comparisons) {

  /** Such as {@code "Baseline: 40 as expected, 2 changed, 1 missing."}. */
  String sentence() {
    Map<String, Long> states = comparisons.stream().collect(Collectors.groupingBy(row -> row.get(3), TreeMap::new, Collectors.counting()));
    if (!missing.isEmpty()) states.put("missing", (long) missing.size());
    return "Baseline: " + (states.isEmpty() ? "nothing was judged" : states.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "))) + ".";
  }

  String text() {
    StringBuilder text = new StringBuilder(sentence() + "\n");
    comparisons.stream().filter(row -> !row.get(3).equals("as expected")).forEach(row -> text.append('\n').append(paragraph(row)));
    missing.forEach(cell -> text.append("\n").append(cell.claim()).append(" ").append(cell.name()).append(": missing\n"));
    return text.toString();
  }

  private String paragraph(List<String> row) {
    Cell cell = new Cell(row.get(0), row.get(1), row.get(2));
    String heading = cell.claim() + " " + cell.name() + ": " + row.get(3) + " (" + row.get(4) + ")\n  " + row.get(6) + "\n";
    Row old = before.get(cell);
    Row received = now.get(cell);
    return old == null || received == null ? heading : heading + changes(old, received) + "  look: mvn verify -Dit.test=" + cell.name() + " -Dassay.seed=" + received.seed() + " -Deffort=" + received.effort() + "\n";
  }

  /** The columns that differ, one a line. */
  private static String changes(Row old, Row received) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Row.COLUMNS.size(); i++) {
      if (!old.cells().get(i).equals(received.cells().get(i))) lines.add(String.format("  %-13s %s → %s%n", Row.COLUMNS.get(i), old.cells().get(i), received.cells().get(i)));
    }
    return String.join("", lines);
  }
}
