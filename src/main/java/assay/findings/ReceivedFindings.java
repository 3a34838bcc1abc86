package assay.findings;

import assay.baseline.Finding;
import assay.baseline.FindingListener;
import assay.ledger.Places;
import java.nio.file.Path;
import java.util.Optional;

/** Writes what a run finds out about statements beside the verdicts that it received. */
public final class ReceivedFindings implements FindingListener {

  private final Optional<Path> received;

  /** Writes where this run's findings go. */
  public ReceivedFindings() {
    this(Places.current().received());
  }

  ReceivedFindings(Optional<Path> received) {
    this.received = received;
  }

  @Override
  public void found(Finding finding) {
    if (received.isEmpty() || finding.mutant()) return;
    int instances = finding.outcome().counts().total();
    Discoveries.sought(finding).forEach(
        kind -> Sought.in(received.get()).add(finding.cell(), kind, instances));
    Discoveries.noted(finding).forEach(NotedTable.in(received.get())::add);
  }
}
