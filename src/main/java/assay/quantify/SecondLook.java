package assay.quantify;

import assay.baseline.Finding;
import assay.baseline.Run;
import assay.judge.Outcome;
import assay.ledger.Console;
import java.util.function.Function;

/**
 * Judges a claim whose tightness looks changed against the baseline once more, on fresh seeds and more instances,
 * before anything is said: most suspicions are chance. All second looks of a run share {@link #RUN} seconds.
 */
final class SecondLook {

  /** Seconds for one claim, and for all claims of a run. */
  private static final double CLAIM = 30, RUN = 120;

  private static double spent;

  private SecondLook() {}

  /**
   * The finding as it stands after a second look, if it is due one.
   *
   * @param judge judges the claim within so many seconds
   */
  static synchronized Finding at(Finding first, Function<Double, Outcome> judge) {
    double seconds = Math.min(CLAIM, RUN - spent);
    if (!first.comparison().suspicious() || Run.current().accepts() || seconds <= 0) return first;
    Console
        .say(String.format("   ↳ tightness looks changed: judged again on fresh seeds, for at most %.0f s", seconds));
    long start = System.nanoTime();
    Outcome again = judge.apply(seconds);
    spent += (System.nanoTime() - start) / 1e9;
    return Run.current().again(first, again);
  }
}
