package assay.shard;

import assay.ledger.Console;
import assay.ledger.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** How far a part of the work is: a plain line, which the log of a cluster can be read by. */
public final class Pace {

  private static final int SHOWN = 3;

  private final String name;
  private final String what;
  private final int units;
  private final long planned;
  private final long start = System.nanoTime();
  private final AtomicInteger trials = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Map<Unit, Long> running = new ConcurrentHashMap<>();
  private final Map<String, Double> seconds = new ConcurrentHashMap<>();

  /**
   * @param name such as {@code shard 3 of 8}
   * @param what is done, such as {@code instances}
   * @param units how many there are of them
   * @param planned about how many trials they take
   */
  public Pace(String name, String what, int units, long planned) {
    this.name = name;
    this.what = what;
    this.units = units;
    this.planned = planned;
  }

  void begins(Unit unit) {
    running.put(unit, System.nanoTime());
  }

  void heard(String line) {
    if (line.startsWith("{\"trial\"")) trials.incrementAndGet();
  }

  /** Lines of units that were done elsewhere. */
  @SuppressWarnings("unchecked")
  public void heard(List<String> lines) {
    for (String line : lines) {
      heard(line);
      if (!line.startsWith("{\"done\"")) continue;
      Map<String, Object> end = (Map<String, Object>) Json.parse(line);
      seconds.merge(Done.unit(end).property(), Done.of(end).seconds(), Double::sum);
      done.incrementAndGet();
    }
  }

  void ends(Unit unit) {
    double took = (System.nanoTime() - running.getOrDefault(unit, System.nanoTime())) / 1e9;
    running.remove(unit);
    seconds.merge(unit.property(), took, Double::sum);
    done.incrementAndGet();
  }

  /** Says it now. */
  public void say() {
    Console.say(line());
  }

  String line() {
    double elapsed = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "%s, %.0f s: %d of %d %s, %d of about %d trials, %.1f trials/s%s%s",
        name, elapsed, done.get(), units, what, trials.get(), planned, trials.get() / Math.max(1e-9, elapsed),
        underWay(),
        slowest());
  }

  private String underWay() {
    String text = running.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(SHOWN)
        .map(e -> named(e.getKey().property(), (System.nanoTime() - e.getValue()) / 1e9))
        .collect(Collectors.joining(", "));
    return text.isEmpty() ? "" : "; under way: " + text;
  }

  private String slowest() {
    String text = seconds.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN).map(e -> named(e.getKey(), e.getValue())).collect(Collectors.joining(", "));
    return text.isEmpty() ? "" : "; slowest so far: " + text;
  }

  private static String named(String property, double seconds) {
    return String.format(Locale.ROOT, "%s %.0f s", property, seconds);
  }
}
