package assay.atlas;

import static assay.claim.Verdict.Kind.INCONCLUSIVE;
import static assay.claim.Verdict.Kind.REFUTED;
import static assay.claim.Verdict.Kind.SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.claim.Verdict;
import assay.ledger.Cell;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofsTest {

  private static Standing claim(String id, Verdict.Kind verdict, String... rests) {
    return new Standing(new Stated(new Cell(id, "C", "m"), "", "", List.of(rests), Optional.empty()),
        Optional.of(verdict));
  }

  private static Standing known(String id, Verdict.Kind verdict) {
    Stated.Known expected = new Stated.Known(REFUTED, "its sibling is true");
    return new Standing(new Stated(new Cell(id, "C", "k"), "", "", List.of(), Optional.of(expected)),
        Optional.of(verdict));
  }

  private static List<String> lacking(Proofs proofs, String id) {
    return proofs.lacking(proofs.of(id).getFirst()).stream().map(Step::sentence).toList();
  }

  /** A planted false step, used at once and by way of another. */
  @Test
  void aFalseStepIsFoundHoweverFarBelow() {
    Proofs proofs = new Proofs(List.of(claim("E", SUPPORTED, "D", "B"), claim("D", SUPPORTED, "C"), claim("C", REFUTED),
        claim("B", SUPPORTED)));
    assertEquals(List.of("supported, but its proof's step C (through D) is not: refuted"), lacking(proofs, "E"));
    assertEquals(List.of("supported, but its proof's step C is not: refuted"), lacking(proofs, "D"));
    assertEquals(List.of(), lacking(proofs, "B"));
    assertEquals(List.of(), lacking(proofs, "C"));
  }

  @Test
  void oneOpenClaimOfSeveralMakesTheStepOpen() {
    Proofs proofs = new Proofs(List.of(claim("E", SUPPORTED, "D"), claim("D", SUPPORTED), claim("D", INCONCLUSIVE)));
    assertEquals(List.of("supported, but its proof's step D is not: inconclusive"), lacking(proofs, "E"));
  }

  /** The false sibling under the same id warns of a misreading; the proof uses the true one. */
  @Test
  void whatIsKnownToBeFalseIsNoStep() {
    Proofs sibling = new Proofs(List.of(claim("E", SUPPORTED, "D"), claim("D", SUPPORTED), known("D", REFUTED)));
    assertEquals(List.of(), lacking(sibling, "E"));
    Proofs alone = new Proofs(List.of(claim("E", SUPPORTED, "D-false"), known("D-false", REFUTED)));
    assertEquals(1, lacking(alone, "E").size());
  }

  @Test
  void whatWasNeverJudgedIsNotBlamed() {
    Standing open = new Standing(claim("D", SUPPORTED).stated(), Optional.empty());
    Proofs proofs = new Proofs(List.of(claim("E", SUPPORTED, "D", "elsewhere"), open));
    assertEquals(List.of(), lacking(proofs, "E"));
    assertEquals(Set.of("D"), proofs.below("E"));
  }

  @Test
  void aCircleIsFound() {
    Proofs round =
        new Proofs(List.of(claim("A", SUPPORTED, "B"), claim("B", SUPPORTED, "C"), claim("C", SUPPORTED, "B")));
    assertEquals(List.of("B", "C"), round.circle());
    assertEquals(1, lacking(new Proofs(List.of(claim("A", SUPPORTED, "B"), claim("B", REFUTED, "A"))), "A").size());
    assertEquals(List.of(), new Proofs(List.of(claim("A", SUPPORTED, "B"), claim("B", SUPPORTED))).circle());
  }
}
