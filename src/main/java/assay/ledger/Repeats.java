package assay.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the lines of an instance have in common stands in the first of them. A later line leaves out what is the same
 * there, also within its objects and lists of equal length; what only the first has is null. Some of it is in every
 * line, for those who read one line at a time.
 */
@SuppressWarnings("NullAway") // lines of JSON, in which an unknown end is null
final class Repeats {

  /** In every line, and both ends of the left side with them. */
  private static final List<String> ALWAYS = List.of("claim", "method", "attempt", "trial", "verdict");
  private static final List<String> ENDS = List.of("lo", "hi");

  /** In first lines only. */
  private static final String FIRST = "class";

  private Repeats() {}

  /** Whether a line is the first of an instance. */
  static boolean first(Map<String, Object> line) {
    return line.containsKey(FIRST);
  }

  /** A later line without what stands in the first. */
  static Map<String, Object> without(Map<String, Object> first, Map<String, Object> line) {
    Map<String, Object> rest = kept(ALWAYS, line);
    Map<String, Object> left = kept(ENDS, map(line.get("left")));
    left.putAll(differing(map(first.get("left")), map(line.get("left"))));
    rest.put("left", left);
    differing(first, line).forEach(rest::putIfAbsent);
    return rest;
  }

  private static Map<String, Object> kept(List<String> names, Map<String, Object> line) {
    Map<String, Object> kept = new LinkedHashMap<>();
    names.forEach(name -> kept.put(name, line.get(name)));
    return kept;
  }

  private static Map<String, Object> differing(Map<String, Object> first, Map<String, Object> line) {
    Map<String, Object> rest = new LinkedHashMap<>();
    line.forEach((key, value) -> {
      if (!first.containsKey(key)) rest.put(key, value);
      else if (!same(first.get(key), value)) rest.put(key, differing(first.get(key), value));
    });
    first.keySet().stream().filter(key -> !line.containsKey(key)).forEach(key -> rest.put(key, null));
    return rest;
  }

  private static boolean same(Object first, Object value) {
    return value == null ? first == null : value.equals(first);
  }

  private static Object differing(Object first, Object value) {
    if (first instanceof Map<?, ?> && value instanceof Map<?, ?>) return differing(map(first), map(value));
    if (!(first instanceof List<?> before && value instanceof List<?> now && before.size() == now.size())) return value;
    return IntStream.range(0, now.size()).mapToObj(i -> differing(before.get(i), now.get(i))).toList();
  }

  /** A later line as it was. */
  static Map<String, Object> with(Map<String, Object> first, Map<String, Object> rest) {
    Map<String, Object> line = new LinkedHashMap<>(first);
    rest.forEach((key, value) -> line.put(key, with(first.get(key), value)));
    return line;
  }

  private static Object with(Object first, Object value) {
    if (first instanceof Map<?, ?> && value instanceof Map<?, ?>) return with(map(first), map(value));
    if (!(first instanceof List<?> before && value instanceof List<?> rest && before.size() == rest.size())) {
      return value;
    }
    return IntStream.range(0, rest.size()).mapToObj(i -> with(before.get(i), rest.get(i))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
