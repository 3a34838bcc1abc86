package assay.baseline;

import assay.ledger.Console;
import assay.ledger.History;
import assay.ledger.Places;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes what a run found beside what was accepted: each claim's row to the received tables and to the run's own one,
 * for its history, and how it compares to the table of comparisons with the run's evidence. Says on the console what is
 * not as expected. Does nothing where {@link Places} names no such directory.
 */
public final class Received implements FindingListener {

  private final Optional<Tables> tables;
  private final Comparisons comparisons;

  /** Writes where this run's findings go. */
  public Received() {
    this(Places.current().received(), Places.current().evidence());
  }

  Received(Optional<Path> directory, Path evidence) {
    tables = directory.map(Tables::new);
    comparisons = Comparisons.in(evidence);
  }

  @Override
  public void found(Finding finding) {
    if (tables.isEmpty() || finding.mutant()) return;
    tables.get().put(finding.row());
    Run.current().ledger().directory().ifPresent(run -> History.table(run).append(finding.row().cells()));
    comparisons.add(finding);
    if (finding.comparison().notable()) Console.say("   ↳ " + finding.comparison().sentence());
  }
}
