package assay.quantify;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells on the console how far a claim is: at most one line in two seconds, and one when it is judged. */
final class Progress {

  private static final long PAUSE = 2_000_000_000L;

  private final String name;
  private final int planned;
  private final Busy busy;
  private long last = System.nanoTime();
  private int number;
  private Supplier<String> instance = () -> "";

  /**
   * @param name of the property
   * @param planned how many instances it has
   * @param busy what its trials take
   */
  Progress(String name, int planned, Busy busy) {
    this.name = name;
    this.planned = planned;
    this.busy = busy;
  }

  /**
   * An instance is taken up.
   *
   * @param parameters its values, for when it turns out to be slow
   */
  void begins(int number, Supplier<String> parameters) {
    this.number = number;
    instance = parameters;
  }

  /** A trial goes on and on. */
  void slow(Duration elapsed) {
    last = System.nanoTime();
    say("   … %-52s instance %d is slow, a trial has run for %d s: %s", name, number,
        elapsed.toSeconds(), instance.get());
  }

  /** An instance was out of time. */
  void late(String reason, boolean last) {
    say("   … %-52s instance %d is %s%s", name, number, reason, last
        ? "; no further one is begun"
        : "");
  }

  void after(int done, String counts) {
    if (System.nanoTime() - last < PAUSE) return;
    last = System.nanoTime();
    say("   … %-52s %d of %d tries, %.0f s: %s", name, done, planned, seconds(), counts);
  }

  void shrinking(String smallest) {
    if (System.nanoTime() - last < PAUSE) return;
    last = System.nanoTime();
    say("   … %-52s refuted, looking for a smaller counterexample, %.0f s: %s", name,
        seconds(), smallest);
  }

  /**
   * A claim was judged.
   *
   * @param further what else is to be said of the draws
   */
  void judged(Outcome outcome, String further) {
    say("%-14s %-52s %6.1f s   %s%s%s%s", word(outcome), name, seconds(), outcome.counts(),
        few(outcome), slack(outcome), further);
    outcome.conjectures().forEach(each -> say("   ↳ conjecture “%s”: %s", each.change(), each.verdict().kind()
        + ", " + each.counts()));
  }

  /** The verdict, or for a mutant its fate. */
  private static String word(Outcome outcome) {
    boolean claim = outcome.source().mutantOf().isEmpty() || outcome.verdict() instanceof Verdict.HarnessError;
    if (claim) return outcome.verdict().kind().toString();
    return outcome.killed() ? "killed" : "survives";
  }

  /** Says so where a supported claim rests on few instances. */
  private static String few(Outcome outcome) {
    if (outcome.source().mutantOf().isPresent() || outcome.few().isEmpty()) return "";
    return "; few: up to " + Format.number(100 * outcome.few().getAsDouble()) + " % may violate it";
  }

  /** Says so where a bound is far above what it bounds, and the claim gives no reason. */
  private static String slack(Outcome outcome) {
    if (outcome.slack().isEmpty()) return "";
    return "; loose: median left/right " + Format.number(outcome.slack().getAsDouble())
        + ", sharpen it or say why with @Loose";
  }

  void judgedAgain(String counts) {
    say("   ↳ judged again in %.1f s: %s", seconds(), counts);
  }

  private static void say(String format, Object... values) {
    Console.say(String.format(Locale.ROOT, format, values));
  }

  String name() {
    return name;
  }

  /** Of all processors together. */
  double seconds() {
    return busy.seconds();
  }
}
