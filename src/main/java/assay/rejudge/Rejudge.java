package assay.rejudge;

import assay.claim.Claim;
import assay.claim.Term;
import assay.claim.Verdict;
import assay.judge.Judge;
import assay.judge.TrialResult;
import assay.judge.TrialRunner;
import assay.ledger.Cell;
import assay.ledger.StoredTrial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two bounds on the same stored trials, without training: the judge's rules on what was measured, trial by trial. A
 * violation is what the stored trials say; it is not confirmed by a run.
 *
 * @param first one bound, such as the stored one
 * @param second another
 * @param instances what both say of each instance, in the order of the ledger
 */
public record Rejudge(BoundChange first, BoundChange second, List<Duel> instances) {

  private static final Judge JUDGE = new Judge(TrialRunner.inOrder());

  /**
   * What two bounds say of one instance.
   *
   * @param trials how many of them were measured
   * @param tighter whether the second right side is smaller in every trial
   * @param looser whether it is larger in every trial
   */
  public record Duel(Cell cell, Map<String, Object> parameters, int trials, Side first, Side second, boolean tighter,
      boolean looser) {

    /** Whether the second bound alone has this verdict. */
    public boolean newly(Verdict.Kind kind) {
      return second.verdict() == kind && first.verdict() != kind;
    }
  }

  /** One bound's verdict on an instance, and its tightness in the worst trial; NaN if nothing was measured. */
  public record Side(Verdict.Kind verdict, double tightness) {}

  /**
   * Judges both bounds.
   *
   * @param trials of a ledger, those of an instance next to each other; mutants are passed over
   * @param which the cells of interest
   * @throws IllegalArgumentException if a bound changes a term that the claim does not have
   */
  public static Rejudge of(Stream<StoredTrial> trials, Predicate<Cell> which, BoundChange first, BoundChange second) {
    Map<List<Object>, List<StoredTrial>> instances = new LinkedHashMap<>();
    trials.filter(t -> t.mutant().isEmpty() && which.test(t.cell()))
        .forEach(t -> instances.computeIfAbsent(List.of(t.cell(), t.seed(), t.attempt()), key -> new ArrayList<>()).add(
            t));
    return new Rejudge(first, second, instances.values().stream().map(instance -> duel(instance, first, second))
        .toList());
  }

  private static Duel duel(List<StoredTrial> instance, BoundChange first, BoundChange second) {
    List<TrialResult> one = evidence(instance, first);
    List<TrialResult> two = evidence(instance, second);
    int smaller = 0;
    int larger = 0;
    for (int i = 0; i < one.size(); i++) {
      int sign = Double.compare(two.get(i).rightSum().lo(), one.get(i).rightSum().lo());
      if (sign < 0) smaller++;
      if (sign > 0) larger++;
    }
    StoredTrial any = instance.getFirst();
    return new Duel(any.cell(), any.parameters(), one.size(), side(any, one), side(any, two), smaller == one.size(),
        larger == one.size());
  }

  private static List<TrialResult> evidence(List<StoredTrial> instance, BoundChange bound) {
    return instance.stream()
        .map(trial -> trial.measured() ? trial.judged(bound.applied(trial.right()), JUDGE) : trial.evidence()).toList();
  }

  private static Side side(StoredTrial any, List<TrialResult> evidence) {
    Claim claim = any.claim(List.of(new Term.Measured("", assay.stats.Interval.ZERO)));
    double tightness = evidence.stream().filter(e -> !e.right().isEmpty()).mapToDouble(TrialResult::tightness).max()
        .orElse(Double.NaN);
    return new Side(Judge.weigh(claim, any.alpha(), evidence).kind(), tightness);
  }

  /** How many instances satisfy something. */
  public long count(Predicate<Duel> what) {
    return instances.stream().filter(what).count();
  }
}
