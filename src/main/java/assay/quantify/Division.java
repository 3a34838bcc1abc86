package assay.quantify;

import assay.ledger.Console;
import assay.ledger.Places;
import assay.shard.Assignment;
import assay.shard.Costs;
import assay.shard.Evidence;
import assay.shard.Fingerprint;
import assay.shard.Header;
import assay.shard.Labour;
import assay.shard.Pace;
import assay.shard.Shard;
import assay.shard.ShardFile;
import assay.shard.Store;
import assay.shard.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;

/**
 * A run that is divided over processes: under {@code -Dshard=3/8} this one does its part of the work and judges
 * nothing, under {@code -Dmerge=DIRECTORY} it judges what all of them found as if it had found it itself.
 *
 * @param shard as the option has it; blank for none
 * @param merge the directory, or {@code true} for the usual one; blank for none
 * @param directory of {@code -Dshard.dir=}; blank for the usual one
 * @param master of a cluster that does the work for this process, which judges then; blank for none
 */
record Division(String shard, String merge, String directory, String master) {

  /** That of this process's options. */
  static Division asked() {
    return new Division(System.getProperty("shard", ""), System.getProperty("merge", ""),
        System.getProperty("shard.dir", ""), System.getProperty("spark.master", ""));
  }

  boolean nothing() {
    return shard.isBlank() && merge.isBlank() && master.isBlank();
  }

  /**
   * Does this part of the work.
   *
   * @throws IllegalArgumentException if an option cannot be read
   * @throws IllegalStateException if evidence is there that does not belong to this run, or cannot be written
   */
  void work(List<? extends DiscoverySelector> claims) throws InterruptedException {
    Shard part = Shard.of(shard, System.getenv());
    Workload work = Workload.of(claims);
    Fingerprint fingerprint = work.fingerprint();
    Path place = directory.isBlank() ? usual(fingerprint) : Path.of(directory);
    List<Unit> plan = work.plan();
    List<Unit> own = new Assignment(plan, Costs.settle(place, Costs.last(Places.current().evidence())))
        .parts(part.of()).get(part.number() - 1);
    Store known = Evidence.read(place, fingerprint).store();
    List<Unit> todo = known.missing(own.stream().filter(Unit::first).toList());
    long units = own.stream().filter(Unit::first).count();
    Console.say(part + ": " + units + " of " + plan.stream().filter(Unit::first).count() + " pieces of work, "
        + (units - todo.size()) + " of them done before; evidence goes to " + place);
    ShardFile file = ShardFile.begin(place, new Header(part, fingerprint));
    labour(part.toString(), "instances", work, todo, known, file::append);
    search(part, work, own, place, fingerprint, file);
    Console.say(part + " is done; when all are, -Dmerge=" + place + " in place of -Dshard judges them");
  }

  private static void search(Shard part, Workload work, List<Unit> own, Path place, Fingerprint fingerprint,
      ShardFile file) throws InterruptedException {
    Store all = Evidence.read(place, fingerprint).store();
    Set<String> open = all.missing(work.plan().stream().filter(Unit::first).toList()).stream().map(Unit::property)
        .collect(Collectors.toSet());
    List<Unit> searches = all.missing(own.stream().filter(unit -> !unit.first()).toList());
    List<Unit> ready = searches.stream().filter(unit -> !open.contains(unit.property())).toList();
    labour(part.toString(), "searches", work, ready, all, file::append);
    if (ready.size() < searches.size())
      Console.say(part + ": " + (searches.size() - ready.size()) + " searches need what other shards have not found "
          + "yet; run it again when they are done, or leave them to the merge");
  }

  private static void labour(String name, String what, Workload work, List<Unit> units, Store known,
      Consumer<String> lines)
      throws InterruptedException {
    if (units.isEmpty()) return;
    Pace pace = new Pace(name, what, units.size(), units.stream().mapToLong(work::expected).sum());
    new Labour(work, Runtime.getRuntime().availableProcessors(), pace).run(units, known, lines);
    pace.say();
  }

  /**
   * Makes the evidence of all parts ready to be judged, and searches where no part has.
   *
   * @throws IllegalArgumentException if an option cannot be read
   * @throws IllegalStateException if it is not complete, or is of another run
   */
  Merging merge(List<? extends DiscoverySelector> claims) throws InterruptedException {
    Workload work = Workload.of(claims);
    return merged(work, merge.equals("true") ? usual(work.fingerprint()) : Path.of(merge));
  }

  /** Has a cluster do the work, and makes the evidence ready to be judged. */
  Merging onCluster(List<? extends DiscoverySelector> claims) throws InterruptedException {
    Workload work = Workload.of(claims);
    Path place = directory.isBlank() ? usual(work.fingerprint()) : Path.of(directory);
    new Distribution(master).work(work, claims, place);
    return merged(work, place);
  }

  private static Merging merged(Workload work, Path place) throws InterruptedException {
    if (!Files.isDirectory(place))
      throw new IllegalArgumentException("merge = " + place + ": must be the directory of a divided run's evidence");
    Evidence evidence = Evidence.read(place, work.fingerprint());
    List<Unit> plan = work.plan();
    evidence.complete(plan);
    Store store = evidence.store();
    Console.say("merge: " + store.size() + " trials of " + new HashSet<>(store.headers().values()).size()
        + " shards are there");
    labour("merge", "searches", work, store.missing(plan), store, store::add);
    return new Merging(store,
        Tightest.of(work.drawings(), store, Runtime.getRuntime().availableProcessors()));
  }

  private static Path usual(Fingerprint fingerprint) {
    return Places.current().ledger().orElse(Path.of("reports", "ledger")).resolve("shards")
        .resolve(fingerprint.hash());
  }
}
