package assay.quantify;

import assay.claim.Picture;
import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Counts;
import assay.judge.Further;
import assay.judge.Instance;
import assay.judge.Observation;
import assay.judge.Outcome;
import assay.judge.Summary;
import assay.judge.TrialResult;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the judged instances of a property come to, one after the other, and which of them came nearest to the bound.
 */
final class Instances {

  private final Method method;
  private final Map<Verdict.Kind, String> reasons = new EnumMap<>(Verdict.Kind.class);
  private final List<Double> tightness = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Picture> gathered = new ArrayList<>();
  private final Wider wider;
  private Counts counts = Counts.none();
  private Optional<Outcome.Sample> tightest = Optional.empty();
  private Optional<Outcome.Sample> silent = Optional.empty();
  private Optional<Object[]> extreme = Optional.empty();
  private long digest = 17;
  private int declined;

  Instances(Method method) {
    this.method = method;
    wider = new Wider(method);
  }

  void add(Instance instance, Object[] arguments) {
    Verdict verdict = instance.verdict();
    counts = counts.plus(verdict.kind());
    boolean error = verdict instanceof Verdict.HarnessError;
    reasons.put(verdict.kind(), verdict.reason() + (error ? " for " + Sources.named(method, arguments) : ""));
    digest = 31 * digest + instance.digest();
    instance.evidence().forEach(evidence -> gathered.addAll(evidence.gathered()));
    Observation observation = Observation.of(instance, Sources.numbers(method, arguments));
    observations.add(observation);
    wider.add(instance, observation.speaks(), arguments);
    if (observation.speaks()) instance.tightest().ifPresent(evidence -> keep(instance, evidence, arguments));
    else if (silent.isEmpty()) silent = Optional.of(sample(instance, arguments));
  }

  private void keep(Instance instance, TrialResult evidence, Object[] arguments) {
    boolean record = tightest.isEmpty()
        || evidence.tightness() > tightness.stream().mapToDouble(r -> r).max().orElse(Double.NEGATIVE_INFINITY);
    tightness.add(evidence.tightness());
    if (!record) return;
    tightest = Optional.of(sample(instance, arguments));
    extreme = Optional.of(arguments);
  }

  /** What follows is drawn from the ranges that reach further. */
  void further() {
    wider.begin();
  }

  /** What these came to; empty if there was none. */
  Optional<Further> seenFurther() {
    return wider.seen();
  }

  /** A draw for which the property states no claim. */
  void declined() {
    declined++;
  }

  int declinedDraws() {
    return declined;
  }

  /** The reason of the smallest counterexample goes before that of the one that was drawn. */
  void refutedBecause(String reason) {
    reasons.put(Verdict.Kind.REFUTED, reason);
  }

  /** An instance that could not be judged. */
  void error(String reason, Object[] arguments) {
    counts = counts.plus(Verdict.Kind.ERROR);
    reasons.put(Verdict.Kind.ERROR,
        arguments.length == 0 ? reason : reason + " for " + Sources.named(method, arguments));
  }

  Outcome.Sample sample(Instance instance, Object[] arguments) {
    return new Outcome.Sample(Sources.named(method, arguments), instance, Instance.Shown.NOTHING);
  }

  Counts counts() {
    return counts;
  }

  Verdict verdict() {
    return Summary.of(counts, declined, reasons);
  }

  List<Double> tightness() {
    return List.copyOf(tightness);
  }

  Anatomy anatomy() {
    return new Anatomy(observations);
  }

  List<Picture> gathered() {
    return Picture.gathered(gathered);
  }

  /** The values of the tightest instance; empty if the theorem speaks nowhere. */
  Optional<Object[]> extreme() {
    return extreme;
  }

  /** The tightest instance, else the first in which the theorem is silent. */
  Optional<Outcome.Sample> best() {
    return tightest.or(() -> silent);
  }

  long digest() {
    return digest;
  }
}
