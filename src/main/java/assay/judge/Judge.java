package assay.judge;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.random.Key;
import assay.random.Levels;
import assay.random.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a claim into a verdict for one instance, by running its trials and comparing intervals. Knows nothing of
 * networks. A violation is only a candidate until it fails again: a trial is replayed to the bit, and where a side is a
 * random interval, or the claim has a probability, it is judged anew on fresh seeds at a far stricter level.
 *
 * <p>Half of what an instance may spend is for intervals that are measured once for it, the other half for those of its
 * trials, or for the bets on a probability.
 */
public final class Judge {

  /**
   * Trials that are looked at before the rest is planned: enough to see that an instance is vacuous or out of
   * regime.
   */
  private static final int PROBE = 2;

  /** A claim about every trial gets so many times its trials to fail again on fresh seeds. */
  private static final int AGAIN = 4;

  /** How many trials an instance may take where nobody says otherwise. */
  public static final int LIMIT = 100_000;

  private final TrialRunner trials;
  private final Measurements measurements;
  private final Confirmation confirmation;
  private final int limit;
  private final int times;

  /** A judge of a first run. */
  public Judge(TrialRunner trials) {
    this(trials, Measurements.by(trials), Confirmation.FIRST, LIMIT, 1);
  }

  private Judge(TrialRunner trials, Measurements measurements, Confirmation confirmation, int limit, int times) {
    this.trials = trials;
    this.measurements = measurements;
    this.confirmation = confirmation;
    this.limit = limit;
    this.times = times;
  }

  /** The same judge, which confirms what it refutes so strictly. */
  public Judge confirming(Confirmation other) {
    return new Judge(trials, measurements, other, limit, times);
  }

  /** The same judge, whose trials repeat so many times as often what they repeat at standard effort. */
  public Judge repeating(int more) {
    return new Judge(trials, measurements, confirmation, limit, more);
  }

  /**
   * The same judge, which gives an instance of a claim with a probability at most so many trials.
   *
   * @throws IllegalArgumentException if they are below 1
   */
  public Judge upTo(int most) {
    if (most < 1) throw new IllegalArgumentException("trials = " + most + ": must be at least 1");
    return new Judge(trials, measurements, confirmation, most, times);
  }

  /** The same judge, which has its trials from there; what is replayed or shown is run all the same. */
  public Judge from(Measurements other) {
    return new Judge(trials, other, confirmation, limit, times);
  }

  /**
   * Judges one instance.
   *
   * @param key the key of its first trial
   * @param alpha the probability of a false verdict that this instance may spend
   */
  public Instance judge(Claim claim, Key key, double alpha) {
    if (!(alpha > 0 && alpha < 1)) throw new IllegalArgumentException("alpha = " + alpha + ": must lie in (0, 1)");
    Scope scope = new Scope(key, levels(claim, alpha, claim.trials()));
    TrialTally evidence = new TrialTally();
    try {
      claim.left();
      claim.right();
      Verdict verdict = claim.failureProbability() == 0
          ? every(claim, key, alpha, scope, evidence)
          : probability(claim, key, alpha, scope, evidence);
      return Instance.of(claim, verdict, evidence, scope.levels());
    } catch (OutOfTime late) {
      return Instance.of(claim, Verdict.Inconclusive.late(late.reason()), evidence, scope.levels());
    } catch (IllegalStateException incomplete) {
      return Instance.failed(claim, String.valueOf(incomplete.getMessage()));
    }
  }

  /** How many trials decide an instance that nothing speaks against. */
  public int expected(Claim claim, double alpha) {
    double delta = claim.failureProbability();
    if (!(delta > 0 && delta < 1)) return delta == 0 ? claim.trials() : PROBE;
    FailureRate rate = rate(claim, alpha);
    long batches = Math.ceilDiv(Math.max(0, rate.fewest() - PROBE), (long) FailureRate.BATCH);
    return (int) Math.min(rate.most(limit), PROBE + FailureRate.BATCH * batches);
  }

  /**
   * Measures some of the trials that {@link #judge} asks for if nothing is settled early: of the first ones no more
   * than it does, of later ones all, unless the very first settle the verdict.
   *
   * @param from the first of them
   * @param to the one after the last
   */
  public void gather(Claim claim, Key key, double alpha, int from, int to) {
    Scope scope = new Scope(key, levels(claim, alpha, claim.trials()));
    TrialTally heard = new TrialTally();
    heard.add(run(claim, scope, 0, PROBE));
    FailureRate rate = rate(claim, alpha);
    for (int next = Math.max(from, PROBE); next < to && heard.settled().isEmpty(); next += FailureRate.BATCH) {
      List<TrialResult> batch = run(claim, scope, next, Math.min(to, next + FailureRate.BATCH));
      if (from > 0) continue;
      heard.add(batch);
      if (rate.decided(heard.counts())) return;
    }
  }

  private Levels levels(Claim claim, double alpha, int trials) {
    double delta = claim.failureProbability();
    return new Levels(alpha / 2, delta > 0 && delta < 1 ? rate(claim, alpha).trialLevel() : alpha / 2 / trials,
        times);
  }

  private static FailureRate rate(Claim claim, double alpha) {
    return new FailureRate(claim.failureProbability(), alpha / 2);
  }

  /** Measures one trial: what a search for counterexamples climbs on. No verdict on the claim. */
  public TrialResult probe(Claim claim, Key key, double alpha) {
    return run(claim, new Scope(key, levels(claim, alpha, claim.trials())), 0, 1).getFirst();
  }

  /** What the tightest trial of an instance shows. */
  public Instance.Shown shown(Instance instance) {
    try {
      return trials.run(0, 1, i -> instance.shown()).getFirst();
    } catch (OutOfTime unseen) {
      return Instance.Shown.missing(unseen);
    }
  }

  /** The same where its trials were run elsewhere; nothing if the tightest one does not give the same bits here. */
  public Optional<Instance.Shown> repeated(Instance instance) {
    try {
      return trials.run(0, 1, i -> instance.repeated()).getFirst();
    } catch (OutOfTime unseen) {
      return Optional.of(Instance.Shown.missing(unseen));
    }
  }

  /**
   * Judges a claim from trials that were measured for another one with the same left side. What they refute is
   * confirmed by running the claim itself.
   *
   * @param alpha the probability of a false verdict that may be spent
   * @param measured the instance of the other claim
   * @param evidence its trials with the verdicts that this claim would have given them; when to stop may have depended
   *     on them
   */
  Instance review(Claim claim, double alpha, Instance measured, List<TrialResult> evidence) {
    Key key = evidence.getFirst().key();
    Scope scope = new Scope(key, measured.levels());
    TrialTally heard = TrialTally.of(evidence);
    try {
      Verdict verdict = heard.settled()
          .orElseGet(() -> claim.failureProbability() == 0
              ? everyTrial(claim, key, alpha, scope, heard)
              : share(claim, key, alpha, heard));
      return Instance.of(claim, verdict, heard, scope.levels());
    } catch (OutOfTime late) {
      return Instance.of(claim, Verdict.Inconclusive.late(late.reason()), heard, scope.levels());
    }
  }

  /**
   * What trials that were measured before say of a claim. Runs nothing, so that a refutation is not confirmed.
   *
   * @param alpha the probability of a false verdict that their instance may spend
   */
  public static Verdict weigh(Claim claim, double alpha, List<TrialResult> evidence) {
    TrialTally heard = TrialTally.of(evidence);
    return heard.settled()
        .orElseGet(() -> claim.failureProbability() > 0
            ? rate(claim, alpha).verdict(heard.counts(), Confirmation.FIRST, LIMIT)
            : heard.worst().verdict());
  }

  /** Betting holds at any stopping time, so also at another claim's. */
  private Verdict share(Claim claim, Key key, double alpha, TrialTally evidence) {
    FailureRate rate = rate(claim, alpha);
    if (!rate.decided(evidence.counts()))
      return new Verdict.Inconclusive("the trials that were measured do not decide");
    Verdict verdict = rate.verdict(evidence.counts(), confirmation, limit);
    return verdict instanceof Verdict.Refuted ? confirmed(claim, key, alpha, verdict) : verdict;
  }

  private Verdict every(Claim claim, Key key, double alpha, Scope scope, TrialTally evidence) {
    evidence.add(run(claim, scope, 0, claim.trials()));
    return evidence.settled().orElseGet(() -> everyTrial(claim, key, alpha, scope, evidence));
  }

  private Verdict everyTrial(Claim claim, Key key, double alpha, Scope scope, TrialTally evidence) {
    TrialResult worst = evidence.worst();
    return worst.verdict() instanceof Verdict.Refuted ? replayed(claim, key, alpha, scope, worst) : worst.verdict();
  }

  /** A violation must repeat to the bit; what random intervals say must repeat on fresh seeds too. */
  private Verdict replayed(Claim claim, Key key, double alpha, Scope scope, TrialResult violation) {
    int number = violation.key().trial() - key.trial();
    Scope replay = new Scope(key, scope.levels());
    TrialResult again = Measurements.by(trials).of(claim, replay, number, number + 1).getFirst();
    if (again.kind() != Verdict.Kind.REFUTED || !again.left().equals(violation.left())) {
      return new Verdict.HarnessError(
          "a violation did not repeat on the same seed: the run depends on something besides its seed");
    }
    return replay.random() ? anew(claim, key, alpha, violation.verdict()) : violation.verdict();
  }

  private Verdict anew(Claim claim, Key key, double alpha, Verdict candidate) {
    int most = AGAIN * claim.trials();
    Scope fresh = new Scope(key.fresh(1), levels(claim, confirmation.level(alpha), most));
    List<TrialResult> evidence = new ArrayList<>();
    while (evidence.size() < most) {
      evidence.addAll(run(claim, fresh, evidence.size(), evidence.size() + claim.trials()));
      Optional<TrialResult> again = evidence.stream().filter(e -> e.kind() == Verdict.Kind.REFUTED).findFirst();
      if (again.isPresent()) return survived(candidate, again.get().verdict());
    }
    return new Verdict.Inconclusive(withdrawn(candidate) + evidence.getLast().verdict().reason());
  }

  private static Verdict survived(Verdict candidate, Verdict again) {
    return new Verdict.Refuted(candidate.reason() + "; on fresh seeds: " + again.reason());
  }

  private static String withdrawn(Verdict candidate) {
    return "a candidate counterexample (" + candidate.reason() + ") did not survive fresh seeds: ";
  }

  private Verdict probability(Claim claim, Key key, double alpha, Scope scope, TrialTally evidence) {
    evidence.add(run(claim, scope, 0, PROBE));
    if (evidence.settled().isPresent()) return evidence.settled().get();
    Verdict verdict = look(claim, scope, rate(claim, alpha), evidence);
    return verdict instanceof Verdict.Refuted ? confirmed(claim, key, alpha, verdict) : verdict;
  }

  /**
   * Adds trials until the evidence suffices; batches have a fixed size, so that the verdict does not depend on the
   * cores.
   */
  private Verdict look(Claim claim, Scope scope, FailureRate rate, TrialTally evidence) {
    int most = rate.most(limit);
    while (true) {
      evidence.add(run(claim, scope, evidence.size(), Math.min(most, evidence.size() + FailureRate.BATCH)));
      Optional<Verdict> settled = evidence.settled();
      if (settled.isPresent()) return settled.get();
      if (evidence.size() >= most || rate.decided(evidence.counts()))
        return rate.verdict(evidence.counts(), confirmation, limit);
    }
  }

  private Verdict confirmed(Claim claim, Key key, double alpha, Verdict candidate) {
    double level = confirmation.level(alpha);
    Verdict again = look(claim, new Scope(key.fresh(1), levels(claim, level, 1)), rate(claim, level), new TrialTally());
    return again instanceof Verdict.Refuted
        ? survived(candidate, again)
        : new Verdict.Inconclusive(withdrawn(candidate) + again.reason());
  }

  private List<TrialResult> run(Claim claim, Scope scope, int from, int to) {
    return measurements.of(claim, scope, from, to);
  }
}
