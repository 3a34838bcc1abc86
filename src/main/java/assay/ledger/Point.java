package assay.ledger;

import assay.claim.Verdict;
import assay.judge.TrialResult;
import assay.random.Key;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the comparison of runs needs of an instance.
 *
 * @param attempt number of the instance
 * @param digest of the first trial's bits, which do not depend on how long the others went on
 * @param verdict on the first trial
 * @param left the left side of the first trial at its unfavourable end, l⁺
 * @param right its right side at its unfavourable end, r⁻
 * @param tightness the mean over all trials of left over right, as {@link TrialResult#tightness()} has it; NaN where
 *     nothing was measured
 * @param parameters digest of the generated values: equal ones are the same instance
 */
public record Point(int attempt, long digest, Verdict.Kind verdict, double left, double right, double tightness,
    long parameters) {

  /** Of the trials of one instance, the first one first. */
  public static Point of(List<StoredTrial> trials) {
    StoredTrial first = trials.getFirst();
    double tightness = trials.stream().filter(StoredTrial::measured).mapToDouble(trial -> trial.evidence().tightness())
        .average().orElse(Double.NaN);
    return new Point(first.attempt(), first.digest(), first.verdict(), first.left().value().hi(),
        first.evidence().rightSum().lo(), tightness, hash(first.parameters()));
  }

  /** Whole numbers and doubles of one value are one: the ledger reads back all numbers as doubles. */
  private static long hash(Map<String, Object> parameters) {
    String text = parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + (e.getValue() instanceof Number n ? n.doubleValue() : e.getValue()))
        .collect(Collectors.joining("\n"));
    return Key.hash(text);
  }

  /** Whether the theorem says anything here. */
  public boolean speaks() {
    return verdict == Verdict.Kind.SUPPORTED || verdict == Verdict.Kind.REFUTED || verdict == Verdict.Kind.INCONCLUSIVE;
  }
}
