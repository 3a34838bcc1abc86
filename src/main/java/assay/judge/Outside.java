package assay.judge;

import assay.claim.Premise;
import assay.claim.Truth;
import assay.claim.Verdict;
import java.util.Optional;

/**
 * How far outside of a premise a claim was still supported. Instances in which it says nothing there, as no trial has a
 * left side above 0, do not count: a bound that is below 0 holds whatever is true.
 */
final class Outside {

  private Optional<DerivedMutant.Beyond> furthest = Optional.empty();
  private double distance = Double.NEGATIVE_INFINITY;
  private int instances;

  /**
   * @param instance the claim with the premise
   * @param index which premise
   * @param beyond the same without it
   */
  void add(Instance instance, int index, Instance beyond) {
    boolean says = beyond.evidence().stream().anyMatch(trial -> trial.left().value().hi() > 0);
    if (!(beyond.verdict() instanceof Verdict.Supported) || !says) return;
    instances++;
    Premise premise = instance.claim().premises().get(index);
    instance.evidence().stream().map(TrialResult::premises).filter(measured -> index < measured.size())
        .map(measured -> measured.get(index)).filter(measured -> measured.truth() == Truth.REFUTED)
        .forEach(measured -> look(premise, measured));
  }

  private void look(Premise premise, Premise.Measured measured) {
    double far = premise.condition().distance(measured.value());
    if (far <= distance) return;
    distance = far;
    furthest = Optional.of(
        new DerivedMutant.Beyond(premise.name(), premise.condition().text(), measured.value(), instances));
  }

  Optional<DerivedMutant.Beyond> furthest() {
    return furthest.map(at -> new DerivedMutant.Beyond(at.premise(), at.condition(), at.value(), instances));
  }
}
