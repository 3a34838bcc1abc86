package assay.shard;

import assay.stats.Interval;
import java.util.HexFormat;
import java.util.List;

/** Numbers as values of JSON, without the loss of a bit: what JSON cannot hold is text. */
final class Exact {

  private Exact() {}

  static Object value(double number) {
    return Double.isFinite(number) ? (Object) number : Double.toString(number);
  }

  static double number(Object value) {
    return value instanceof Double number ? number : Double.parseDouble((String) value);
  }

  static List<Object> ends(Interval x) {
    return List.of(value(x.lo()), value(x.hi()));
  }

  static Interval interval(Object lo, Object hi) {
    return new Interval(number(lo), number(hi));
  }

  static String hex(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }

  static long unhex(Object text) {
    return HexFormat.fromHexDigitsToLong((String) text);
  }

  static int whole(Object number) {
    return ((Double) number).intValue();
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
