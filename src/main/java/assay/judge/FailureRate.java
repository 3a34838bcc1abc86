package assay.judge;

import assay.claim.Format;
import assay.claim.Verdict;
import assay.stats.BernoulliEProcess;
import assay.stats.ClopperPearson;
import assay.stats.OperatingCharacteristic;
import assay.stats.Search;
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
 * <p>What a trial says may itself be wrong, with probability at most its {@linkplain #trialLevel level}, where its
 * sides are random intervals. Then Pr[no] ≤ p + level and p ≤ Pr[no or unknown] + level, so the bets are laid against δ
 * ± level, with no union over trials.
 *
 * @param delta the failure probability that the claim allows, in (0, 1)
 * @param alpha the probability of a false verdict, whenever it is asked for
 */
public record FailureRate(double delta, double alpha) {

  /** The part of δ (or of 1 − δ) that a trial's random intervals may spend. */
  private static final double TRIAL_SHARE = 1e-3;

  /** Trials between two looks at the evidence. */
  static final int BATCH = 8;

  /** So many trials tell a claim that mostly fails, however small its δ. */
  private static final int GLANCE = 8 * BATCH;

  /** More trials than anybody makes: how many more does not matter. */
  private static final long NEVER = 1_000_000_000_000_000L;

  /** From so many trials on, what is detectable is computed from the last look alone. */
  private static final int LONG = 5000;

  /** After this many times the trials that a flawless claim needs, an undecided one stays undecided. */
  private static final int PATIENCE = 8;

  private static final Map<Reach, Double> DETECTABLE = new ConcurrentHashMap<>();

  /** How often a violation of the detectable size may be missed. */
  private static final double MISSED = 0.05;

  /** The rule at another level, such as that by which a refutation is confirmed on fresh seeds. */
  public FailureRate at(double level) {
    return new FailureRate(delta, level);
  }

  /** The probability with which one trial's random intervals may fail, all together. */
  double trialLevel() {
    return TRIAL_SHARE * Math.min(delta, 1 - delta);
  }

  private BernoulliEProcess above() {
    return BernoulliEProcess.above(delta + trialLevel());
  }

  private BernoulliEProcess below() {
    return BernoulliEProcess.below(delta - trialLevel());
  }

  /**
   * Trials that support the claim if none of them fails, by bisection: wealth grows with each. It lies between the
   * trials of the boldest bet alone, (1−q)ⁿ with q = 0, and of that bet with a fourth of the stakes.
   */
  long fewest() {
    BernoulliEProcess below = below();
    double perTrial = -Math.log1p(trialLevel() - delta);
    double most = (enough() + Math.log(4)) / perTrial;
    if (!(most < NEVER)) return NEVER;
    long least = (long) Math.max(1, Math.floor((enough() - Math.log(4)) / perTrial));
    return Search.least(least, (long) Math.ceil(most) + 1, trials -> below.logValue(0, trials) >= enough());
  }

  /**
   * Trials after which an undecided claim is called inconclusive. Where even flawless ones could not support it,
   * only so many as show that it mostly fails.
   *
   * @param limit how many an instance may take
   */
  public int most(int limit) {
    long fewest = fewest();
    return (int) (fewest > limit ? Math.min(limit, GLANCE) : Math.min(limit, PATIENCE * fewest));
  }

  private double enough() {
    return Math.log(2 / alpha);
  }

  /** Whether the evidence decides, either way. */
  boolean decided(Counts counts) {
    return refutes(counts) || supports(counts);
  }

  private boolean refutes(Counts counts) {
    return above().logValue(counts.of(Verdict.Kind.REFUTED), counts.decisive()) >= enough();
  }

  private boolean supports(Counts counts) {
    int notYes = counts.of(Verdict.Kind.REFUTED) + counts.of(Verdict.Kind.INCONCLUSIVE);
    return below().logValue(notYes, counts.decisive()) >= enough();
  }

  /**
   * @param confirmation how a refutation would be confirmed: what could have been detected depends on it
   * @param limit how many trials the instance may take
   */
  Verdict verdict(Counts counts, Confirmation confirmation, int limit) {
    int n = counts.decisive();
    int no = counts.of(Verdict.Kind.REFUTED);
    int open = counts.of(Verdict.Kind.INCONCLUSIVE);
    String text = no + " of " + n + " trials fail" + (open > 0 ? ", " + open + " are open" : "")
        + "; allowed is a share of " + Format.number(delta);
    if (refutes(counts)) return new Verdict.Refuted(text);
    if (supports(counts)) return new Verdict.Supported(text);
    if (fewest() > limit)
      return new Verdict.Inconclusive(
          text + ", which needs " + (fewest() < NEVER ? "" : "more than ") + Format.number(fewest())
              + " trials; this effort gives an instance " + Format.number(limit) + ": inconclusive by design");
    return new Verdict.Inconclusive(text + "; so many trials show a share of "
        + Format.number(detectable(n, at(confirmation.level(alpha)), limit)) + " nineteen times in twenty");
  }

  /**
   * The smallest failure probability, to three digits, that this many trials would have refuted, and fresh ones
   * confirmed by another rule, with probability 0.95: each of the two misses it at most once in forty times.
   */
  public double detectable(int n, FailureRate confirming, int limit) {
    return Math.max(reach(n), confirming.reach(confirming.most(limit)));
  }

  /** What is refuted within n trials but for once in forty times: exact, and slow enough to be kept. */
  private double reach(int n) {
    return n > LONG
        ? lastLook(n)
        : DETECTABLE.computeIfAbsent(new Reach(this, n), reach -> bisected(new OperatingCharacteristic(looks(n), n)));
  }

  /** Earlier looks only add to what the last one finds. */
  private double lastLook(int n) {
    BernoulliEProcess above = above();
    int refutes = (int) Search.least(1, n, failures -> above.logValue(failures, n) >= enough());
    return refutes > n ? Double.POSITIVE_INFINITY : ClopperPearson.upper(refutes - 1, n, MISSED / 2);
  }

  /** The evidence is looked at after every batch, and at the end. */
  private SequentialTest looks(int n) {
    BernoulliEProcess above = above();
    return (side, failures, trials) -> side == Side.ABOVE && (trials % BATCH == 0 || trials == n)
        && above.logValue(failures, trials) >= enough();
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
