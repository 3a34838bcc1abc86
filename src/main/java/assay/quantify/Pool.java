package assay.quantify;

import assay.Fused;
import assay.judge.TrialRunner;
import assay.ledger.Console;
import assay.runner.Cores;
import assay.runner.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The cores on which all claims of a run are judged. */
final class Pool {

  private static final String SLOW =
      "This Java uses no fused multiply-add and no vectors (-XX:UseAVX=0, or a processor "
          + "without FMA): the bits are the same, a run takes many times as long.";

  private static Optional<Cores> cores = Optional.empty();

  private Pool() {}

  /**
   * The pool, which says when a trial is slow.
   *
   * @param order trials of a lower one go first
   * @throws IllegalArgumentException if the run's patience cannot be read
   */
  static TrialRunner watched(int order, Consumer<Duration> slow) {
    return cores().watched(order, slow);
  }

  /** One for as long as patience stays the same, which is for a whole run. */
  private static synchronized Cores cores() {
    if (cores.isEmpty() && !Fused.FAST) Console.say(SLOW);
    if (cores.filter(pool -> pool.patience().equals(Patience.current())).isEmpty()) cores = Optional.of(new Cores());
    return cores.get();
  }
}
