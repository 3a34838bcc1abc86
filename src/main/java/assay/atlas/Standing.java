package assay.atlas;

import assay.claim.Verdict;
import java.util.Optional;

/**
 * A claim and how it stands.
 *
 * @param stated the claim
 * @param verdict what was found last; empty if it was never judged
 */
public record Standing(Stated stated, Optional<Verdict.Kind> verdict) {

  public String id() {
    return stated.cell().claim();
  }

  /** Whether it is known to be false, empty or out of reach, and was found so: a proof must not use it. */
  public boolean knownNotToHold() {
    return stated.known().filter(known -> verdict.isEmpty() || verdict.get() == known.verdict()).isPresent();
  }

  boolean supported() {
    return verdict.filter(kind -> kind == Verdict.Kind.SUPPORTED).isPresent();
  }
}
