package assay.quantify;

import assay.judge.TrialRunner;
import assay.runner.Cores;
import assay.runner.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The cores on which all claims of a run are judged, one claim at a time. */
final class Pool {

  private static Optional<Cores> cores = Optional.empty();

  private Pool() {}

  /**
   * The pool, which says when a trial is slow.
   *
   * @throws IllegalArgumentException if the run's patience cannot be read
   */
  static TrialRunner watched(Consumer<Duration> slow) {
    return cores().watched(slow);
  }

  /** One for as long as patience stays the same, which is for a whole run. */
  private static synchronized Cores cores() {
    if (cores.filter(pool -> pool.patience().equals(Patience.current())).isEmpty()) cores = Optional.of(new Cores());
    return cores.get();
  }
}
