package assay.claim;

import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges "with probability at least 1 − δ" from trials that said yes, no or unknown, at a few looks that share the
 * error probability. Refuted when even the trials that surely failed are too many; supported when even with every
 * unknown trial counted as a failure there are few enough. One-sided Clopper–Pearson bounds; no normal approximation,
 * which errs by six orders of magnitude near δ = 0.
 *
 * @param delta the failure probability that the claim allows, in (0, 1)
 * @param alpha the probability of a false verdict over all looks
 */
record FailureRate(double delta, double alpha) {

  private static final int LOOKS = 3;

  /** Trials at each look: the first is the fewest that can support the claim, each next twice the one before. */
  List<Integer> looks() {
    int fewest = ClopperPearson.trialsWithoutFailure(delta, perSide());
    return IntStream.range(0, LOOKS).mapToObj(k -> fewest << k).toList();
  }

  /** Each look may err on either side. */
  private double perSide() {
    return alpha / (2 * LOOKS);
  }

  Verdict verdict(Counts counts) {
    int n = counts.decisive();
    int no = counts.of(Verdict.Kind.REFUTED);
    int notYes = no + counts.of(Verdict.Kind.INCONCLUSIVE);
    double least = ClopperPearson.lower(no, n, perSide());
    double most = ClopperPearson.upper(notYes, n, perSide());
    String text = no + " of " + n + " trials fail" + (notYes > no ? ", " + (notYes - no) + " are open" : "");
    String rate = "; failure probability in " + TrialVerdict.text(new Interval(least, Math.max(least, most))) + ", allowed " + Format.number(delta);
    if (least > delta) return new Verdict.Refuted(text + rate);
    if (most <= delta) return new Verdict.Supported(text + rate);
    return new Verdict.Inconclusive(text + rate);
  }
}
