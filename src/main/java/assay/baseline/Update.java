package assay.baseline;

import assay.claim.Verdict;
import assay.ledger.Cell;
import assay.ledger.LineFile;
import assay.ledger.Machine;
import assay.ledger.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the rows that a run received in the place of the accepted ones: all that the wish covers, also those that
 * passed; and takes out the covered ones that a whole run no longer found.
 *
 * @param whole whether the run judged the whole catalogue
 */
record Update(Acceptance wish, Tables accepted, Tables received, boolean whole) {

  /**
   * Rewrites the tables and adds to their log.
   *
   * @return what was done, in one sentence
   * @throws IllegalStateException if nothing is covered, a claim broke, or one rests on fewer instances than the
   *     accepted verdict; then nothing is written
   */
  String apply() {
    Map<Cell, Row> before = accepted.rows(Optional.of(wish));
    Map<Cell, Row> after = new TreeMap<>(before);
    List<Row> rows = received.rows().values().stream().filter(row -> wish.covers(row.cell())).toList();
    List<Cell> gone = whole ? gone(before) : List.of();
    if (rows.isEmpty() && gone.isEmpty())
      throw new IllegalStateException(
          "baseline.accept = " + wish.globs() + " covers no claim that this run judged"
              + (whole ? "" : "; what was removed is accepted in a run of all claims, without -Dit.test"));
    rows.forEach(row -> refuse(Optional.ofNullable(before.get(row.cell())), row));
    requireSettled(rows);
    after.keySet().removeAll(gone);
    rows.forEach(row -> after.put(row.cell(), row));
    accepted.replace(after, classes(before, after));
    String summary = summary(before, after, rows);
    log(summary);
    return summary;
  }

  /** Accepted claims that a whole run no longer judges. */
  private List<Cell> gone(Map<Cell, Row> before) {
    Map<Cell, Row> now = received.rows();
    return before.keySet().stream().filter(cell -> wish.covers(cell) && !now.containsKey(cell)).toList();
  }

  /** What a merge left open must have been judged, or both its rows would be lost. */
  private void requireSettled(List<Row> rows) {
    for (Cell cell : accepted.conflicting()) {
      if (rows.stream().noneMatch(row -> row.cell().equals(cell))) {
        throw new IllegalStateException(
            "a merge left two rows for " + cell.name() + ", and this run did not judge it; nothing was accepted");
      }
    }
  }

  private static void refuse(Optional<Row> accepted, Row now) {
    if (now.verdict() == Verdict.Kind.ERROR) {
      throw new IllegalStateException(
          now.cell().name() + " broke: an error is no verdict and cannot be accepted; nothing was accepted");
    }
    accepted.filter(before -> now.instances() < before.instances() && now.violations() == 0).ifPresent(before -> {
      throw new IllegalStateException(
          now.cell().name() + " rests on " + now.instances() + " instances, its accepted verdict on "
              + before.instances()
              + ": run with -Deffort=" + before.effort() + " or more; nothing was accepted");
    });
  }

  private static List<String> classes(Map<Cell, Row> before, Map<Cell, Row> after) {
    TreeSet<String> classes = new TreeSet<>();
    for (Map<Cell, Row> rows : List.of(before, after)) {
      Map<Cell, Row> other = rows == before ? after : before;
      rows.forEach((cell, row) -> {
        if (!row.equals(other.get(cell))) classes.add(cell.className());
      });
    }
    return List.copyOf(classes);
  }

  private static String summary(Map<Cell, Row> before, Map<Cell, Row> after, List<Row> rows) {
    long fresh = rows.stream().filter(row -> !before.containsKey(row.cell())).count();
    long gone = before.keySet().stream().filter(cell -> !after.containsKey(cell)).count();
    List<String> parts = new ArrayList<>(
        List.of(rows.size() + " rows accepted, " + fresh + " of them new, " + gone + " deleted"));
    for (Row row : rows) {
      Optional.ofNullable(before.get(row.cell())).map(Row::expected).filter(old -> old != row.expected())
          .ifPresent(old -> parts.add(
              row.cell().claim() + " " + row.cell().name() + ": " + old + " → " + row.expected()));
    }
    rows.stream().filter(row -> !before.containsKey(row.cell()) && row.expected() != Verdict.Kind.SUPPORTED)
        .forEach(row -> parts.add(row.cell().claim() + " " + row.cell().name() + ": new, " + row.expected()));
    return String.join("; ", parts);
  }

  private void log(String summary) {
    Path log = accepted.directory().resolve("LOG.md");
    String entry = "- " + LocalDate.now() + ", commit " + Machine.commit() + ", `" + wish.globs() + "`: "
        + wish.reason() + ". " + summary + ".\n";
    try {
      Files.createDirectories(accepted.directory());
      if (!Files.exists(log)) Files.writeString(log, "# What was accepted, when and why\n\n");
      Files.writeString(log, entry, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw LineFile.cannotWrite(log, failure);
    }
  }
}
