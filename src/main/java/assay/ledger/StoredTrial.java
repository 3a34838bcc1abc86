package assay.ledger;

import assay.claim.Allowance;
import assay.claim.Claim;
import assay.claim.Condition;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Verdict;
import assay.judge.Instance;
import assay.judge.Judge;
import assay.judge.Outcome;
import assay.judge.TrialResult;
import assay.random.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One trial of one instance, as the evidence ledger keeps it: what was generated, what was measured, and what followed.
 *
 * @param effort of the run
 * @param mutant what is wrong on purpose; empty for a claim
 * @param seed of the run
 * @param attempt number of the instance
 * @param trial number of the trial within its instance
 * @param parameters the generated values, exactly: numbers, truth values or text; a long stands as text, since readers
 *     take numbers for doubles
 * @param premises as measured
 * @param left the left side; {@code UNKNOWN} where it was not measured
 * @param right the terms of the right side; none where they were not measured
 * @param failure δ: the probability with which the inequality may fail
 * @param rounding how far the sides are compared
 * @param trivial what holds for every learner
 * @param verdict on the trial
 * @param reason what went wrong, if the verdict is an error, and else empty
 * @param instance verdict on the instance
 * @param alpha the probability of a false verdict that the instance may spend
 * @param digest of the trial's bits, with those of both sides
 */
public record StoredTrial(
    Cell cell,
    String effort,
    Optional<String> mutant,
    long seed,
    int attempt,
    int trial,
    Map<String, Object> parameters,
    List<Premise.Measured> premises,
    Term.Measured left,
    List<Term.Measured> right,
    double failure,
    Allowance rounding,
    OptionalDouble trivial,
    Verdict.Kind verdict,
    String reason,
    Verdict.Kind instance,
    double alpha,
    long digest) {

  static StoredTrial of(
      Outcome.Source source, String effort, Map<String, Object> parameters, Instance judged, double alpha,
      TrialResult evidence) {
    Claim claim = judged.claim();
    Key key = evidence.key();
    return new StoredTrial(
        new Cell(claim.id(), source.className(), source.method()), effort, source.mutantOf()
            .map(Outcome.Mutation::change),
        key.seed(), key.attempt(), key.trial(), parameters, evidence.premises(), evidence.left(), evidence.right(),
        claim.failureProbability(), claim.rounding(), claim.trivialBound(), evidence.verdict().kind(),
        evidence.verdict() instanceof Verdict.HarnessError error ? error.reason() : "", judged.verdict().kind(), alpha,
        evidence.bits());
  }

  /** The claim of this trial with other terms on its right side: everything is known, nothing runs. */
  public Claim claim(List<Term.Measured> terms) {
    Claim claim = Claim.inequality().named(cell.claim()).withRounding(rounding).withProbability(1 - failure).left(
        left.name(), left.value());
    for (Premise.Measured h : premises) {
      claim = claim.assume(h.name(), h.value(), new Condition("", measured -> h.truth()));
    }
    for (Term.Measured term : terms) claim = claim.right(term.name(), term.value());
    return trivial.isPresent() ? claim.vacuousAbove("the trivial bound", trivial.getAsDouble()) : claim;
  }

  /** What the judge says of this trial with other terms on the right side. */
  public TrialResult judged(List<Term.Measured> terms, Judge judge) {
    return judge.probe(claim(terms), key(), alpha);
  }

  /** The trial as it was judged. */
  public TrialResult evidence() {
    return new TrialResult(key(), premises, left, right, stored(), digest, rounding);
  }

  private Verdict stored() {
    return Verdict.of(verdict, switch (verdict) {
      case ERROR -> reason;
      case OUT_OF_REGIME -> "a premise is violated";
      default -> "as stored";
    });
  }

  Key key() {
    return new Key(seed, cell.claim(), attempt, trial);
  }

  /** Whether both sides were measured. */
  public boolean measured() {
    return !right.isEmpty();
  }
}
