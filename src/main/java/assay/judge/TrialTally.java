package assay.judge;

import assay.claim.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trials of an instance have said so far: counted as they come, so that a look at them costs nothing, and kept
 * up to a bound, so that a million of them fit into memory. Trials beyond it count, and are forgotten.
 */
final class TrialTally {

  /** More than any claim of the catalogue needs. */
  private static final int KEPT = 10_000;

  private final List<TrialResult> kept = new ArrayList<>();
  private Counts counts = Counts.none();
  private final Map<Verdict.Kind, TrialResult> first = new EnumMap<>(Verdict.Kind.class);
  private Optional<TrialResult> tightest = Optional.empty();
  private double largest;
  private long digest = 17;
  private int size;

  static TrialTally of(List<TrialResult> evidence) {
    TrialTally tally = new TrialTally();
    tally.add(evidence);
    return tally;
  }

  void add(List<TrialResult> evidence) {
    evidence.forEach(this::add);
  }

  private void add(TrialResult trial) {
    size++;
    if (kept.size() < KEPT) kept.add(trial);
    counts = counts.plus(trial.kind());
    digest = 31 * digest + trial.bits();
    first.putIfAbsent(trial.kind(), trial);
    if (!trial.right().isEmpty()) keepTightest(trial, trial.tightness());
  }

  private void keepTightest(TrialResult trial, double tightness) {
    if (tightest.isPresent() && !(tightness > largest)) return;
    tightest = Optional.of(trial);
    largest = tightness;
  }

  int size() {
    return size;
  }

  Counts counts() {
    return counts;
  }

  List<TrialResult> kept() {
    return List.copyOf(kept);
  }

  /** The trial whose left side came nearest to its right side; if the theorem speaks in none, the first. */
  Optional<TrialResult> tightest() {
    return tightest.or(() -> kept.stream().findFirst());
  }

  long digest() {
    return digest;
  }

  /** The verdict that needs no counting: an error anywhere, or no trial in which the theorem speaks. */
  Optional<Verdict> settled() {
    if (first.containsKey(Verdict.Kind.ERROR)) return of(Verdict.Kind.ERROR);
    return counts.decisive() > 0 ? Optional.empty() : of(Verdict.Kind.VACUOUS).or(() -> of(Verdict.Kind.OUT_OF_REGIME));
  }

  private Optional<Verdict> of(Verdict.Kind kind) {
    return Optional.ofNullable(first.get(kind)).map(TrialResult::verdict);
  }

  /** The first refuted trial, else the first open one, else the first supported one. */
  TrialResult worst() {
    return Stream.of(Verdict.Kind.REFUTED, Verdict.Kind.INCONCLUSIVE, Verdict.Kind.SUPPORTED).filter(first::containsKey)
        .findFirst().map(first::get).orElseThrow();
  }
}
