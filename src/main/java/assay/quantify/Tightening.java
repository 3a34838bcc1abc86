package assay.quantify;

import assay.findings.BestConstant;
import assay.judge.Factor;
import assay.judge.Instance;
import assay.judge.TrialRunner;
import assay.ledger.Console;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One round of what {@code -Dtighten=} asks for: judges fresh instances of a claim, and keeps which factor in front of
 * the right side, and of each of its terms, each of them needs.
 */
final class Tightening implements Attempts {

  /** Seconds of a round. */
  private static final double ROUND = 60;

  private final Plan plan;
  private final Judgement judgement;
  private final TrialRunner trials;
  private final List<BestConstant.Needed> needed = new ArrayList<>();
  private int drawn;
  private int judged;
  private int repeated = 1;

  Tightening(Plan plan) {
    this.plan = plan;
    judgement = new Judgement(plan);
    trials = Pool.watched(0, elapsed -> {});
  }

  /** Whether the run asks for it. */
  static boolean asked() {
    return !System.getProperty("tighten", "").isBlank();
  }

  /**
   * Two rounds, and what they come to, on the console.
   *
   * @param round runs a round on other seeds than those of a plan
   */
  static void tell(Plan plan, Function<Plan, Tightening> round) {
    Plan choosing = plan.again(ROUND);
    List<BestConstant.Needed> first = round.apply(choosing).needed;
    List<BestConstant.Needed> second = round.apply(choosing.again(ROUND)).needed;
    Set<String> terms = new LinkedHashSet<>();
    first.forEach(each -> terms.add(each.factor().term()));
    if (terms.isEmpty()) Console.say("   ↳ no best constant: no instance has a positive right side in every trial");
    terms.forEach(term -> BestConstant.of(term, first, second)
        .ifPresent(best -> Console.say("   ↳ " + best.words())));
  }

  @Override
  public synchronized void attempt(Object target, Object[] arguments) {
    if (finished()) return;
    drawn++;
    new Statement(plan.method(), target).ifAny(arguments).ifPresent(stated -> {
      Instance instance = judgement.judge(trials, 1).repeating(repeated).judge(stated,
          judgement.key(stated, judged++), judgement.alpha());
      keep(instance, arguments);
    });
  }

  @Override
  public synchronized void further() {
    repeated = Reach.REPEATED;
  }

  private void keep(Instance instance, Object[] arguments) {
    String parameters = Sources.named(plan.method(), arguments);
    Factor.of(instance, judgement.alpha()).forEach(factor -> needed.add(new BestConstant.Needed(factor, parameters)));
  }

  @Override
  public synchronized boolean finished() {
    return plan.finished(drawn);
  }
}
