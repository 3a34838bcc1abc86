package assay.ledger;

import assay.claim.Evidence;
import assay.claim.Verdict;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the comparison of runs needs of an instance: its first trial, which does not depend on how long the others went on.
 *
 * @param attempt number of the instance
 * @param digest of the first trial's bits
 * @param verdict on the first trial
 * @param left the left side at its unfavourable end, l⁺
 * @param right the right side at its unfavourable end, r⁻
 * @param tightness left over right as {@link assay.claim.Evidence#tightness()} has it; NaN where nothing was measured
 * @param parameters digest of the generated values: equal ones are the same instance
 */
public record Point(int attempt, long digest, Verdict.Kind verdict, double left, double right, double tightness, long parameters) {

  static Point of(StoredTrial trial) {
    Evidence evidence = trial.evidence();
    double tightness = trial.measured() ? evidence.tightness() : Double.NaN;
    return new Point(trial.attempt(), trial.digest(), trial.verdict(), trial.left().value().hi(), evidence.rightSum().lo(), tightness, hash(trial.parameters()));
  }

  /** Whole numbers and doubles of one value are one: the ledger reads back all numbers as doubles. */
  private static long hash(Map<String, Object> parameters) {
    String text = parameters.entrySet().stream().map(e -> e.getKey() + "=" + (e.getValue() instanceof Number n ? n.doubleValue() : e.getValue())).collect(Collectors.joining("\n"));
    return text.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
  }

  /** Whether the theorem says anything here. */
  public boolean speaks() {
    return verdict == Verdict.Kind.SUPPORTED || verdict == Verdict.Kind.REFUTED || verdict == Verdict.Kind.INCONCLUSIVE;
  }
}
