package assay.quantify;

import assay.judge.Instance;
import assay.judge.Measurements;
import assay.judge.TrialRunner;
import assay.shard.Recorded;
import assay.shard.Store;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The evidence of a divided run while it is judged: what it has is not run again. */
final class Merging {

  private static Optional<Merging> current = Optional.empty();

  private final Store store;
  private final Map<String, Tightest.Repeated> repeated;
  private final AtomicInteger further = new AtomicInteger();

  /**
   * @param repeated the tightest trials that were run once more, by the properties' names
   */
  Merging(Store store, Map<String, Tightest.Repeated> repeated) {
    this.store = store;
    this.repeated = repeated;
  }

  static synchronized Optional<Merging> current() {
    return current;
  }

  static synchronized void begin(Merging merging) {
    current = Optional.of(merging);
  }

  static synchronized void end() {
    current = Optional.empty();
  }

  Measurements measurements(String property, String role, TrialRunner trials) {
    return new Recorded(property, role, store, trials, line -> further.incrementAndGet());
  }

  /** What the tightest trial of an instance showed when it was run once more; empty if it was not. */
  Optional<Tightest.Repeated> repeated(String property, Instance instance) {
    return Optional.ofNullable(repeated.get(property))
        .filter(again -> instance.tightest().filter(trial -> trial.key().equals(again.key())).isPresent());
  }

  /** Seconds that the shards took for a property. */
  double seconds(String property) {
    return store.seconds(property);
  }

  /** What became of the evidence, in a sentence. */
  String ending() {
    return "merge: " + store.used() + " trials of the shards were used, " + (store.size() - store.used())
        + " were not needed; " + further.get() + " that no shard had were run here";
  }
}
