package assay.baseline;

import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.ledger.Console;
import assay.ledger.History;
import assay.ledger.Ledger;
import assay.ledger.Places;
import assay.ledger.Point;
import assay.ledger.Row;
import assay.ledger.RunLock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The run of claims that this process makes: its ledger, what was accepted before, what earlier runs found, and who
 * hears of its findings. Begins when it is first asked for at the {@link Places} that are named then, and ends with the
 * process, with {@link #end}, or when other places are named.
 */
public final class Run {

  private static Optional<Run> current = Optional.empty();

  private final Places places;
  private final Optional<RunLock> lock;
  private final Ledger ledger;
  private final History history;
  private final Baseline baseline;
  private final Optional<Acceptance> wish;
  private final List<FindingListener> listeners;

  private Run(Places places) {
    this.places = places;
    wish = Acceptance.current();
    baseline = places.baseline().map(where -> Baseline.read(where, places.ledger(), wish)).orElseGet(Baseline::empty);
    lock = places.ledger().map(RunLock::take);
    ledger = places.ledger().map(Ledger::begin).orElseGet(Ledger::inMemory);
    history = ledger.directory().map(History::before).orElseGet(History::none);
    listeners = ServiceLoader.load(FindingListener.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /**
   * The run under way.
   *
   * @throws IllegalStateException if it cannot begin: the ledger cannot be written, another run is under way there, or
   *     the baseline cannot be understood
   */
  public static synchronized Run current() {
    Places named = Places.current();
    if (current.filter(run -> run.places.equals(named)).isEmpty()) {
      end();
      current = Optional.of(new Run(named));
    }
    return current.get();
  }

  /** Ends the run under way, if there is one: the next one begins anew, and others may run. */
  public static synchronized void end() {
    current.flatMap(run -> run.lock).ifPresent(RunLock::close);
    current = Optional.empty();
  }

  public Ledger ledger() {
    return ledger;
  }

  /**
   * The number of this run among those that judged a claim with different seeds, from 1 on: a run again with an earlier
   * seed repeats what was seen, and a run with another one has another chance to err.
   */
  public int number(Cell cell, long seed) {
    return history.before(cell, seed) + 1;
  }

  /** Whether this run accepts verdicts. */
  public boolean accepts() {
    return wish.isPresent();
  }

  /** A claim that was judged, compared with what was accepted. */
  public Finding finding(Outcome outcome) {
    Cell cell = Cell.of(outcome);
    List<Point> points = ledger.points(cell);
    Row row = Row.of(outcome, points, ledger.run());
    boolean wished = wish.filter(accepting -> accepting.covers(outcome)).isPresent();
    return new Finding(outcome, row, points, baseline.row(cell), baseline.compare(row, points), wished,
        history.of(cell));
  }

  /** The same claim after it was judged again on fresh seeds: that decides the comparison, and nothing else. */
  public Finding again(Finding first, Outcome again) {
    return first.with(baseline.secondLook(first, Row.of(again, List.of(), ledger.run())));
  }

  /** Tells all who listen. */
  public void tell(Finding finding) {
    listeners.forEach(listener -> tell(listener, finding));
  }

  private static void tell(FindingListener listener, Finding finding) {
    try {
      listener.found(finding);
    } catch (RuntimeException unheard) {
      Console.warn(finding.outcome().id() + " is judged, but " + listener.getClass().getSimpleName()
          + " could not record it: " + unheard.getMessage());
    }
  }
}
