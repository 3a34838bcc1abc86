package assay.shard;

import java.util.List;
import java.util.Map;

/**
 * What another machine must know to do units of a run's work: it draws the instances of the claims by itself.
 *
 * @param claims as JUnit names what it selects, such as {@code class:late.Rate}
 * @param options system properties, such as {@code effort}
 * @param fingerprint of the run: a machine with other classes or another Java must refuse
 */
public record Errand(List<String> claims, Map<String, String> options, Fingerprint fingerprint) {

  public Errand {
    claims = List.copyOf(claims);
    options = Map.copyOf(options);
  }
}
