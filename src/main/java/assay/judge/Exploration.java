package assay.judge;

import java.util.List;
import java.util.Optional;

/**
 * What was looked at beyond the random draws.
 *
 * @param probes instances that the search for a counterexample measured
 * @param steps instances that shrinking and the frontier judged
 * @param frontiers where the claim turns, starting from the smallest counterexample
 * @param origin of the smallest counterexample; empty if there is none
 * @param further what a thorough run saw beyond a standard one; empty at other efforts
 */
public record Exploration(int probes, int steps, List<Frontier> frontiers, Optional<Origin> origin,
    Optional<Further> further) {

  public static final Exploration NONE = new Exploration(0, 0, List.of(), Optional.empty());

  /** Without what a thorough run sees. */
  public Exploration(int probes, int steps, List<Frontier> frontiers, Optional<Origin> origin) {
    this(probes, steps, frontiers, origin, Optional.empty());
  }

  /** The same, with what a thorough run saw. */
  public Exploration with(Optional<Further> seen) {
    return new Exploration(probes, steps, frontiers, origin, seen);
  }

  /** A refuted instance: the values that were generated for it, and why it is refuted. */
  public record Refuted(String parameters, String reason) {

    @Override
    public String toString() {
      return parameters + " (" + reason + ")";
    }
  }

  /**
   * Where a counterexample came from.
   *
   * @param drawn the instance as it was drawn, or found by a search
   * @param worst of all that were judged on the way the one whose left side is furthest above its right side
   * @param movable whether it has anything that could be made smaller
   * @param kept the parameters that are left as they were drawn: nothing smaller is known of them
   * @param connected whether the claim is refuted on the way from the one that was drawn to the smallest one, as far as
   *     it was looked at; if not, these two fail for reasons that may differ
   */
  public record Origin(Refuted drawn, Refuted worst, boolean movable, List<String> kept, boolean connected) {

    public Origin {
      kept = List.copyOf(kept);
    }
  }
}
