package assay.shard;

import assay.judge.TrialResult;
import assay.ledger.Json;
import assay.random.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Evidence that was gathered before, by whichever processes: results of trials by their keys, and the units that are
 * done. Results stay in their files until they are asked for. May be used by several threads.
 */
public final class Store {

  private final Map<TrialKey, Place> trials = new ConcurrentHashMap<>();
  private final Map<Unit, Done> done = new ConcurrentHashMap<>();
  private final Map<String, String> late = new ConcurrentHashMap<>();
  private final Map<Path, Header> headers = new LinkedHashMap<>();

  /** The line of a result: where it is, and a hash of it; and whether anybody asked for it. */
  private record Place(String where, long hash, Supplier<String> text, AtomicBoolean used) {}

  /** Without any evidence. */
  public static Store empty() {
    return new Store();
  }

  /** What stands in the files of lines below a directory; nothing if there is none. */
  public static Store read(Path directory) {
    Store store = new Store();
    for (Path file : ShardFile.below(directory)) new StoredLines(file).each(store);
    return store;
  }

  /**
   * Adds a line that a unit gave.
   *
   * @throws IllegalStateException if it contradicts what is there
   * @throws IllegalArgumentException if it is no such line
   */
  public void add(String line) {
    add(Json.parse(line), line, "memory", () -> line);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // lines of JSON: what is missing is an error where it is read
  void add(Object value, String line, String where, Supplier<String> text) {
    Map<String, Object> map = (Map<String, Object>) value;
    if (map.containsKey("trial")) add(ResultText.key(map), new Place(where, Key.hash(line), text, new AtomicBoolean()));
    else if (map.containsKey("done")) done.merge(Done.unit(map), Done.of(map), (one, other) -> one);
    else if (map.containsKey("late")) late.put((String) map.get("late"), (String) map.get("reason"));
    else throw new IllegalArgumentException("neither a trial nor the end of a unit");
  }

  private void add(TrialKey key, Place place) {
    Place before = trials.putIfAbsent(key, place);
    if (before != null && before.hash != place.hash)
      throw new IllegalStateException(key + " came out differently in two places: in " + before.where + " and in "
          + place.where + "; it depends on more than its seed, or one of the files was changed");
  }

  void header(Path file, Header header) {
    headers.put(file, header);
  }

  /** The files that were read, with what each says of its run. */
  public Map<Path, Header> headers() {
    return Map.copyOf(headers);
  }

  /** What a trial gave, if it was run. */
  public Optional<TrialResult> find(TrialKey key) {
    return Optional.ofNullable(trials.get(key)).map(place -> {
      place.used.set(true);
      return ResultText.parse(place.text.get());
    });
  }

  /** How many results were asked for. */
  public int used() {
    return (int) trials.values().stream().filter(place -> place.used.get()).count();
  }

  /** Why the trials of an instance ended, if they were out of time. */
  Optional<String> late(String instance) {
    return Optional.ofNullable(late.get(instance));
  }

  /** What is known of a unit that is done. */
  public Optional<Done> done(Unit unit) {
    return Optional.ofNullable(done.get(unit));
  }

  /** Seconds that processors were busy with a property, as far as units say. */
  public double seconds(String property) {
    return done.entrySet().stream().filter(unit -> unit.getKey().property().equals(property))
        .mapToDouble(unit -> unit.getValue().seconds()).sum();
  }

  /** How many results there are. */
  public int size() {
    return trials.size();
  }

  /** The units of a plan that are not done. */
  public List<Unit> missing(List<Unit> plan) {
    List<Unit> missing = new ArrayList<>(plan);
    missing.removeIf(done::containsKey);
    return missing;
  }
}
