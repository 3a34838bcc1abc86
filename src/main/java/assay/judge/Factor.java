package assay.judge;

import assay.claim.Claim;
import assay.claim.Term;
import assay.claim.Verdict;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The factor that an instance needs in front of the right side, or of one of its terms, before it holds there.
 *
 * @param term the term that is multiplied; empty for the whole right side
 * @param refutedBelow its trials refute the claim with any smaller factor; −∞ if with none
 * @param suffices its trials support the claim with this one; ∞ if with none of those that they tell apart
 */
public record Factor(String term, double refutedBelow, double suffices) {

  /**
   * For the whole right side first, then for each term if there are several; nothing for a side or a term that is not
   * positive in every trial, and nothing where the claim does not speak.
   *
   * @param alpha the probability of a false verdict that the instance may spend
   */
  public static List<Factor> of(Instance instance, double alpha) {
    List<TrialResult> trials = instance.evidence().stream().filter(trial -> !trial.right().isEmpty()).toList();
    Verdict.Kind kind = instance.verdict().kind();
    if (trials.isEmpty() || kind == Verdict.Kind.ERROR || kind == Verdict.Kind.OUT_OF_REGIME) return List.of();
    List<Factor> factors = new ArrayList<>();
    List<Term.Measured> terms = trials.getFirst().right();
    of(instance.claim(), alpha, trials, "", -1).ifPresent(factors::add);
    for (int k = 0; k < terms.size() && terms.size() > 1; k++)
      of(instance.claim(), alpha, trials, terms.get(k).name(), k).ifPresent(factors::add);
    return factors;
  }

  /**
   * @param which number of the term; −1 for all of them
   */
  private static Optional<Factor> of(Claim claim, double alpha, List<TrialResult> trials, String term, int which) {
    List<Interval> needed = new ArrayList<>();
    for (TrialResult trial : trials) {
      List<Term.Measured> rest = which < 0
          ? List.of()
          : IntStream.range(0, trial.right().size()).filter(i -> i != which).mapToObj(trial.right()::get).toList();
      Interval part = which < 0 ? trial.rightSum() : trial.right().get(which).value();
      if (!(part.lo() > 0 && part.hi() < Double.POSITIVE_INFINITY)) return Optional.empty();
      needed.add(trial.left().value().minus(TrialResult.sum(rest)).dividedBy(part));
    }
    return Optional.of(new Factor(term, refutedBelow(claim, alpha, trials, needed),
        suffices(claim, alpha, trials, needed)));
  }

  private static double suffices(Claim claim, double alpha, List<TrialResult> trials, List<Interval> needed) {
    double[] ends = needed.stream().mapToDouble(Interval::hi).sorted().distinct().toArray();
    int first =
        first(ends.length, i -> weighed(claim, alpha, trials, needed, ends[i], false) == Verdict.Kind.SUPPORTED);
    return first < ends.length ? Math.max(0, ends[first]) : Double.POSITIVE_INFINITY;
  }

  private static double refutedBelow(Claim claim, double alpha, List<TrialResult> trials, List<Interval> needed) {
    double[] ends = needed.stream().mapToDouble(Interval::lo).sorted().distinct().toArray();
    int past = first(ends.length, i -> weighed(claim, alpha, trials, needed, ends[i], true) != Verdict.Kind.REFUTED);
    return past == 0 ? Double.NEGATIVE_INFINITY : ends[past - 1];
  }

  /** The first number from which on something holds that holds from some number on; the end if from none. */
  private static int first(int end, IntPredicate holds) {
    int low = 0;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * The verdict with a factor.
   *
   * @param below whether it is just below the given one
   */
  private static Verdict.Kind weighed(Claim claim, double alpha, List<TrialResult> trials, List<Interval> needed,
      double factor, boolean below) {
    TrialResult[] judged = new TrialResult[trials.size()];
    Arrays.setAll(judged, i -> {
      TrialResult t = trials.get(i);
      return new TrialResult(t.key(), t.premises(), t.left(), t.right(), verdict(needed.get(i), factor, below),
          t.digest(), t.rounding());
    });
    return Judge.weigh(claim, alpha, Arrays.asList(judged)).kind();
  }

  private static Verdict verdict(Interval needed, double factor, boolean below) {
    if (below ? needed.lo() >= factor : needed.lo() > factor) return new Verdict.Refuted("needs more");
    if (below ? needed.hi() < factor : needed.hi() <= factor) return new Verdict.Supported("needs no more");
    return new Verdict.Inconclusive("may need more");
  }
}
