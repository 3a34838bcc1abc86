package assay.quantify;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.judge.ErrorBudget;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.OutOfTime;
import assay.judge.TrialResult;
import java.util.Optional;
import java.util.function.Function;

/** The search for a counterexample that follows the draws of a property. */
final class Hunt {

  private final Judgement judgement;
  private final Statement statement;
  private final int judged;
  private final Function<String, Judge> judges;
  private int late;
  private int probes;

  /** A counterexample. */
  record Found(Instance instance, Object[] arguments) {}

  /**
   * @param judged how many instances were judged before
   * @param judges who judges the trials of a role: {@code search 1} is the first probe
   * @param late how many instances were out of time before
   */
  Hunt(Judgement judgement, Statement statement, int judged, Function<String, Judge> judges, int late) {
    this.judgement = judgement;
    this.statement = statement;
    this.judged = judged;
    this.judges = judges;
    this.late = late;
  }

  /** Climbs from the tightest instance on; what it finds counts only if it is refuted on seeds that it has not seen. */
  Optional<Found> from(Object[] extreme) {
    Plan plan = judgement.plan();
    Optional<Object[]> candidate =
        new Search(plan.method(), this::probed).from(extreme, plan.tries() / 4, plan.seed());
    return candidate.map(arguments -> new Found(confirmed(arguments), arguments))
        .filter(found -> found.instance.verdict() instanceof Verdict.Refuted);
  }

  /** How many instances were measured. */
  int probes() {
    return probes;
  }

  /** How many instances were out of time by now. */
  int late() {
    return late;
  }

  private Optional<TrialResult> probed(Object[] arguments) {
    probes++;
    if (late >= Session.LATE) return Optional.empty();
    Judge judge = judges.apply("search " + probes);
    try {
      return statement.ifAny(arguments).map(
          stated -> judge.probe(stated, judgement.key(stated, judged), ErrorBudget.current().ofSearch()));
    } catch (OutOfTime unknown) {
      late++;
      return Optional.empty();
    }
  }

  private Instance confirmed(Object[] arguments) {
    Claim stated = statement.ifAny(arguments).orElseThrow();
    return judges.apply("found").judge(stated, judgement.key(stated, judged).fresh(2),
        ErrorBudget.current().ofSearch());
  }
}
