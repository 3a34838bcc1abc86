package assay.quantify;

import assay.claim.Anatomy;
import assay.claim.Claim;
import assay.claim.Counts;
import assay.claim.DerivedMutants;
import assay.claim.ErrorBudget;
import assay.claim.Exploration;
import assay.claim.Instance;
import assay.claim.Judge;
import assay.claim.Observation;
import assay.claim.Outcome;
import assay.claim.Picture;
import assay.claim.Summary;
import assay.claim.Verdict;
import assay.ledger.Ledger;
import assay.random.Key;
import assay.runner.Cores;
import assay.runner.Effort;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * One property while it runs: judges each instance that jqwik draws, counts the verdicts and keeps the tightest instance;
 * then searches from there for a counterexample, or shrinks the one that was drawn.
 */
final class Session {

  private static final Judge JUDGE = new Judge(new Cores());
  private static final int STANDARD_TRIES = 100;

  /** How many variations of a counterexample are judged. */
  private static final int PATIENCE = 200;

  private final Method method;
  private final Outcome.Source source;
  private final long seed;
  private final Effort effort = Effort.current();
  private final int standardTries;
  private final int tries;
  private final double alpha;
  private final Progress progress;

  private final Map<Verdict.Kind, String> reasons = new EnumMap<>(Verdict.Kind.class);
  private final List<Double> tightness = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Picture> gathered = new ArrayList<>();
  private final Optional<DerivedMutants> mutants;
  private Counts counts = Counts.none();
  private Optional<Outcome.Sample> tightest = Optional.empty();
  private Optional<Outcome.Sample> silent = Optional.empty();
  private Optional<Outcome.Sample> counterexample = Optional.empty();
  private Optional<Claim> claim = Optional.empty();
  private Exploration exploration = Exploration.NONE;
  private Statement statement;
  private Object[] extreme;
  private Object[] refuted;
  private int drawn;
  private long digest = 17;

  private Session(Method method, int standardTries, long seed) {
    this.method = method;
    this.seed = seed;
    source = Sources.of(method);
    this.standardTries = standardTries;
    tries = Math.max(effort.tries(standardTries), source.mutantOf().isPresent() ? standardTries : 0);
    alpha = ErrorBudget.current().perTry(tries);
    mutants = Boolean.getBoolean("mutants") && source.mutantOf().isEmpty() ? Optional.of(new DerivedMutants(JUDGE)) : Optional.empty();
    progress = new Progress(source.className() + "#" + source.method(), tries);
  }

  static Session open(PropertyLifecycleContext context) {
    PropertyAttributes attributes = context.attributes();
    Session session = new Session(context.targetMethod(), attributes.tries().orElse(STANDARD_TRIES), Seeds.current());
    attributes.setTries(Math.max(session.tries, session.standardTries));
    attributes.setSeed(Long.toString(session.seed));
    attributes.setGeneration(GenerationMode.RANDOMIZED);
    attributes.setShrinking(ShrinkingMode.OFF);
    return session;
  }

  /**
   * Judges the claim for one drawn instance.
   *
   * @throws Refutation if the instance is a confirmed counterexample
   */
  synchronized void attempt(Object target, Object[] arguments) {
    if (counts.of(Verdict.Kind.ERROR) > 0 || counterexample.isPresent() || finished()) return;
    drawn++;
    statement = new Statement(method, target);
    try {
      statement.of(arguments).ifPresent(stated -> judged(stated, arguments));
    } catch (IllegalStateException failed) {
      error(failed.getMessage(), arguments);
    }
  }

  /**
   * Whether enough was drawn. What jqwik draws depends on how many tries it is told: it is told the standard number also
   * where fewer suffice, so that a quick run sees the first instances of a standard one.
   */
  synchronized boolean finished() {
    return drawn >= tries;
  }

  private void judged(Claim stated, Object[] arguments) {
    claim = Optional.of(stated);
    Instance instance = JUDGE.judge(stated, key(stated), alpha);
    count(instance, arguments);
    if (instance.verdict() instanceof Verdict.Refuted refuted) {
      refute(instance, arguments);
      throw new Refutation(refuted.reason());
    }
  }

  private void refute(Instance instance, Object[] arguments) {
    counterexample = Optional.of(sample(instance, arguments));
    refuted = arguments;
  }

  private Key key(Claim stated) {
    return new Key(seed, stated.id(), counts.total(), 0);
  }

  /** What follows the draws: a search for a counterexample, or the smallest form of the one that was found. */
  synchronized void explore() {
    if (source.mutantOf().isPresent() || counts.of(Verdict.Kind.ERROR) > 0) return;
    if (counterexample.isEmpty() && tightest.isPresent()) search();
    if (counterexample.isPresent()) shrink();
  }

  private void search() {
    Search search = new Search(method, arguments -> statement.ifAny(arguments).map(stated -> JUDGE.probe(stated, key(stated))));
    Optional<Object[]> candidate = search.from(extreme, tries / 4, seed);
    exploration = new Exploration(search.probes(), 0, List.of());
    candidate.ifPresent(this::judgeCandidate);
  }

  /** A searched instance was selected for being extreme: it is judged on seeds that the search has not seen. */
  private void judgeCandidate(Object[] arguments) {
    Claim stated = statement.ifAny(arguments).orElseThrow();
    Instance instance = JUDGE.judge(stated, key(stated).fresh(2), alpha);
    if (!(instance.verdict() instanceof Verdict.Refuted)) return;
    count(instance, arguments);
    refute(instance, arguments);
  }

  private void shrink() {
    Shrinker shrinker = new Shrinker(method, arguments -> again(arguments).map(instance -> instance.verdict().kind()), PATIENCE);
    Object[] smallest = shrinker.smallest(refuted);
    again(smallest).ifPresent(instance -> refute(instance, smallest));
    exploration = new Exploration(exploration.probes(), shrinker.steps(), shrinker.frontiers(smallest));
  }

  /** Judges a variation of the counterexample. */
  private Optional<Instance> again(Object[] arguments) {
    progress.shrinking(counterexample.orElseThrow().parameters());
    return statement.ifAny(arguments).map(stated -> JUDGE.judge(stated, key(stated), alpha));
  }

  private void error(String reason, Object[] arguments) {
    counts = counts.plus(Verdict.Kind.ERROR);
    reasons.put(Verdict.Kind.ERROR, arguments.length == 0 ? reason : reason + " for " + Sources.named(method, arguments));
  }

  /** jqwik could not draw an instance: whatever was judged before, the claim was not. */
  private void generatorFailed(Throwable cause) {
    error("the generator failed: " + cause, new Object[0]);
  }

  private void count(Instance instance, Object[] arguments) {
    Verdict verdict = instance.verdict();
    counts = counts.plus(verdict.kind());
    boolean error = verdict instanceof Verdict.HarnessError;
    reasons.put(verdict.kind(), verdict.reason() + (error ? " for " + Sources.named(method, arguments) : ""));
    digest = 31 * digest + instance.digest();
    Ledger.current().record(source, settings(), Parameters.of(method, arguments), instance);
    instance.evidence().forEach(evidence -> gathered.addAll(evidence.gathered()));
    observations.add(Observation.of(instance, Sources.numbers(method, arguments)));
    mutants.ifPresent(derived -> derived.examine(instance, alpha));
    if (speaks(verdict)) instance.tightest().ifPresent(evidence -> keep(instance, evidence.tightness(), arguments));
    else if (silent.isEmpty()) silent = Optional.of(sample(instance, arguments));
    progress.after(counts.total(), counts.toString());
  }

  private static boolean speaks(Verdict verdict) {
    return verdict instanceof Verdict.Supported || verdict instanceof Verdict.Refuted || verdict instanceof Verdict.Inconclusive;
  }

  private void keep(Instance instance, double ratio, Object[] arguments) {
    boolean record = tightest.isEmpty() || ratio > tightness.stream().mapToDouble(r -> r).max().orElse(Double.NEGATIVE_INFINITY);
    tightness.add(ratio);
    if (!record) return;
    tightest = Optional.of(sample(instance, arguments));
    extreme = arguments;
  }

  private Outcome.Sample sample(Instance instance, Object[] arguments) {
    return new Outcome.Sample(Sources.named(method, arguments), instance, Instance.Shown.NOTHING);
  }

  /** With its pictures, which cost another run; that of a mutant is not looked at. */
  private Outcome.Sample drawn(Outcome.Sample sample) {
    return source.mutantOf().isPresent() ? sample : new Outcome.Sample(sample.parameters(), sample.instance(), sample.instance().shown());
  }

  /** What the page shows: the counterexample if there is one, else the tightest instance, else one that is out of regime. */
  private Optional<Outcome.Sample> best() {
    Optional<Outcome.Sample> sample = tightest.or(() -> silent);
    return counterexample.isPresent() ? sample : sample.map(this::drawn);
  }

  synchronized Judged close(PropertyExecutionResult generated) {
    generated.throwable().filter(cause -> !(cause instanceof Refutation)).ifPresent(this::generatorFailed);
    Verdict verdict = Summary.of(counts, reasons);
    Judged judged = new Judged(new Outcome(source, id(), claim.map(Claim::statement).orElse(source.title()), verdict, counts,
        List.copyOf(tightness), best(), counterexample.map(this::drawn), exploration,
        new Anatomy(observations), mutants.map(DerivedMutants::fates).orElse(List.of()), Picture.gathered(gathered), settings(), digest));
    progress.judged(judged.word(), counts.toString());
    return judged;
  }

  private String id() {
    return claim.map(Claim::id).orElse(progress.name());
  }

  private Outcome.Settings settings() {
    String rerun = "mvn verify -Dit.test=" + progress.name() + " -Dassay.seed=" + seed + " -Deffort=" + effort;
    return new Outcome.Settings(seed, effort.toString(), tries, alpha, progress.seconds(), rerun);
  }
}
