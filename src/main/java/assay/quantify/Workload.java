package assay.quantify;

import assay.claim.Verdict;
import assay.judge.ErrorBudget;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.OutOfTime;
import assay.judge.TrialRunner;
import assay.ledger.Machine;
import assay.random.Key;
import assay.runner.Effort;
import assay.runner.Patience;
import assay.shard.Code;
import assay.shard.Fingerprint;
import assay.shard.Recorded;
import assay.shard.Store;
import assay.shard.Unit;
import assay.shard.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.platform.engine.DiscoverySelector;

/** The work of a run of claims in pieces, from what jqwik draws. */
public final class Workload implements Units {

  /** An instance that needs more trials than this is divided into pieces of as many. */
  static final int PIECE = 1024;

  private static final String OTHERS_LATE = "not begun: three other instances of this claim had been out of time";

  /** That of this process, whatever is checked out while it runs. */
  private static final class Checked {
    private static final String OUT = Machine.commit();
  }

  private final Blueprint blueprint;
  private final List<Unit> plan;
  private final Map<String, AtomicInteger> late = new ConcurrentHashMap<>();

  private Workload(Blueprint blueprint) {
    this.blueprint = blueprint;
    plan = planned();
  }

  /**
   * Of the claims that are selected.
   *
   * @throws IllegalArgumentException if an option of the run cannot be read, or its seed would be another one elsewhere
   */
  public static Workload of(List<? extends DiscoverySelector> claims) {
    if (System.getProperty("assay.seed", "").equals("fresh"))
      throw new IllegalArgumentException("assay.seed = fresh: must be a number here, the same one for all shards");
    Effort.current();
    Seeds.current();
    ErrorBudget.current();
    Patience.current();
    return new Workload(Blueprint.of(claims));
  }

  @Override
  public Fingerprint fingerprint() {
    List<Class<?>> classes = new ArrayList<>(List.of(Workload.class));
    blueprint.properties().values().stream().map(drawn -> drawn.judgement().plan().claims()).forEach(classes::add);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("commit", Checked.OUT);
    facts.put("code", Code.digest(classes));
    facts.put("seed", Long.toString(Seeds.current()));
    facts.put("effort", Effort.current().toString());
    facts.put("budget", Double.toString(ErrorBudget.current().total()));
    facts.put("patience", Patience.current().limit().toMillis() / 1e3 + " s");
    facts.put("Java", Machine.java() + " (" + System.getProperty("java.vendor") + ")");
    facts.put("plan", plan.size() + " units, " + blueprint.properties().size() + " properties, "
        + String.format("%016x", Key.hash(blueprint.properties().values().stream().map(Drawings::text)
            .collect(Collectors.joining("\n")))));
    return new Fingerprint(facts);
  }

  @Override
  public List<Unit> plan() {
    return plan;
  }

  private List<Unit> planned() {
    List<Unit> plan = new ArrayList<>();
    blueprint.properties().values().forEach(drawings -> plan.addAll(units(drawings)));
    blueprint.properties().forEach((name, drawings) -> {
      if (searches(drawings)) plan.add(Unit.search(name));
    });
    return List.copyOf(plan);
  }

  private static boolean searches(Drawings drawings) {
    return drawings.judgement().source().mutantOf().isEmpty() && !drawings.failed()
        && drawings.judgement().plan().tries() >= 4 && !drawings.all().isEmpty();
  }

  private static List<Unit> units(Drawings drawings) {
    String property = drawings.judgement().property();
    if (drawings.judgement().stopsEarly())
      return drawings.all().isEmpty() ? List.of() : List.of(Unit.untilRefuted(property));
    return IntStream.range(0, drawings.all().size()).boxed().flatMap(i -> units(drawings, i).stream()).toList();
  }

  private static List<Unit> units(Drawings drawings, int instance) {
    String property = drawings.judgement().property();
    int expected = expected(drawings, instance);
    if (expected <= PIECE) return List.of(Unit.instance(property, instance));
    return IntStream.range(0, Math.ceilDiv(expected, PIECE)).mapToObj(i -> new Unit(property, Unit.Kind.TRIALS,
        instance, i * PIECE, Math.min(expected, (i + 1) * PIECE))).toList();
  }

  private static int expected(Drawings drawings, int instance) {
    return drawings.judgement().judge(TrialRunner.inOrder(), 1)
        .expected(drawings.all().get(instance).claim(), drawings.judgement().alpha());
  }

  @Override
  public int expected(Unit unit) {
    Drawings drawings = drawings(unit);
    return switch (unit.kind()) {
      case TRIALS -> unit.to() - unit.from();
      case SEARCH -> drawings.judgement().plan().tries() / 4;
      case INSTANCE, UNTIL_REFUTED -> expected(drawings, unit.instance());
    };
  }

  /** What was drawn of each property. */
  Collection<Drawings> drawings() {
    return blueprint.properties().values();
  }

  private Drawings drawings(Unit unit) {
    Drawings drawings = blueprint.properties().get(unit.property());
    boolean unknown = drawings == null || unit.instance() >= drawings.all().size();
    if (drawings == null || unknown)
      throw new IllegalArgumentException("unit = " + unit + ": must be one of this run's plan");
    return drawings;
  }

  @Override
  public void run(Unit unit, Store known, Consumer<String> lines) {
    Drawings drawings = drawings(unit);
    Busy busy = new Busy();
    TrialRunner trials = busy.counting(Pool.watched(0, slow -> {}));
    Recorded recorded = new Recorded(unit.property(), "", known, trials, lines);
    Judge judge = drawings.judgement().judge(trials, 1);
    switch (unit.kind()) {
      case INSTANCE -> instance(drawings, unit, judge.from(recorded), recorded);
      case TRIALS -> pieces(drawings, unit, judge.from(recorded));
      case UNTIL_REFUTED -> untilRefuted(drawings, judge.from(recorded));
      case SEARCH -> new Searching(drawings, judge, recorded,
          role -> judge.from(new Recorded(unit.property(), role, known, trials, lines))).run();
    }
    lines.accept(recorded.done(unit, busy.seconds()));
  }

  private void instance(Drawings drawings, Unit unit, Judge judge, Recorded recorded) {
    AtomicInteger count = late.computeIfAbsent(unit.property(), none -> new AtomicInteger());
    Drawings.Drawn drawn = drawings.all().get(unit.instance());
    if (count.get() >= Session.LATE)
      recorded.late(drawings.judgement().key(drawn.claim(), unit.instance()), OTHERS_LATE);
    else
      if (judged(drawings, unit.instance(), judge).outOfTime()) count.incrementAndGet();
  }

  static Instance judged(Drawings drawings, int number, Judge judge) {
    Drawings.Drawn drawn = drawings.all().get(number);
    return judge.repeating(drawn.repeated()).judge(drawn.claim(), drawings.judgement().key(drawn.claim(), number),
        drawings.judgement().alpha());
  }

  private static void pieces(Drawings drawings, Unit unit, Judge judge) {
    Drawings.Drawn drawn = drawings.all().get(unit.instance());
    try {
      judge.repeating(drawn.repeated()).gather(drawn.claim(), drawings.judgement().key(drawn.claim(), unit.instance()),
          drawings.judgement().alpha(), unit.from(), unit.to());
    } catch (OutOfTime recordedAlready) {
      return;
    }
  }

  private static void untilRefuted(Drawings drawings, Judge judge) {
    int late = 0;
    for (int i = 0; i < drawings.all().size() && late < Session.LATE; i++) {
      Instance instance = judged(drawings, i, judge);
      if (instance.outOfTime()) late++;
      if (instance.verdict().kind() == Verdict.Kind.REFUTED || instance.verdict().kind() == Verdict.Kind.ERROR) return;
    }
  }
}
