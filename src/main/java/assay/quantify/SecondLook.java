package assay.quantify;

import assay.judge.Outcome;
import assay.baseline.Acceptance;
import assay.baseline.Baseline;
import java.util.function.Function;

/**
 * Judges a claim whose tightness looks changed against the baseline once more, on fresh seeds and more instances, before
 * anything is said: most suspicions are chance. All second looks of a run share {@link #RUN} seconds.
 */
final class SecondLook {

  /** Seconds for one claim, and for all claims of a run. */
  private static final double CLAIM = 30, RUN = 120;

  private static double spent;

  private SecondLook() {}

  /**
   * @param judge judges the claim within so many seconds
   */
  static synchronized void at(Outcome outcome, Function<Double, Outcome> judge) {
    double seconds = Math.min(CLAIM, RUN - spent);
    if (outcome.source().mutantOf().isPresent() || Acceptance.current().isPresent() || seconds <= 0) return;
    if (!Baseline.current().compare(outcome).suspicious()) return;
    System.out.printf("   ↳ tightness looks changed: judged again on fresh seeds, for at most %.0f s%n", seconds);
    Outcome again = judge.apply(seconds);
    spent += again.settings().seconds();
    Baseline.current().lookedAgain(outcome, again);
  }
}
