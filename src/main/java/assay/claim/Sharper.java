package assay.claim;

import assay.stats.Interval;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A sharper bound that a claim's author conjectures: the claim with another value in place of a term, or of the left
 * side. It is judged from the claim's own trials, and never fails a build.
 *
 * @param change in words, such as {@code "√d in place of d"}
 * @param term the name of the term that it changes, of the left side if it is that; empty for the whole right side
 * @param value what becomes of the term's measured value; of each term's, if it is the whole right side
 */
public record Sharper(String change, String term, UnaryOperator<Interval> value) {

  /**
   * @throws IllegalArgumentException if the change is blank or not one line
   */
  public Sharper {
    if (change.isBlank() || change.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("change = " + change + ": must say in one line what is sharper");
  }

  /** The left side as this has it. */
  public Term.Measured left(Term.Measured side) {
    return term.equals(side.name()) ? changed(side) : side;
  }

  /** The right side as this has it. */
  public List<Term.Measured> right(List<Term.Measured> terms) {
    return terms.stream().map(t -> term.isEmpty() || term.equals(t.name()) ? changed(t) : t).toList();
  }

  private Term.Measured changed(Term.Measured side) {
    return new Term.Measured(side.name(), value.apply(side.value()));
  }

  private Term changed(Term side) {
    return new Term(side.name(), trial -> value.apply(side.value().apply(trial)));
  }

  /** The claim that says this. */
  public Claim applied(Claim claim) {
    Term left = claim.left();
    List<Term> right = claim.right().stream().map(t -> term.isEmpty() || term.equals(t.name()) ? changed(t) : t)
        .toList();
    return (term.equals(left.name()) ? claim.left(left.name(), changed(left).value()) : claim).withRight(right);
  }
}
