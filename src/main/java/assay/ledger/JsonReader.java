package assay.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one value of JSON from a line, by descent. */
final class JsonReader {

  private final String line;
  private int at;

  JsonReader(String line) {
    this.line = line;
  }

  Object whole() {
    Object value = value();
    space();
    if (at < line.length()) throw malformed("nothing after the value");
    return value;
  }

  /** JSON has a null, and maps that were read keep it. */
  @SuppressWarnings("NullAway")
  private Object value() {
    space();
    return switch (peek()) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> text();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    if (skips('}')) return map;
    do {
      space();
      String key = text();
      if (!skips(':')) throw malformed("a colon");
      map.put(key, value());
    } while (skips(','));
    if (!skips('}')) throw malformed("} or a comma");
    return map;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    at++;
    if (skips(']')) return list;
    do list.add(value()); while (skips(','));
    if (!skips(']')) throw malformed("] or a comma");
    return list;
  }

  private String text() {
    if (peek() != '"') throw malformed("a text");
    StringBuilder text = new StringBuilder();
    at++;
    while (peek() != '"') text.append(peek() == '\\' ? escaped() : line.charAt(at++));
    at++;
    return text.toString();
  }

  private char escaped() {
    at++;
    char kind = peek();
    at++;
    return switch (kind) {
      case 'u' -> (char) Integer.parseInt(part(4), 16);
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> kind;
    };
  }

  private String part(int length) {
    if (at + length > line.length()) throw malformed(length + " more characters");
    at += length;
    return line.substring(at - length, at);
  }

  private Object word(String word, Object value) {
    if (!line.startsWith(word, at)) throw malformed("the word " + word);
    at += word.length();
    return value;
  }

  private Double number() {
    int from = at;
    while (at < line.length() && "+-.0123456789eE".indexOf(line.charAt(at)) >= 0) at++;
    if (from == at) throw malformed("a value");
    return Double.valueOf(line.substring(from, at));
  }

  private boolean skips(char expected) {
    space();
    if (at >= line.length() || line.charAt(at) != expected) return false;
    at++;
    return true;
  }

  private void space() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) at++;
  }

  private char peek() {
    if (at >= line.length()) throw malformed("more");
    return line.charAt(at);
  }

  private IllegalArgumentException malformed(String expected) {
    return new IllegalArgumentException(
        "not JSON: " + expected + " is expected at character " + at + " of " + line.length());
  }
}
