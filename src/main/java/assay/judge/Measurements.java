package assay.judge;

import assay.claim.Claim;
import assay.random.Scope;
import java.util.List;

/** Where a judge has the results of trials from: it runs them, or they were run before, perhaps elsewhere. */
@FunctionalInterface
public interface Measurements {

  /**
   * The results of the trials {@code from}, …, {@code to − 1} of a scope, in this order.
   *
   * @throws OutOfTime if one of them takes too long
   */
  List<TrialResult> of(Claim claim, Scope scope, int from, int to);

  /** Each is run when it is asked for. */
  static Measurements by(TrialRunner trials) {
    return (claim, scope, from, to) -> trials.run(from, to, i -> TrialResult.of(claim, scope.trial(i)));
  }
}
