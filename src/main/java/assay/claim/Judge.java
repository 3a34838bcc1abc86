package assay.claim;

import assay.random.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a claim into a verdict for one instance, by running its trials and comparing intervals. Knows nothing of
 * networks. A violation is only a candidate until it fails again: a claim about every trial is replayed to the bit, a
 * claim with a probability is judged anew on fresh seeds at a far stricter level.
 */
public final class Judge {

  /** Trials that are looked at before the rest is planned: enough to see that an instance is vacuous or out of regime. */
  private static final int PROBE = 2;

  private final Trials trials;

  public Judge(Trials trials) {
    this.trials = trials;
  }

  /**
   * Judges one instance.
   *
   * @param key the key of its first trial
   * @param alpha the probability of a false verdict that this instance may spend
   */
  public Instance judge(Claim claim, Key key, double alpha) {
    if (!(alpha > 0 && alpha < 1)) throw new IllegalArgumentException("alpha = " + alpha + ": must lie in (0, 1)");
    try {
      claim.left();
      claim.right();
      return claim.failureProbability() == 0 ? judgeEvery(claim, key) : judgeProbability(claim, key, alpha);
    } catch (IllegalStateException incomplete) {
      return Instance.failed(claim, incomplete.getMessage());
    }
  }

  /** Measures one trial: what a search for counterexamples climbs on. No verdict on the claim. */
  public Evidence probe(Claim claim, Key key) {
    return Evidence.of(claim, key);
  }

  /**
   * Judges a claim from trials that were measured for another one with the same left side. What they refute is confirmed
   * by running the claim itself.
   *
   * @param evidence the trials with the verdicts that this claim would have given them; when to stop may have depended on
   *     them
   */
  Instance review(Claim claim, Key key, double alpha, List<Evidence> evidence) {
    Verdict verdict = settled(evidence).orElseGet(() -> claim.failureProbability() == 0 ? everyTrial(claim, evidence) : share(claim, key, alpha, evidence));
    return Instance.of(claim, verdict, evidence);
  }

  /**
   * What trials that were measured before say of a claim. Runs nothing, so that a refutation is not confirmed.
   *
   * @param alpha the probability of a false verdict that their instance may spend
   */
  public static Verdict weigh(Claim claim, double alpha, List<Evidence> evidence) {
    return settled(evidence).orElseGet(() -> claim.failureProbability() > 0 ? new FailureRate(claim.failureProbability(), alpha).verdict(Counts.of(evidence)) : worst(evidence));
  }

  private static Verdict worst(List<Evidence> evidence) {
    return Stream.of(Verdict.Kind.REFUTED, Verdict.Kind.INCONCLUSIVE, Verdict.Kind.SUPPORTED)
        .flatMap(kind -> evidence.stream().filter(e -> e.kind() == kind)).findFirst().orElseThrow().verdict();
  }

  /** Betting holds at any stopping time, so also at another claim's. */
  private Verdict share(Claim claim, Key key, double alpha, List<Evidence> evidence) {
    FailureRate rate = new FailureRate(claim.failureProbability(), alpha);
    if (!rate.decided(Counts.of(evidence))) return new Verdict.Inconclusive("the trials that were measured do not decide");
    Verdict verdict = rate.verdict(Counts.of(evidence));
    return verdict instanceof Verdict.Refuted ? confirmed(claim, key, rate, verdict) : verdict;
  }

  private Instance judgeEvery(Claim claim, Key key) {
    List<Evidence> evidence = run(claim, key, 0, claim.trials());
    Verdict verdict = settled(evidence).orElseGet(() -> everyTrial(claim, evidence));
    return Instance.of(claim, verdict, evidence);
  }

  private Verdict everyTrial(Claim claim, List<Evidence> evidence) {
    Optional<Evidence> violation = evidence.stream().filter(e -> e.kind() == Verdict.Kind.REFUTED).findFirst();
    if (violation.isPresent()) return replayed(claim, violation.get());
    Optional<Evidence> open = evidence.stream().filter(e -> e.kind() == Verdict.Kind.INCONCLUSIVE).findFirst();
    if (open.isPresent()) return open.get().verdict();
    return evidence.stream().filter(e -> e.kind() == Verdict.Kind.SUPPORTED).findFirst().orElseThrow().verdict();
  }

  private Verdict replayed(Claim claim, Evidence violation) {
    Evidence again = Evidence.of(claim, violation.key());
    if (again.kind() == Verdict.Kind.REFUTED && again.left().equals(violation.left())) return violation.verdict();
    return new Verdict.HarnessError("a violation did not repeat on the same seed: the run depends on something besides its seed");
  }

  private Instance judgeProbability(Claim claim, Key key, double alpha) {
    List<Evidence> evidence = new ArrayList<>(run(claim, key, 0, PROBE));
    if (settled(evidence).isPresent()) return Instance.of(claim, settled(evidence).get(), evidence);
    FailureRate rate = new FailureRate(claim.failureProbability(), alpha);
    Verdict verdict = look(claim, key, rate, evidence);
    if (verdict instanceof Verdict.Refuted) verdict = confirmed(claim, key, rate, verdict);
    return Instance.of(claim, verdict, evidence);
  }

  /** Adds trials until the evidence suffices; batches have a fixed size, so that the verdict does not depend on the cores. */
  private Verdict look(Claim claim, Key key, FailureRate rate, List<Evidence> evidence) {
    int most = rate.most();
    while (true) {
      evidence.addAll(run(claim, key, evidence.size(), Math.min(most, evidence.size() + FailureRate.BATCH)));
      Optional<Verdict> settled = settled(evidence);
      if (settled.isPresent()) return settled.get();
      if (evidence.size() >= most || rate.decided(Counts.of(evidence))) return rate.verdict(Counts.of(evidence));
    }
  }

  private Verdict confirmed(Claim claim, Key key, FailureRate rate, Verdict candidate) {
    Verdict again = look(claim, key.fresh(1), rate.stricter(), new ArrayList<>());
    if (again instanceof Verdict.Refuted) return new Verdict.Refuted(candidate.reason() + "; on fresh seeds: " + again.reason());
    return new Verdict.Inconclusive("a candidate counterexample (" + candidate.reason() + ") did not survive fresh seeds: " + again.reason());
  }

  /** The verdict that needs no counting: an error anywhere, or no trial in which the theorem speaks. */
  private static Optional<Verdict> settled(List<Evidence> evidence) {
    Optional<Evidence> error = evidence.stream().filter(e -> e.kind() == Verdict.Kind.ERROR).findFirst();
    if (error.isPresent()) return error.map(Evidence::verdict);
    if (Counts.of(evidence).decisive() > 0) return Optional.empty();
    return evidence.stream().map(Evidence::verdict).reduce((a, b) -> a instanceof Verdict.Vacuous ? a : b);
  }

  private List<Evidence> run(Claim claim, Key key, int from, int to) {
    return trials.run(from, to, i -> Evidence.of(claim, new Key(key.seed(), key.claim(), key.attempt(), key.trial() + i)));
  }
}
