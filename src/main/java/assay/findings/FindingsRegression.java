package assay.findings;

import assay.baseline.Acceptance;
import assay.baseline.Baseline;
import assay.ledger.Cell;
import assay.ledger.Past;
import assay.ledger.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows a run as far as its findings go: how they compare with the accepted ones, and the acceptance, if one was
 * asked for. A statement that is known to be false and was not refuted fails the build; any other change is shown.
 *
 * @param accepted the directory of the baseline
 * @param received the directory of what the run received
 */
public record FindingsRegression(Path accepted, Path received) {

  /**
   * How a run's findings compare.
   *
   * @param sentence for the console; empty if there is nothing to say
   * @param failures why the build fails; none if it does not
   */
  public record Ending(String sentence, List<String> failures) {}

  /** Of a run's places; they must name a directory of reports. */
  public static FindingsRegression of(Places places) {
    return new FindingsRegression(places.baseline().orElseThrow(), places.received().orElseThrow());
  }

  /**
   * Compares, adds the difference to {@code diff.txt}, and accepts.
   *
   * @throws IllegalStateException if a table cannot be understood; the message names it
   * @throws IOException if the difference cannot be written
   */
  public Ending after(Optional<Acceptance> wish) throws IOException {
    Map<String, Integer> sought = Sought.in(received).all();
    List<Noted> found = NotedTable.in(received).all();
    List<Noted> before = NotedTable.in(accepted).all();
    if (sought.isEmpty() && wish.isEmpty()) return new Ending("", List.of());
    Changes changes = Changes.of(before, found, sought);
    if (!sought.isEmpty()) {
      Files.writeString(received.resolve("diff.txt"), changes.text(), StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    wish.ifPresent(accepting -> accept(accepting, before, found, sought));
    return new Ending(
        "Findings: " + changes.sentence() + (wish.isPresent() ? "; those of the accepted claims are accepted" : "")
            + ".",
        changes.failures().stream().filter(failure -> wish.isEmpty()).toList());
  }

  /** What was looked for is replaced; what no claim states any more is taken out. */
  private void accept(Acceptance wish, List<Noted> before, List<Noted> found, Map<String, Integer> sought) {
    Set<Cell> known = Baseline.accepted(accepted).stream().map(Past::cell).collect(Collectors.toSet());
    List<Noted> after = new ArrayList<>(before);
    after.removeIf(noted -> wish.covers(noted.cell())
        && (sought.containsKey(Sought.key(noted)) || !known.contains(noted.cell())));
    found.stream().filter(noted -> wish.covers(noted.cell())).forEach(after::add);
    if (!after.equals(before)) NotedTable.in(accepted).write(after);
  }
}
