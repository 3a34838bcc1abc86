package assay.findings;

import assay.baseline.Finding;
import assay.claim.Format;
import assay.ledger.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A discovery as it is kept between runs: a line of a table.
 *
 * @param kind what sort of thing was found
 * @param cell the claim
 * @param subject what of the claim it is about; empty if all of it
 * @param statement the claim as a formula
 * @param sentence in a theorist's words
 * @param numbers behind the sentence, and with what probability at most chance alone says it
 * @param command what to type to see it again
 * @param instances that were judged
 * @param run in which it was found
 */
public record Noted(Discovery.Kind kind, Cell cell, String subject, String statement, String sentence, String numbers,
    String command, int instances, String run) {

  /** The columns of a table of them. */
  public static final List<String> COLUMNS = List.of("kind", "claim", "class", "method", "subject", "statement",
      "sentence", "numbers", "command", "instances", "run");

  static Noted of(Discovery found, Finding finding) {
    String chance =
        found.level() == 0 ? "" : "; said by chance alone with probability at most " + Format.number(found.level());
    return new Noted(found.kind(), found.cell(), found.subject(), finding.outcome().statement(), found.sentence(),
        found.numbers() + chance, found.command(), finding.outcome().counts().total(), finding.row().run());
  }

  /** In the order of the columns. */
  public List<String> cells() {
    return List.of(kind.name(), cell.claim(), cell.className(), cell.method(), subject, statement, sentence, numbers,
        command, Integer.toString(instances), run).stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList();
  }

  /**
   * Reads a line by the names of its columns; empty for a kind that this version does not know.
   *
   * @throws IllegalStateException if a number cannot be read; the message names it
   */
  public static Optional<Noted> of(Map<String, String> line) {
    return Arrays.stream(Discovery.Kind.values()).filter(kind -> kind.name().equals(line.get("kind"))).findFirst()
        .map(kind -> new Noted(kind, new Cell(text(line, "claim"), text(line, "class"), text(line, "method")),
            text(line, "subject"), text(line, "statement"), text(line, "sentence"), text(line, "numbers"),
            text(line, "command"), whole(text(line, "instances")), text(line, "run")));
  }

  private static String text(Map<String, String> line, String column) {
    return line.getOrDefault(column, "");
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw new IllegalStateException("instances = " + text + ": must be a whole number", malformed);
    }
  }

  /** Tells it from all others, and stays the same from run to run. */
  public String key() {
    return String.join("\t", kind.name(), cell.claim(), cell.className(), cell.method(), subject);
  }

  /** A line for a reader, such as {@code "GF-F1 … : loose in a parameter (d)"}. */
  String title() {
    return cell.claim() + " " + cell.name() + ": " + kind + (subject.isEmpty() ? "" : " (" + subject + ")");
  }
}
