package assay.quantify;

import assay.shard.Errand;
import assay.shard.Fingerprint;
import assay.shard.Store;
import assay.shard.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/** A process that does units for a run that is judged elsewhere: it draws the run's instances once, by itself. */
public final class Remote {

  private static Optional<Remote> current = Optional.empty();

  private final String run;
  private final Workload work;

  private Remote(String run, Workload work) {
    this.run = run;
    this.work = work;
  }

  /** What is drawn in this process already need not be drawn again. */
  static synchronized void here(Workload work, Fingerprint fingerprint) {
    current = Optional.of(new Remote(fingerprint.hash(), work));
  }

  /**
   * Does some units, and gives the lines of their results. May be called by several threads.
   *
   * @throws IllegalStateException if this process would draw or run something else than the one that asks
   */
  public static List<String> run(Errand errand, List<Unit> units) {
    Workload work = of(errand).work;
    ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    for (Unit unit : units) work.run(unit, Store.empty(), lines::add);
    return List.copyOf(lines);
  }

  private static synchronized Remote of(Errand errand) {
    String run = errand.fingerprint().hash();
    if (current.filter(remote -> remote.run.equals(run)).isEmpty())
      current = Optional.of(new Remote(run, drawn(errand)));
    return current.get();
  }

  private static Workload drawn(Errand errand) {
    errand.options().forEach(System::setProperty);
    Workload work = Workload.of(errand.claims().stream()
        .flatMap(claim -> DiscoverySelectors.parse(claim).stream()).toList());
    String difference = inTheSameClone(work.fingerprint(), errand.fingerprint()).difference(errand.fingerprint());
    if (difference.isEmpty()) return work;
    throw new IllegalStateException("a machine of the cluster has another run than the one that asks: " + difference);
  }

  /** Where a process runs says nothing of its classes, which have a digest of their own. */
  private static Fingerprint inTheSameClone(Fingerprint own, Fingerprint wanted) {
    Map<String, String> facts = new LinkedHashMap<>(own.facts());
    facts.put("commit", wanted.facts().getOrDefault("commit", "unknown"));
    return new Fingerprint(facts);
  }
}
