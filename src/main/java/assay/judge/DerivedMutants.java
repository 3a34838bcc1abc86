package assay.judge;

import assay.claim.Claim;
import assay.claim.Term;
import assay.claim.Verdict;
import assay.random.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the changes that are derived from a claim over its instances. A change of the right side is judged from what
 * the claim's own trials measured, and only a refutation is run again, to confirm it; a dropped premise is judged anew
 * where it is violated. All rules are those of {@link Judge}. The changes of a claim share an error budget as large as
 * the claim's own; one that is killed is not looked at again.
 */
public final class DerivedMutants {

  private final Judge judge;
  private final Map<Alteration, Course> courses = new LinkedHashMap<>();

  public DerivedMutants(Judge judge) {
    this.judge = judge;
  }

  /**
   * Looks at every change in an instance that was judged.
   *
   * @param alpha the probability of a false verdict that the instance may spend
   */
  public void examine(Instance instance, double alpha) {
    if (instance.evidence().isEmpty() || instance.verdict() instanceof Verdict.HarnessError) return;
    List<Alteration> alterations = Alteration.of(instance.claim());
    for (Alteration alteration : alterations) {
      Course course = courses.computeIfAbsent(alteration, a -> new Course());
      if (!course.killed) examine(instance, alteration, course, alpha / alterations.size());
    }
  }

  /** What is known of each change so far. */
  public List<DerivedMutant> fates() {
    return courses.entrySet().stream().map(e -> e.getValue().fate(e.getKey())).toList();
  }

  private void examine(Instance instance, Alteration alteration, Course course, double alpha) {
    Key key = instance.evidence().getFirst().key();
    Claim altered = alteration.applied(instance.claim());
    switch (alteration) {
      case Alteration.PremiseDropped premise -> {
        boolean violated = instance.evidence().stream().anyMatch(premise::violatedIn);
        if (violated && !(instance.verdict() instanceof Verdict.Refuted)) {
          Instance beyond = judge.judge(altered, key, alpha);
          course.add(beyond);
          course.outside.add(instance, premise.index(), beyond);
        }
      }
      case Alteration.TermChanged term -> {
        List<TrialResult> evidence = instance.evidence().stream().map(e -> changed(altered, term, e)).toList();
        if (stronger(instance.evidence(), evidence)) course.add(judge.review(altered, alpha, instance, evidence));
      }
      case Alteration.FailureHalved half -> course.add(judge.review(altered, alpha, instance, instance.evidence()));
    }
  }

  private static TrialResult changed(Claim altered, Alteration.TermChanged term, TrialResult trial) {
    if (trial.right().isEmpty()) return trial;
    List<Term.Measured> right = term.changed(trial.right());
    Verdict verdict = TrialVerdict.of(altered, trial.premises(), trial.left(), right);
    return new TrialResult(trial.key(), trial.premises(), trial.left(), right, verdict, trial.digest(),
        trial.rounding());
  }

  /** Whether the right side is smaller in some trial. */
  private static boolean stronger(List<TrialResult> trials, List<TrialResult> changed) {
    for (int i = 0; i < trials.size(); i++)
      if (changed.get(i).rightSum().hi() < trials.get(i).rightSum().hi()) return true;
    return false;
  }

  /** How one change has fared. */
  private static final class Course {

    private final Outside outside = new Outside();
    private boolean killed;
    private int instances;
    private int supported;
    private int broken;
    private double smallestSlack = Double.POSITIVE_INFINITY;

    void add(Instance instance) {
      switch (instance.verdict()) {
        case Verdict.HarnessError error -> broken++;
        case Verdict.OutOfRegime silent -> {}
        case Verdict.Vacuous silent -> {}
        case Verdict.Refuted refuted -> {
          killed = true;
          speaks(instance);
        }
        case Verdict.Supported held -> {
          supported++;
          speaks(instance);
        }
        case Verdict.Inconclusive open -> speaks(instance);
      }
    }

    private void speaks(Instance instance) {
      instances++;
      instance.evidence().stream().filter(trial -> !trial.right().isEmpty()).mapToDouble(TrialResult::slack)
          .forEach(slack -> smallestSlack = Math.min(slack, smallestSlack));
    }

    DerivedMutant fate(Alteration alteration) {
      return new DerivedMutant(alteration.text(), fate(alteration instanceof Alteration.PremiseDropped), instances,
          smallestSlack, outside.furthest());
    }

    private DerivedMutant.Fate fate(boolean premise) {
      if (killed) return DerivedMutant.Fate.KILLED;
      if (premise && supported > 0) return DerivedMutant.Fate.POSSIBLY_UNNECESSARY;
      if (instances > 0) return DerivedMutant.Fate.SURVIVED;
      return premise && broken > 0 ? DerivedMutant.Fate.UNDEFINED : DerivedMutant.Fate.NOT_PROBED;
    }
  }
}
