package assay.quantify;

import assay.claim.Verdict;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import assay.judge.TrialRunner;
import assay.random.Key;
import assay.shard.Recorded;
import assay.shard.Store;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The tightest trial of each claim that nothing refutes, run once more where a merge judges it: side by side, before
 * the claims have their turn.
 */
final class Tightest {

  private final Store store;
  private final Map<String, Repeated> repeated = new ConcurrentHashMap<>();

  /**
   * What came of it.
   *
   * @param key of the trial
   * @param shown its pictures; empty if it gave other bits here
   */
  record Repeated(Key key, Optional<Instance.Shown> shown) {}

  private Tightest(Store store) {
    this.store = store;
  }

  /** By the properties' names. */
  static Map<String, Repeated> of(Collection<Drawings> claims, Store store, int threads) {
    Tightest tightest = new Tightest(store);
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      claims.forEach(drawings -> workers.execute(() -> tightest.repeat(drawings)));
    }
    return Map.copyOf(tightest.repeated);
  }

  private void repeat(Drawings drawings) {
    if (drawings.judgement().source().mutantOf().isPresent() || drawings.failed()) return;
    TrialRunner trials = Pool.watched(0, slow -> {});
    String property = drawings.judgement().property();
    Judge judge = drawings.judgement().judge(trials, 1);
    Judge stored = judge.from(new Recorded(property, "", store, trials, line -> {}));
    Instances instances = new Instances(drawings.judgement().plan().method());
    int late = 0;
    for (int i = 0; i < drawings.all().size() && late < Session.LATE; i++) {
      Instance instance = Workload.judged(drawings, i, stored);
      Verdict.Kind kind = instance.verdict().kind();
      if (kind == Verdict.Kind.REFUTED || kind == Verdict.Kind.ERROR) return;
      if (instance.outOfTime()) late++;
      instances.add(instance, drawings.all().get(i).arguments());
    }
    instances.best().map(Outcome.Sample::instance).ifPresent(best -> best.tightest().map(TrialResult::key)
        .ifPresent(key -> repeated.put(property, new Repeated(key, judge.repeated(best)))));
  }
}
