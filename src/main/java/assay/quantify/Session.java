package assay.quantify;

import assay.baseline.Run;
import assay.claim.Claim;
import assay.claim.Verdict;
import assay.judge.DerivedMutants;
import assay.judge.Exploration;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.ledger.Cell;
import assay.random.Key;
import assay.runner.Effort;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;

/**
 * One property while it runs: judges each instance that jqwik draws, and keeps what they come to; then searches from
 * the tightest one for a counterexample, or shrinks the one that was drawn.
 */
final class Session implements Attempts {

  /** After so many instances that were out of time no other is begun. */
  static final int LATE = 3;

  private static final String OTHER_BITS =
      "a trial gives other bits on this machine than where a shard ran it, so that "
          + "it depends on more than its seed; nothing is said of the claim: tightest trial of ";

  private final Judgement judgement;
  private final Optional<Draft> draft;
  private final Method method;
  private final Plan plan;
  private final Outcome.Source source;
  private final double alpha;
  private final Progress progress;
  private final TrialRunner trials;
  private final Instances instances;
  private final Counterexamples counterexamples;
  private final Optional<DerivedMutants> mutants;
  private Optional<Claim> claim = Optional.empty();
  private Exploration exploration = Exploration.NONE;
  private Judge judge;
  // since the first attempt: jqwik makes the object that the method is called on
  @SuppressWarnings("NullAway.Init")
  private Statement statement;
  private int drawn;
  private int late;
  private int repeated = 1;
  private int run = 1;

  /**
   * @param draft what was drawn of the property before the run
   */
  Session(Judgement own, Optional<Draft> draft) {
    judgement = draft.map(Draft::judgement).orElse(own);
    this.draft = draft;
    plan = judgement.plan();
    method = plan.method();
    source = judgement.source();
    instances = new Instances(method);
    counterexamples = new Counterexamples(instances);
    alpha = judgement.alpha();
    progress = judgement.progress();
    trials = Pool.watched(0, progress::slow);
    judge = judgement.judge(trials, run);
    boolean derive = Boolean.getBoolean("mutants") && source.mutantOf().isEmpty() && !plan.again();
    mutants = derive ? Optional.of(new DerivedMutants(judge)) : Optional.empty();
  }

  /**
   * Judges the claim for one drawn instance.
   *
   * @throws Refutation if the instance is a confirmed counterexample
   */
  @Override
  public synchronized void attempt(Object target, Object[] arguments) {
    if (broken() || !counterexamples.none() || finished()) return;
    drawn++;
    statement = new Statement(method, target);
    progress.begins(drawn, () -> Sources.named(method, arguments));
    try {
      statement.within(trials, arguments).ifPresentOrElse(stated -> judged(stated, arguments), instances::declined);
    } catch (IllegalStateException failed) {
      instances.error(String.valueOf(failed.getMessage()), arguments);
    }
  }

  /** Whether enough was drawn, or too much of it was out of time. */
  @Override
  public synchronized boolean finished() {
    return plan.finished(drawn) || exhausted();
  }

  @Override
  public synchronized void further() {
    repeated = Reach.REPEATED;
    judge = judge.repeating(repeated);
    instances.further();
  }

  private boolean exhausted() {
    return late >= LATE;
  }

  private boolean broken() {
    return instances.counts().of(Verdict.Kind.ERROR) > 0;
  }

  private void judged(Claim stated, Object[] arguments) {
    if (claim.isEmpty()) begin(stated);
    else requireSameId(claim.get(), stated);
    claim = Optional.of(stated);
    Instance instance = drafted(stated, arguments)
        .orElseGet(() -> judgement.judge(trials, run, "").repeating(repeated).judge(stated, key(stated), alpha));
    count(instance, arguments);
    if (instance.verdict() instanceof Verdict.Refuted found) {
      counterexamples.found(instance, arguments);
      throw new Refutation(found.reason());
    }
  }

  private Optional<Instance> drafted(Claim stated, Object[] arguments) {
    return draft.flatMap(drafted -> drafted.instance(stated, arguments));
  }

  /** A claim is one row of the baseline, whatever was drawn. */
  private static void requireSameId(Claim first, Claim now) {
    if (!first.id().equals(now.id())) {
      throw new IllegalStateException("the claim's id varies by instance: " + first.id() + " and " + now.id());
    }
  }

  /** Runs of the claim with other seeds were chances to err: what this one refutes is confirmed the more strictly. */
  private void begin(Claim stated) {
    run = judgement.run(stated);
    judge = judgement.judge(trials, run).repeating(repeated);
  }

  private Key key(Claim stated) {
    return judgement.key(stated, instances.counts().total());
  }

  /**
   * What follows the draws: a search for a counterexample, or the smallest form of the one that was found.
   *
   * @param generated what jqwik says of its draws
   */
  synchronized void explore(PropertyExecutionResult generated) {
    if (source.mutantOf().isPresent() || broken() || exhausted()) return;
    if (counterexamples.none()) instances.extreme().ifPresent(this::search);
    if (!counterexamples.none()) shrink(generated);
  }

  private void search(Object[] extreme) {
    Hunt hunt = new Hunt(judgement, statement, instances.counts().total(),
        role -> judgement.judge(trials, run, role), late);
    Optional<Hunt.Found> found = hunt.from(extreme);
    late = hunt.late();
    exploration = new Exploration(hunt.probes(), 0, List.of(), Optional.empty());
    found.ifPresent(refuted -> {
      count(refuted.instance(), refuted.arguments());
      counterexamples.found(refuted.instance(), refuted.arguments());
    });
  }

  private void shrink(PropertyExecutionResult generated) {
    List<Shrinkable<Object>> values = generated.originalSample().map(FalsifiedSample::shrinkables).orElse(List.of());
    Reduction reduction = Reduction.of(method, arguments -> again(arguments).map(instance -> instance.verdict().kind()),
        counterexamples.arguments(), values);
    if (reduction.steps() > 0) {
      again(reduction.smallest()).filter(instance -> instance.verdict() instanceof Verdict.Refuted)
          .ifPresent(instance -> counterexamples.found(instance, reduction.smallest()));
    }
    exploration = new Exploration(exploration.probes(), reduction.steps(), reduction.frontiers(),
        Optional.of(counterexamples.origin(reduction)));
  }

  /** Judges a variation of the counterexample. */
  private Optional<Instance> again(Object[] arguments) {
    if (exhausted()) return Optional.empty();
    progress.shrinking(counterexamples.smallest().orElseThrow().parameters());
    Optional<Instance> instance = statement.ifAny(arguments).map(stated -> judge.judge(stated, key(stated), alpha));
    instance.filter(Instance::outOfTime).ifPresent(unknown -> late++);
    instance.ifPresent(judged -> counterexamples.seen(judged, arguments));
    return instance;
  }

  private void count(Instance instance, Object[] arguments) {
    if (instance.outOfTime()) {
      late++;
      progress.late(instance.verdict().reason(), exhausted());
    }
    instances.add(instance, arguments);
    if (!plan.again()) Run.current().ledger().record(source, settings(), Parameters.of(method, arguments), instance);
    mutants.ifPresent(derived -> derived.examine(instance, alpha));
    progress.after(instances.counts().total(), instances.counts().toString());
  }

  /** With its pictures, which cost another run; those of a mutant and of a second look are not looked at. */
  private Outcome.Sample shown(Outcome.Sample sample) {
    boolean unseen = source.mutantOf().isPresent() || plan.again();
    return unseen ? sample : new Outcome.Sample(sample.parameters(), sample.instance(), pictures(sample));
  }

  /** Where another machine ran the trial, this one must find the same. */
  private Instance.Shown pictures(Outcome.Sample sample) {
    if (Merging.current().isEmpty()) return judge.shown(sample.instance());
    Optional<Tightest.Repeated> repeated =
        Merging.current().get().repeated(judgement.property(), sample.instance());
    return repeated.map(Tightest.Repeated::shown).orElseGet(() -> judge.repeated(sample.instance())).orElseGet(() -> {
      instances.error(OTHER_BITS + sample.parameters(), new Object[0]);
      return Instance.Shown.NOTHING;
    });
  }

  /** Ends the property; what jqwik says of its generators is an error of the claim, whatever was judged before. */
  synchronized Outcome close(PropertyExecutionResult generated) {
    generated.throwable().filter(cause -> !(cause instanceof Refutation))
        .ifPresent(cause -> instances.error("the generator failed: " + cause, new Object[0]));
    Optional<Outcome.Sample> best = !counterexamples.none() ? instances.best() : instances.best().map(this::shown);
    Optional<Outcome.Sample> smallest = counterexamples.smallest().map(this::shown);
    Outcome outcome = new Outcome(
        source, id(), claim.map(Claim::statement).orElse(source.title()), instances.verdict(), instances.counts(),
        instances.tightness(), best, smallest, exploration.with(instances.seenFurther()),
        instances.anatomy(), mutants.map(DerivedMutants::fates).orElse(List.of()), instances.gathered(), settings(),
        instances.digest());
    if (plan.again()) progress.judgedAgain(instances.counts().toString());
    else progress.judged(outcome, declined());
    return outcome;
  }

  private String declined() {
    return instances.declinedDraws() == 0 ? "" : "; " + instances.declinedDraws() + " of " + drawn + " draws declined";
  }

  private String id() {
    return claim.map(Claim::id).orElse(progress.name());
  }

  private Outcome.Settings settings() {
    Effort effort = Effort.current();
    String quoted = new Cell(id(), source.className(), source.method()).quoted();
    String rerun = "mvn verify -Dit.test=" + quoted + " -Dassay.seed=" + plan.seed() + " -Deffort=" + effort;
    return new Outcome.Settings(plan.seed(), effort.toString(), plan.tries(), alpha, run, progress.seconds(), rerun);
  }
}
