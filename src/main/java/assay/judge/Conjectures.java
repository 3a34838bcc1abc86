package assay.judge;

import assay.claim.Claim;
import assay.claim.Sharper;
import assay.claim.Term;
import assay.claim.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the sharper bounds that a claim names over its instances, by the rules for claims: each is judged from what
 * the claim's own trials measured, and only a refutation is run again, to confirm it. Each has an error budget as large
 * as the claim's own, as if it were one of the suite's claims; one that is refuted is not looked at again. Where a
 * probability is claimed and the trials that sufficed for the claim leave a conjecture open, the same trials go on:
 * bets hold at any stopping time.
 */
public final class Conjectures {

  private final Judge judge;
  private final Map<String, Course> courses = new LinkedHashMap<>();

  public Conjectures(Judge judge) {
    this.judge = judge;
  }

  /**
   * Looks at every conjecture in an instance that was judged.
   *
   * @param alpha the probability of a false verdict that the instance may spend
   */
  public void examine(Instance instance, double alpha) {
    List<Sharper> all = instance.claim().conjectures();
    if (instance.evidence().isEmpty() || instance.verdict() instanceof Verdict.HarnessError) return;
    for (Sharper sharper : all) {
      Course course = courses.computeIfAbsent(sharper.change(), change -> new Course());
      if (course.counts.of(Verdict.Kind.REFUTED) == 0) course.add(judged(instance, sharper, alpha));
    }
  }

  private Instance judged(Instance instance, Sharper sharper, double alpha) {
    Claim claim = sharper.applied(instance.claim());
    try {
      List<TrialResult> evidence = instance.evidence().stream().map(trial -> changed(claim, sharper, trial)).toList();
      Instance reviewed = judge.review(claim, alpha, instance, evidence);
      boolean stopped = claim.failureProbability() > 0 && reviewed.verdict() instanceof Verdict.Inconclusive;
      return stopped ? judge.judge(claim, evidence.getFirst().key(), alpha) : reviewed;
    } catch (RuntimeException broken) {
      return Instance.failed(claim, "the sharper bound “" + sharper.change() + "” cannot be computed: " + broken);
    }
  }

  private static TrialResult changed(Claim claim, Sharper sharper, TrialResult trial) {
    if (trial.right().isEmpty()) return trial;
    Term.Measured left = sharper.left(trial.left());
    List<Term.Measured> right = sharper.right(trial.right());
    return new TrialResult(trial.key(), trial.premises(), left, right,
        TrialVerdict.of(claim, trial.premises(), left, right), trial.digest(), trial.rounding());
  }

  /** What is known of each so far, in the order in which the claim names them. */
  public List<Conjecture> outcomes() {
    return courses.entrySet().stream().map(each -> each.getValue().outcome(each.getKey())).toList();
  }

  /** How one has fared. */
  private static final class Course {

    private final Map<Verdict.Kind, String> reasons = new EnumMap<>(Verdict.Kind.class);
    private final List<Double> tightness = new ArrayList<>();
    private Counts counts = Counts.none();

    void add(Instance instance) {
      Verdict verdict = instance.verdict();
      counts = counts.plus(verdict.kind());
      reasons.put(verdict.kind(), verdict.reason());
      instance.tightest().filter(trial -> !trial.right().isEmpty()).map(TrialResult::tightness)
          .ifPresent(tightness::add);
    }

    Conjecture outcome(String change) {
      return new Conjecture(change, Summary.of(counts, reasons), counts, tightness);
    }
  }
}
