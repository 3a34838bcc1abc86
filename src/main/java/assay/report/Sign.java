package assay.report;

import assay.atlas.Proofs;
import assay.atlas.Standing;
import assay.claim.Verdict;
import java.util.Optional;

/**
 * How a verdict looks on the map: a colour, a sign for who cannot tell colours apart, and a word.
 *
 * @param colour of the sign, dark enough to be read on white
 */
record Sign(String colour, String sign, String word) {

  /** A statement that no claim checks. */
  static final Sign HOLE = new Sign("#5b6675", "–", "no claim");

  /** A claim that was never judged. */
  private static final Sign UNJUDGED = new Sign("#5b6675", "·", "not judged");

  /** Of a claim; what is known not to hold, and was found so, stays in the background. */
  static Sign of(Standing claim) {
    Sign sign = of(claim.verdict());
    return claim.knownNotToHold() ? new Sign("#5b6675", sign.sign, sign.word + ", as expected") : sign;
  }

  /** Of all claims that state an id. */
  static Sign of(Proofs proofs, String id) {
    if (proofs.of(id).isEmpty()) return HOLE;
    boolean known = proofs.of(id).stream().allMatch(Standing::knownNotToHold);
    return known ? of(proofs.of(id).getFirst()) : of(proofs.verdict(id));
  }

  private static Sign of(Optional<Verdict.Kind> verdict) {
    return verdict.map(Sign::of).orElse(UNJUDGED);
  }

  private static Sign of(Verdict.Kind kind) {
    return switch (kind) {
      case SUPPORTED -> new Sign("#2e7d32", "✓", "supported");
      case REFUTED -> new Sign("#b3261e", "✗", "refuted");
      case VACUOUS -> new Sign("#7a3e9d", "∅", "vacuous");
      case INCONCLUSIVE -> new Sign("#a8640a", "?", "inconclusive");
      case OUT_OF_REGIME -> new Sign("#6a7580", "○", "out of regime");
      case ERROR -> new Sign("#6b5500", "!", "error");
    };
  }
}
