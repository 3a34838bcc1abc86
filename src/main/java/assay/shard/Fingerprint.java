package assay.shard;

import assay.random.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two processes must have in common if their trials are to stand in one verdict.
 *
 * @param facts such as {@code commit}, {@code seed}, {@code effort}, in the order in which a difference is named
 */
public record Fingerprint(Map<String, String> facts) {

  public Fingerprint {
    facts = new LinkedHashMap<>(facts);
  }

  /** Sixteen hexadecimal digits. */
  public String hash() {
    return String.format("%016x", Key.hash(new TreeSet<>(facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + fact.getValue()).toList()).toString()));
  }

  /** What differs, such as {@code its seed is 7 and not 8}; empty if nothing does. */
  public String difference(Fingerprint wanted) {
    return Stream.concat(wanted.facts.keySet().stream(), facts.keySet().stream()).distinct()
        .filter(name -> !of(name).equals(wanted.of(name)))
        .map(name -> "its " + name + " is " + of(name) + " and not " + wanted.of(name))
        .collect(Collectors.joining(", "));
  }

  private String of(String name) {
    return facts.getOrDefault(name, "unknown");
  }
}
