package assay.quantify;

import assay.baseline.Finding;
import assay.baseline.Run;
import assay.judge.Outcome;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.InvokePropertyMethodHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Stands between jqwik and the claims: jqwik draws the instances, this hook judges the claim that the property returns
 * for each, and turns the verdicts over all instances into the result of the property. Registered for every property
 * through ServiceLoader. jqwik takes any exception for a counterexample, so errors of our own are kept from it.
 */
public final class JudgingHook
    implements
      AroundPropertyHook,
      AroundTryHook,
      InvokePropertyMethodHook,
      SkipExecutionHook {

  private static final Map<Method, Attempts> ATTEMPTS = new ConcurrentHashMap<>();

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return true;
  }

  /** Inside jqwik's own hooks: the property runs twice if a second look is due, and they bear one run only. */
  @Override
  public int aroundPropertyProximity() {
    return 100;
  }

  @Override
  public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
    boolean mutant = Sources.of(context.containerClass(), context.targetMethod()).mutantOf().isPresent();
    Plan plan = Plan.of(context, mutant);
    if (Stating.only()) return stated(plan, context, property);
    Optional<Blueprint> blueprint = Blueprint.current();
    if (blueprint.isPresent()) return run(blueprint.get().begin(plan), plan, context, property);
    Optional<Ahead> ahead = Ahead.current();
    if (ahead.filter(Ahead::drafting).isPresent()) return run(ahead.get().draft(plan), plan, context, property);
    try {
      return judged(plan, ahead.flatMap(drafts -> drafts.turn(plan)), context, property);
    } finally {
      ahead.ifPresent(Ahead::done);
    }
  }

  /** A process that only does its part of a divided run judges nothing. */
  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    if (Blueprint.current().isPresent()) return SkipResult.doNotSkip();
    return Divided.skipping().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
  }

  private static PropertyExecutionResult judged(
      Plan plan, Optional<Draft> draft, PropertyLifecycleContext context, PropertyExecutor property) {
    Session session = new Session(new Judgement(plan), draft);
    PropertyExecutionResult generated = run(session, plan, context, property);
    session.explore(generated);
    Finding first = Run.current().finding(session.close(generated));
    Finding finding = SecondLook.at(first, seconds -> again(plan.again(seconds), context, property));
    Run.current().tell(finding);
    boolean answer = context.containerClass().isAnnotationPresent(OnNamedData.class) && !finding.mutant();
    if (Tightening.asked() && !finding.mutant()) Tightening.tell(plan, round -> tightened(round, context, property));
    return new Judged(finding, answer).result(generated);
  }

  private static Tightening tightened(Plan round, PropertyLifecycleContext context, PropertyExecutor property) {
    Tightening tightening = new Tightening(round);
    run(tightening, round, context, property);
    return tightening;
  }

  private static PropertyExecutionResult stated(
      Plan plan, PropertyLifecycleContext context, PropertyExecutor property) {
    plan.stating().tell(context.attributes());
    return property.execute();
  }

  private static Outcome again(Plan plan, PropertyLifecycleContext context, PropertyExecutor property) {
    Session session = new Session(new Judgement(plan), Optional.empty());
    return session.close(run(session, plan, context, property));
  }

  private static PropertyExecutionResult run(
      Attempts attempts, Plan plan, PropertyLifecycleContext context, PropertyExecutor property) {
    plan.tell(context.attributes());
    ATTEMPTS.put(context.targetMethod(), attempts);
    try {
      PropertyExecutionResult usual = property.execute();
      boolean over =
          plan.further() == 0 || attempts.finished() || usual.status() != PropertyExecutionResult.Status.SUCCESSFUL;
      return over ? usual : further(attempts, plan, context, property);
    } finally {
      ATTEMPTS.remove(context.targetMethod());
    }
  }

  private static PropertyExecutionResult further(
      Attempts attempts, Plan plan, PropertyLifecycleContext context, PropertyExecutor property) {
    attempts.further();
    plan.tellFurther(context.attributes());
    return Reach.further(property::execute);
  }

  @Override
  public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    TryExecutionResult result = aTry.execute(parameters);
    Attempts attempts = ATTEMPTS.get(context.targetMethod());
    return result.isSatisfied() && attempts != null && attempts.finished()
        ? TryExecutionResult.satisfied(true)
        : result;
  }

  @Override
  @SuppressWarnings("NullAway") // what jqwik expects of a method without a result
  public Object invoke(Method method, Object target, Object... arguments) {
    if (Stating.only()) Stating.twice(method, target, arguments);
    Attempts attempts = ATTEMPTS.get(method);
    if (attempts != null) attempts.attempt(target, arguments);
    return null;
  }
}
