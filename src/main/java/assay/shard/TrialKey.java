package assay.shard;

import assay.random.Key;
import assay.random.Levels;

/**
 * What the result of a trial follows from, given the sources of a run: two trials of one key give the same bits,
 * wherever they run.
 *
 * @param property the claim's or mutant's method, such as {@code late.Rate#isReached}
 * @param role empty for what is drawn; else which probe of a search it is, such as {@code search 3}
 * @param key the trial's key
 * @param levels what its random intervals may spend
 */
public record TrialKey(String property, String role, Key key, Levels levels) {

  @Override
  public String toString() {
    return property + ", instance " + (key.attempt() + 1) + (role.isEmpty() ? "" : " (" + role + ")") + ", trial "
        + key.trial();
  }
}
