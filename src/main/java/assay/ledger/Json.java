package assay.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as one line of JSON: maps, lists, text, numbers, truth values and null. Doubles keep every bit ({@link
 * Double#toString(double)} is the shortest text that reads back as the same double); those that JSON cannot hold, NaN
 * and the infinities, become null.
 */
public final class Json {

  private Json() {}

  public static String text(Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> map.entrySet().stream().map(e -> quoted(e.getKey().toString()) + ":" + text(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
      case List<?> list -> list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
      case Double number -> Double.isFinite(number) ? number.toString() : "null";
      case Integer number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> quoted(value.toString());
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
      else if (c < 0x20 || Character.isSurrogate((char) c)) quoted.append(String.format("\\u%04x", c));
      else quoted.append((char) c);
    });
    return quoted.append('"').toString();
  }

  /**
   * Reads what {@link #text} wrote: maps, lists, text, doubles, truth values and null.
   *
   * @throws IllegalArgumentException if the line is not one complete value of JSON; the message says where
   */
  public static Object parse(String line) {
    return new JsonReader(line).whole();
  }
}
