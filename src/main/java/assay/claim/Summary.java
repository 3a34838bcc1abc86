package assay.claim;

import java.util.Map;

/**
 * The verdict on a claim from those on its instances. One confirmed counterexample refutes; support needs instances in
 * which the theorem speaks, and more supported ones than inconclusive ones; a claim that mostly says nothing is vacuous.
 */
public final class Summary {

  private Summary() {}

  /**
   * @param reasons the last reason that was given for each kind of verdict
   */
  public static Verdict of(Counts counts, Map<Verdict.Kind, String> reasons) {
    if (counts.of(Verdict.Kind.ERROR) > 0) return new Verdict.HarnessError(reasons.get(Verdict.Kind.ERROR));
    if (counts.of(Verdict.Kind.REFUTED) > 0) return new Verdict.Refuted(reasons.get(Verdict.Kind.REFUTED));
    if (counts.total() == 0) return new Verdict.HarnessError("no instance was generated");
    int vacuous = counts.of(Verdict.Kind.VACUOUS);
    int speaking = counts.decisive();
    if (vacuous + speaking == 0) return new Verdict.OutOfRegime("in no generated instance do the premises hold; the last one: " + reasons.get(Verdict.Kind.OUT_OF_REGIME));
    if (vacuous > speaking) return new Verdict.Vacuous(vacuous + " of " + (vacuous + speaking) + " instances are vacuous; the last one: " + reasons.get(Verdict.Kind.VACUOUS));
    return counts.of(Verdict.Kind.SUPPORTED) > counts.of(Verdict.Kind.INCONCLUSIVE) ? supported(counts) : open(counts, reasons);
  }

  private static Verdict supported(Counts counts) {
    int supported = counts.of(Verdict.Kind.SUPPORTED);
    double share = 1 - Math.pow(0.05, 1.0 / supported);
    return new Verdict.Supported("no counterexample in " + supported + " instances: fewer than " + Format.number(100 * share)
        + " % of what this generator draws violate it (95 % confidence)");
  }

  private static Verdict open(Counts counts, Map<Verdict.Kind, String> reasons) {
    return new Verdict.Inconclusive(counts + "; the last open one: " + reasons.get(Verdict.Kind.INCONCLUSIVE));
  }
}
