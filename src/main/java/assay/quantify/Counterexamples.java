package assay.quantify;

import assay.claim.Verdict;
import assay.judge.Exploration;
import assay.judge.Instance;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import java.util.Optional;

/** The instances of a property that refute its claim: the one that was drawn, the smallest one, the worst one. */
final class Counterexamples {

  private final Instances instances;
  private Optional<Outcome.Sample> drawn = Optional.empty();
  private Optional<Outcome.Sample> smallest = Optional.empty();
  private Optional<Outcome.Sample> worst = Optional.empty();
  private Object[] arguments = {};

  Counterexamples(Instances instances) {
    this.instances = instances;
  }

  /** The first one, and then each that is smaller: what the claim's verdict speaks of. */
  void found(Instance instance, Object[] values) {
    smallest = Optional.of(instances.sample(instance, values));
    if (drawn.isEmpty()) drawn = smallest;
    arguments = values;
    instances.refutedBecause(instance.verdict().reason());
    seen(instance, values);
  }

  /** Any instance that was judged on the way. */
  void seen(Instance instance, Object[] values) {
    if (!(instance.verdict() instanceof Verdict.Refuted)) return;
    if (worst.isEmpty() || tightness(instance) > tightness(worst.get().instance()))
      worst = Optional.of(instances.sample(instance, values));
  }

  private static double tightness(Instance instance) {
    return instance.tightest().map(TrialResult::tightness).orElse(Double.NEGATIVE_INFINITY);
  }

  Optional<Outcome.Sample> smallest() {
    return smallest;
  }

  /** The values of the smallest one. */
  Object[] arguments() {
    return arguments;
  }

  boolean none() {
    return smallest.isEmpty();
  }

  /** Where the smallest one came from. */
  Exploration.Origin origin(Reduction reduction) {
    return new Exploration.Origin(refutation(drawn.orElseThrow()), refutation(worst.orElseThrow()), reduction.movable(),
        reduction.kept(), reduction.connected());
  }

  private static Exploration.Refuted refutation(Outcome.Sample sample) {
    return new Exploration.Refuted(sample.parameters(), sample.instance().verdict().reason());
  }
}
