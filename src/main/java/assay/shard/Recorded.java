package assay.shard;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.judge.Measurements;
import assay.judge.OutOfTime;
import assay.judge.TrialResult;
import assay.judge.TrialRunner;
import assay.ledger.Json;
import assay.random.Key;
import assay.random.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The trials of a property: those that a store has are taken from there, the others are run, and their lines given
 * away, each as soon as it is there. What was out of time before is so again.
 */
public final class Recorded implements Measurements {

  private final String property;
  private final String role;
  private final Store known;
  private final TrialRunner trials;
  private final Consumer<String> lines;
  private final AtomicInteger results = new AtomicInteger();
  private volatile boolean random;

  /**
   * @param property the claim's or mutant's method, such as {@code late.Rate#isReached}
   * @param role of the trials; empty for those of what is drawn
   * @param lines hears of what is run; called by several threads
   */
  public Recorded(String property, String role, Store known, TrialRunner trials, Consumer<String> lines) {
    this.property = property;
    this.role = role;
    this.known = known;
    this.trials = trials;
    this.lines = lines;
  }

  @Override
  public List<TrialResult> of(Claim claim, Scope scope, int from, int to) {
    List<Optional<TrialResult>> stored = IntStream.range(from, to).mapToObj(i -> known.find(key(scope, i))).toList();
    results.addAndGet(to - from);
    if (stored.stream().allMatch(Optional::isPresent)) return stored.stream().map(Optional::get).toList();
    known.late(instance(scope.key())).ifPresent(reason -> {
      throw new OutOfTime(reason);
    });
    List<TrialResult> all = run(claim, scope, from, to, stored);
    random |= scope.random();
    return all;
  }

  private List<TrialResult> run(Claim claim, Scope scope, int from, int to, List<Optional<TrialResult>> stored) {
    try {
      List<TrialResult> all = trials.run(from, to, i -> stored.get(i - from).orElseGet(() -> run(claim, scope, i)));
      for (int i = from; i < to; i++)
        if (stored.get(i - from).isEmpty() && error(all.get(i - from))) tell(scope, i, all.get(i - from));
      return all;
    } catch (OutOfTime late) {
      late(scope.key(), late.reason());
      throw late;
    }
  }

  /** An error may come from being interrupted when patience ended: it counts only if nothing was out of time. */
  private TrialResult run(Claim claim, Scope scope, int number) {
    TrialResult result = TrialResult.of(claim, scope.trial(number));
    if (!error(result)) tell(scope, number, result);
    return result;
  }

  private static boolean error(TrialResult result) {
    return result.kind() == Verdict.Kind.ERROR;
  }

  private void tell(Scope scope, int number, TrialResult result) {
    lines.accept(ResultText.of(key(scope, number), result));
  }

  private TrialKey key(Scope scope, int number) {
    Key first = scope.key();
    Key key = new Key(first.seed(), first.claim(), first.attempt(), first.trial() + number);
    return new TrialKey(property, role, key, scope.levels());
  }

  /** An instance of this property is out of time, or is not begun as others were. */
  public void late(Key instance, String reason) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("late", instance(instance));
    line.put("reason", reason);
    lines.accept(Json.text(line));
  }

  private String instance(Key key) {
    return property + " " + role + " " + key.claim() + " " + Exact.hex(key.seed()) + " " + key.attempt();
  }

  /** How many results were asked for. */
  public int results() {
    return results.get();
  }

  /** The line that a unit ends with. */
  public String done(Unit unit, double seconds) {
    return new Done(results.get(), seconds, random).line(unit);
  }
}
