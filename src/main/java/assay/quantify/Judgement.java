package assay.quantify;

import assay.baseline.Run;
import assay.claim.Claim;
import assay.judge.Confirmation;
import assay.judge.ErrorBudget;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialRunner;
import assay.ledger.Cell;
import assay.random.Key;
import assay.runner.Effort;

/**
 * How the instances of one property are judged: with which keys, level and confirmation. All of it follows from the
 * property and the number of the instance, so that an instance may be judged ahead of its turn.
 */
final class Judgement {

  private final Plan plan;
  private final Outcome.Source source;
  private final Busy busy = new Busy();

  Judgement(Plan plan) {
    this.plan = plan;
    source = Sources.of(plan.claims(), plan.method());
    if (!plan.again()) Merging.current().ifPresent(merging -> busy.add(merging.seconds(property())));
  }

  Plan plan() {
    return plan;
  }

  Outcome.Source source() {
    return source;
  }

  /** The probability of a false verdict that each instance may spend. */
  double alpha() {
    return ErrorBudget.current().perTry(plan.standardTries());
  }

  /** Tells how far it is. */
  Progress progress() {
    return new Progress(source.simpleName() + "#" + source.method(), plan.tries(), busy);
  }

  /** Of the claim as one instance states it, among all that are judged: declined draws do not count. */
  Key key(Claim stated, int number) {
    return new Key(plan.seed(), stated.id(), number, 0);
  }

  /** The number of this run among those of the claim; mutants are not counted. */
  int run(Claim stated) {
    if (source.mutantOf().isPresent()) return 1;
    return Run.current().number(new Cell(stated.id(), source.className(), source.method()), plan.seed());
  }

  /** A judge for a claim that runs for the so many-th time. */
  Judge judge(TrialRunner trials, int run) {
    return new Judge(busy.counting(trials)).upTo(Effort.current().trials()).confirming(new Confirmation(run));
  }

  /** The same judge; what a merge has of the trials of a role is not run again. */
  Judge judge(TrialRunner trials, int run, String role) {
    Judge judge = judge(trials, run);
    if (plan.again()) return judge;
    return Merging.current().map(merging -> judge.from(merging.measurements(property(), role, busy.counting(trials))))
        .orElse(judge);
  }

  /** The property's name in every process: its class and method. */
  String property() {
    return source.className() + "#" + source.method();
  }

  /** Mutants, and claims that are known to be false, end at the first instance that refutes them. */
  boolean stopsEarly() {
    return source.mutantOf().isPresent() || source.expected().isPresent();
  }

  /**
   * The verdict on one instance.
   *
   * @param repeated how many times as often its trials repeat something as at standard effort
   */
  Instance instance(Claim stated, int number, int repeated, TrialRunner trials) {
    return judge(trials, run(stated), "").repeating(repeated).judge(stated, key(stated, number), alpha());
  }
}
