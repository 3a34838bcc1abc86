package assay.shard;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The directory of a divided run: what is there, and whether it is all that a run needs. */
public record Evidence(Path directory, Store store) {

  private static final int NAMED = 3;

  /**
   * Reads it.
   *
   * @throws IllegalStateException if a file is of another run, is no file of a shard, or contradicts another one; the
   *     message says which and how
   */
  public static Evidence read(Path directory, Fingerprint wanted) {
    Store store = Store.read(directory);
    List<String> others = store.headers().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .filter(file -> !file.getValue().fingerprint().equals(wanted))
        .map(file -> file.getValue().shard() + " (" + file.getKey() + ") is of another run: "
            + file.getValue().fingerprint().difference(wanted))
        .toList();
    if (!others.isEmpty())
      throw new IllegalStateException(others.stream().limit(NAMED).collect(Collectors.joining("; "))
          + (others.size() > NAMED ? "; and " + (others.size() - NAMED) + " more" : ""));
    return new Evidence(directory, store);
  }

  /**
   * Asks for all that is to be judged; searches may be missing.
   *
   * @throws IllegalStateException if something is missing; the message says which shards
   */
  public void complete(List<Unit> plan) {
    if (store.headers().isEmpty())
      throw new IllegalStateException(directory + " holds no evidence of this run: run all of its shards first");
    List<Unit> missing = store.missing(plan.stream().filter(Unit::first).toList());
    if (missing.isEmpty()) return;
    int of = parts();
    List<Integer> numbers = new Assignment(plan, Costs.in(directory)).numbers(new HashSet<>(missing), of);
    throw new IllegalStateException("missing shards: "
        + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of " + of + " ("
        + missing.size() + " of " + plan.stream().filter(Unit::first).count() + " pieces of work are not done, such as "
        + missing.getFirst().text() + "): run these shards again, they go on where they were, or one for all that is "
        + "left, -Dshard=1/1 -Dshard.dir=" + directory + "; merge then. Nothing was judged.");
  }

  /** Into how many parts most processes divided the work. */
  private int parts() {
    Map<Integer, Long> counts = store.headers().values().stream()
        .collect(Collectors.groupingBy(header -> header.shard().of(), Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
