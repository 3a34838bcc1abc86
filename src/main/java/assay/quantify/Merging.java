package assay.quantify;

import assay.judge.Measurements;
import assay.judge.TrialRunner;
import assay.shard.Recorded;
import assay.shard.Store;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The evidence of a divided run while it is judged: what it has is not run again. */
final class Merging {

  private static Optional<Merging> current = Optional.empty();

  private final Store store;
  private final AtomicInteger further = new AtomicInteger();

  Merging(Store store) {
    this.store = store;
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
