package assay.atlas;

import assay.claim.Verdict;
import assay.ledger.Cell;
import java.util.List;
import java.util.Optional;

/**
 * What a method of the claims' classes says of itself: the claim that it states, from which paper, and on which other
 * claims its proof rests.
 *
 * @param cell the claim's id, and the method
 * @param paper as {@code @Theorem} names it; empty if nothing does
 * @param theorem the statement's name in the paper; empty likewise
 * @param rests ids of the claims that the proof uses
 * @param known for a statement that is known to be false, empty or out of reach
 */
public record Stated(Cell cell, String paper, String theorem, List<String> rests, Optional<Known> known) {

  public Stated {
    rests = List.copyOf(rests);
  }

  /** The verdict that a statement known not to hold must get, and why. */
  public record Known(Verdict.Kind verdict, String why) {}
}
