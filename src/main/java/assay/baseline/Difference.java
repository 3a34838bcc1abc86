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
 * @param before the accepted rows
 * @param now the rows of the run
 * @param missing accepted claims that a whole run did not judge
 * @param compared how each judged claim compares
 */
record Difference(Map<Cell, Row> before, Map<Cell, Row> now, List<Cell> missing, List<Comparisons.Compared> compared) {

  /** Such as {@code "40 as expected, 2 changed, 1 missing."}. */
  String states() {
    Map<String, Long> states = compared.stream()
        .collect(Collectors.groupingBy(
            claim -> claim.comparison().state().toString(), TreeMap::new, Collectors.counting()));
    if (!missing.isEmpty()) states.put("missing", (long) missing.size());
    return (states.isEmpty() ? "nothing was judged" : counted(states)) + ".";
  }

  private static String counted(Map<String, Long> states) {
    return states.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "));
  }

  String text() {
    StringBuilder text = new StringBuilder("Baseline: " + states() + "\n");
    compared.stream().filter(claim -> claim.comparison().state() != Comparison.State.AS_EXPECTED)
        .forEach(claim -> text.append('\n').append(paragraph(claim.cell(), claim.comparison())));
    missing.forEach(cell -> text.append("\n").append(cell.claim()).append(" ").append(cell.name())
        .append(": missing\n"));
    return text.toString();
  }

  private String paragraph(Cell cell, Comparison comparison) {
    String heading = cell.claim() + " " + cell.name() + ": " + comparison.state() + " (" + comparison.rung() + ")\n  "
        + comparison.text() + "\n";
    Row old = before.get(cell);
    Row received = now.get(cell);
    return old == null || received == null ? heading : heading + changes(old, received) + look(received);
  }

  private static String look(Row received) {
    return "  look: mvn verify -Dit.test=" + received.cell().quoted() + " -Dassay.seed=" + received.seed()
        + " -Deffort="
        + received.effort() + "\n";
  }

  /** The columns that differ, one a line. */
  private static String changes(Row old, Row received) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Row.COLUMNS.size(); i++) {
      if (!old.cells().get(i).equals(received.cells().get(i))) {
        lines.add(String.format("  %-13s %s → %s%n", Row.COLUMNS.get(i), old.cells().get(i), received.cells().get(i)));
      }
    }
    return String.join("", lines);
  }
}
