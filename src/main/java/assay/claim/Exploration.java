package assay.claim;

import java.util.List;

/**
 * What was looked at beyond the random draws.
 *
 * @param probes instances that the search for a counterexample measured
 * @param steps instances that shrinking and the frontier judged
 * @param frontiers where the claim turns, starting from the smallest counterexample
 */
public record Exploration(int probes, int steps, List<Frontier> frontiers) {

  public static final Exploration NONE = new Exploration(0, 0, List.of());
}
