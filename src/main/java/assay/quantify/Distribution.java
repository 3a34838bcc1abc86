package assay.quantify;

import assay.ledger.Console;
import assay.ledger.Places;
import assay.shard.Costs;
import assay.shard.Engine;
import assay.shard.Errand;
import assay.shard.Evidence;
import assay.shard.Fingerprint;
import assay.shard.Groups;
import assay.shard.Header;
import assay.shard.Pace;
import assay.shard.Shard;
import assay.shard.ShardFile;
import assay.shard.Store;
import assay.shard.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;

/**
 * The work of a run on a cluster. What arrives is appended to a file at once: should this process die, the same command
 * goes on where it was.
 *
 * @param master of the cluster
 */
record Distribution(String master) {

  private static final long PAUSE = 5_000;

  /**
   * Does all that can be done without the evidence of other units.
   *
   * @param place the directory of the run's evidence
   * @throws IllegalArgumentException if there is no engine
   * @throws IllegalStateException if the cluster gives up, or evidence is there that does not belong to this run
   */
  void work(Workload work, List<? extends DiscoverySelector> claims, Path place) {
    Engine engine = Engine.found(master);
    Fingerprint fingerprint = work.fingerprint();
    Store known = Evidence.read(place, fingerprint).store();
    List<Unit> plan = work.plan().stream().filter(Unit::first).toList();
    List<Unit> todo = known.missing(plan);
    List<List<Unit>> groups = Groups.of(todo, Costs.settle(place, Costs.last(Places.current().evidence())));
    Console.say(master + ": " + plan.size() + " units, " + (plan.size() - todo.size()) + " of them done before; "
        + groups.size() + " groups; evidence goes to " + place);
    if (todo.isEmpty()) return;
    ShardFile file = ShardFile.begin(place, new Header(new Shard(1, 1), fingerprint));
    Remote.here(work, fingerprint);
    Pace pace = new Pace(master, "units", todo.size(), todo.stream().mapToLong(work::expected).sum());
    Thread saying = Thread.ofPlatform().daemon().name("pace").start(() -> say(pace));
    engine.run(master, new Errand(claims.stream().map(Distribution::name).toList(), options(), fingerprint), groups,
        lines -> {
          lines.forEach(file::append);
          pace.heard(lines);
        });
    saying.interrupt();
    pace.say();
  }

  private static String name(DiscoverySelector claim) {
    return claim.toIdentifier().orElseThrow().toString();
  }

  /** What a run is told, but for where it keeps things. */
  private static Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.equals("effort") || name.startsWith("assay."))
        .forEach(name -> options.put(name, System.getProperty(name)));
    return options;
  }

  private static void say(Pace pace) {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        pace.say();
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }
}
