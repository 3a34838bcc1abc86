package assay.claim;

import assay.stats.BernoulliEProcess;
import assay.stats.OperatingCharacteristic;
import assay.stats.SequentialTest;
import assay.stats.Side;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges "with probability at least 1 − δ" from trials that said yes, no or unknown, after any number of them. Two
 * e-processes bet against the claim and against its opposite; a side is decided when its wealth reaches 2/α, which by
 * Ville's inequality happens wrongly with probability at most α over all looks together. Only trials that surely failed
 * count towards refuting; every unknown one counts as failed against supporting. No normal approximation, which errs by
 * six orders of magnitude near δ = 0.
 *
 * @param delta the failure probability that the claim allows, in (0, 1)
 * @param alpha the probability of a false verdict, whenever it is asked for
 */
record FailureRate(double delta, double alpha) {

  /** Trials between two looks at the evidence. */
  static final int BATCH = 8;

  /** After this many times the trials that a flawless claim needs, an undecided one stays undecided. */
  private static final int PATIENCE = 8;

  private static final Map<Reach, Double> DETECTABLE = new ConcurrentHashMap<>();

  /** How often a violation of the detectable size may be missed. */
  private static final double MISSED = 0.05;

  /** How much stricter the confirmation of a counterexample is. */
  private static final double STRICTER = 1e-3;

  /** The rule by which a refutation is confirmed on fresh seeds. */
  FailureRate stricter() {
    return new FailureRate(delta, alpha * STRICTER);
  }

  /** Trials that support the claim if none of them fails. */
  int fewest() {
    BernoulliEProcess below = BernoulliEProcess.below(delta);
    int n = 1;
    while (!(below.logValue(0, n) >= enough())) n++;
    return n;
  }

  /** Trials after which an undecided claim is called inconclusive. */
  int most() {
    return PATIENCE * fewest();
  }

  private double enough() {
    return Math.log(2 / alpha);
  }

  /** Whether the evidence decides, either way. */
  boolean decided(Counts counts) {
    return refutes(counts) || supports(counts);
  }

  private boolean refutes(Counts counts) {
    return BernoulliEProcess.above(delta).logValue(counts.of(Verdict.Kind.REFUTED), counts.decisive()) >= enough();
  }

  private boolean supports(Counts counts) {
    int notYes = counts.of(Verdict.Kind.REFUTED) + counts.of(Verdict.Kind.INCONCLUSIVE);
    return BernoulliEProcess.below(delta).logValue(notYes, counts.decisive()) >= enough();
  }

  Verdict verdict(Counts counts) {
    int n = counts.decisive();
    int no = counts.of(Verdict.Kind.REFUTED);
    int open = counts.of(Verdict.Kind.INCONCLUSIVE);
    String text = no + " of " + n + " trials fail" + (open > 0 ? ", " + open + " are open" : "") + "; allowed is a share of " + Format.number(delta);
    if (refutes(counts)) return new Verdict.Refuted(text);
    if (supports(counts)) return new Verdict.Supported(text);
    return new Verdict.Inconclusive(text + "; so many trials show a share of " + Format.number(detectable(n)) + " nineteen times in twenty");
  }

  /**
   * The smallest failure probability, to three digits, that this many trials would have refuted, and fresh ones confirmed,
   * with probability 0.95: each of the two misses it at most once in forty times.
   */
  double detectable(int n) {
    FailureRate confirming = stricter();
    return Math.max(reach(n), confirming.reach(confirming.most()));
  }

  /** What is refuted within n trials but for once in forty times: exact, and slow enough to be kept. */
  private double reach(int n) {
    return DETECTABLE.computeIfAbsent(new Reach(this, n), reach -> bisected(new OperatingCharacteristic(looks(n), n)));
  }

  /** The evidence is looked at after every batch, and at the end. */
  private SequentialTest looks(int n) {
    BernoulliEProcess above = BernoulliEProcess.above(delta);
    return (side, failures, trials) -> side == Side.ABOVE && (trials % BATCH == 0 || trials == n) && above.logValue(failures, trials) >= enough();
  }

  private double bisected(OperatingCharacteristic refuting) {
    double missed = delta;
    double found = 1;
    if (!finds(refuting, found)) return Double.POSITIVE_INFINITY;
    while (found - missed > 1e-3 * found) {
      double middle = (missed + found) / 2;
      if (finds(refuting, middle)) found = middle;
      else missed = middle;
    }
    return found;
  }

  private static boolean finds(OperatingCharacteristic refuting, double failing) {
    return refuting.under(failing).said(Side.ABOVE) >= 1 - MISSED / 2;
  }

  private record Reach(FailureRate rate, int trials) {}
}
