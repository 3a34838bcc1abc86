package assay.judge;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.stats.ClopperPearson;
import java.util.Map;

/**
 * The verdict on a claim from those on its instances. One confirmed counterexample refutes; a claim that mostly says
 * nothing is vacuous. Support needs that no speaking instance is open, or that the share of what the generator draws
 * which may violate the claim is at most {@link #SMALL}: an upper bound of 95 % confidence that counts every open
 * instance as a violation.
 */
public final class Summary {

  /** With open instances a claim is supported only if at most this share may violate it. */
  public static final double SMALL = 0.25;

  /** Fewer speaking instances than these are few. */
  public static final int FEW = 10;

  private static final double DOUBT = 0.05;

  private Summary() {}

  /**
   * A claim that declines more than this share of what is drawn is judged on something else than its parameters say.
   */
  private static final double MOSTLY = 0.9;

  /**
   * @param declined draws for which the property stated no claim
   * @param reasons the last reason that was given for each kind of verdict
   */
  public static Verdict of(Counts counts, int declined, Map<Verdict.Kind, String> reasons) {
    Verdict verdict = of(counts, reasons);
    int drawn = counts.total() + declined;
    if (drawn > 0 && counts.total() == 0)
      return new Verdict.HarnessError("all " + declined + " draws were declined: no instance was judged");
    if (!(verdict instanceof Verdict.Supported) || !(declined > MOSTLY * drawn)) return verdict;
    return new Verdict.Inconclusive(
        counts + ", but " + declined + " of " + drawn + " draws were declined: draw what the claim is about");
  }

  /**
   * @param reasons the last reason that was given for each kind of verdict
   */
  static Verdict of(Counts counts, Map<Verdict.Kind, String> reasons) {
    if (counts.of(Verdict.Kind.ERROR) > 0) return new Verdict.HarnessError(last(Verdict.Kind.ERROR, reasons));
    if (counts.of(Verdict.Kind.REFUTED) > 0) return new Verdict.Refuted(last(Verdict.Kind.REFUTED, reasons));
    if (counts.total() == 0) return new Verdict.HarnessError("no instance was generated");
    int vacuous = counts.of(Verdict.Kind.VACUOUS);
    int speaking = counts.decisive();
    if (vacuous + speaking == 0)
      return new Verdict.OutOfRegime(
          "in no generated instance do the premises hold; the last one: " + reasons.get(Verdict.Kind.OUT_OF_REGIME));
    if (vacuous > speaking)
      return new Verdict.Vacuous(vacuous + " of " + (vacuous + speaking) + " instances are vacuous; the last one: "
          + reasons.get(Verdict.Kind.VACUOUS));
    return counts.of(Verdict.Kind.INCONCLUSIVE) == 0 || violating(counts) <= SMALL
        ? supported(counts)
        : open(counts, reasons);
  }

  private static String last(Verdict.Kind kind, Map<Verdict.Kind, String> reasons) {
    return reasons.getOrDefault(kind, "no reason was given");
  }

  /**
   * The share of what the generator draws that may violate the claim, with 95 % confidence: what is open counts as
   * violating.
   */
  public static double violating(Counts counts) {
    if (counts.decisive() == 0) return 1;
    return ClopperPearson.upper(counts.of(Verdict.Kind.REFUTED) + counts.of(Verdict.Kind.INCONCLUSIVE),
        counts.decisive(), DOUBT);
  }

  /** Whether so few instances speak that even without an open one they exclude little. */
  public static boolean few(Counts counts) {
    return counts.decisive() < FEW;
  }

  private static Verdict supported(Counts counts) {
    int open = counts.of(Verdict.Kind.INCONCLUSIVE);
    return new Verdict.Supported("no counterexample in " + counts.decisive()
        + (counts.decisive() == 1 ? " instance" : " instances") + (few(counts) ? " only" : "")
        + (open > 0 ? ", of which " + open + " are open and counted as violations" : "") + ": at most "
        + percent(counts)
        + " % of what this generator draws violate it (95 % confidence)");
  }

  private static String percent(Counts counts) {
    return Format.number(100 * violating(counts));
  }

  private static Verdict open(Counts counts, Map<Verdict.Kind, String> reasons) {
    return new Verdict.Inconclusive(
        counts + ": up to " + percent(counts) + " % of what this generator draws may violate it; the last open one: "
            + reasons.get(Verdict.Kind.INCONCLUSIVE));
  }
}
