package assay.ledger;

import assay.claim.Allowance;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A stored trial as a line of JSON, and back, without the loss of a bit. Seeds and digests are text of 16 hexadecimal
 * digits. An end of an interval that is not finite is null, which reads as “nothing is known on that side”; should it
 * be something else (NaN, or ∞ on the left), {@code ends} beside it holds both ends as text. What an instance's first
 * line says, the others leave out ({@link Repeats}).
 */
@SuppressWarnings("NullAway") // lines of JSON: what is missing or null is an error where it is read
final class TrialLine {

  private TrialLine() {}

  /**
   * The lines of an instance, which leave out what they repeat.
   *
   * @param trials those of the instance, at least one
   */
  static List<String> of(List<StoredTrial> trials, String run) {
    Map<String, Object> first = line(trials.getFirst(), run);
    Stream<Map<String, Object>> later = trials.stream().skip(1).map(trial -> Repeats.without(first, line(trial, run)));
    return Stream.concat(Stream.of(first), later).map(Json::text).toList();
  }

  private static Map<String, Object> line(StoredTrial t, String run) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("run", run);
    line.put("claim", t.cell().claim());
    line.put("class", t.cell().className());
    line.put("method", t.cell().method());
    line.put("mutant", t.mutant().orElse(null));
    line.put("attempt", t.attempt());
    line.put("trial", t.trial());
    line.put("verdict", t.verdict().toString());
    if (!t.reason().isEmpty()) line.put("reason", t.reason());
    line.put("instance", t.instance().toString());
    line.put("left", term(t.left()));
    line.put("right", t.right().stream().map(TrialLine::term).toList());
    line.put("premises", t.premises().stream().map(TrialLine::premise).toList());
    line.put("probability", 1 - t.failure());
    line.put("failure", t.failure());
    line.put("rounding", t.rounding().relative());
    if (t.rounding().scale() > 0) line.put("rounding_of", rounded(t.rounding()));
    line.put("trivial", t.trivial().isPresent() ? t.trivial().getAsDouble() : null);
    line.put("alpha", t.alpha());
    line.put("parameters", t.parameters());
    line.put("seed", hex(t.seed()));
    line.put("digest", hex(t.digest()));
    line.put("effort", t.effort());
    return line;
  }

  /**
   * Reads a line.
   *
   * @param first the instance's first line; of no importance if this is one
   * @throws IllegalArgumentException if it is not a line that {@link #of} wrote, such as the last one of a killed run
   */
  static Read parse(String text, Map<String, Object> first) {
    try {
      Map<String, Object> line = map(Json.parse(text));
      Map<String, Object> whole = Repeats.first(line) ? line : Repeats.with(first, line);
      return new Read(trial(whole), Repeats.first(line) ? line : first);
    } catch (NullPointerException | ClassCastException missing) {
      throw new IllegalArgumentException(
          "not a line of the ledger: " + text.substring(0, Math.min(80, text.length())), missing);
    }
  }

  /**
   * A trial that was read.
   *
   * @param first the first line of its instance
   */
  record Read(StoredTrial trial, Map<String, Object> first) {}

  private static StoredTrial trial(Map<String, Object> line) {
    return new StoredTrial(
        new Cell(word(line, "claim"), word(line, "class"), word(line, "method")), word(line, "effort"),
        Optional.ofNullable((String) line.get("mutant")),
        unhex(word(line, "seed")), whole(line, "attempt"), whole(line, "trial"), map(line.get("parameters")),
        list(line, "premises").stream().map(TrialLine::premise).toList(), term(map(line.get("left"))),
        list(line, "right").stream().map(TrialLine::term).toList(),
        (Double) line.get("failure"), allowance(line), line.get("trivial") == null
            ? OptionalDouble.empty()
            : OptionalDouble.of((Double) line.get("trivial")),
        kind(word(line, "verdict")), Objects.requireNonNullElse((String) line.get("reason"), ""),
        kind(word(line, "instance")), (Double) line.get("alpha"), unhex(word(line, "digest")));
  }

  private static Map<String, Object> rounded(Allowance rounding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", rounding.reason());
    map.put("scale", rounding.scale());
    return map;
  }

  private static Allowance allowance(Map<String, Object> line) {
    double relative = (Double) line.get("rounding");
    if (line.get("rounding_of") == null) return new Allowance(relative, 0, "");
    Map<String, Object> of = map(line.get("rounding_of"));
    return new Allowance(relative, (Double) of.get("scale"), word(of, "name"));
  }

  private static Map<String, Object> term(Term.Measured term) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", term.name());
    put(map, term.value());
    return map;
  }

  private static Term.Measured term(Map<String, Object> map) {
    return new Term.Measured(word(map, "name"), interval(map));
  }

  private static Map<String, Object> premise(Premise.Measured premise) {
    Map<String, Object> map = term(new Term.Measured(premise.name(), premise.value()));
    map.put("truth", premise.truth().name().toLowerCase(Locale.ROOT));
    return map;
  }

  private static Premise.Measured premise(Map<String, Object> map) {
    return new Premise.Measured(
        word(map, "name"), interval(map), Truth.valueOf(word(map, "truth").toUpperCase(Locale.ROOT)));
  }

  private static void put(Map<String, Object> map, Interval x) {
    map.put("lo", x.lo());
    map.put("hi", x.hi());
    boolean plain = (Double.isFinite(x.lo()) || x.lo() == Double.NEGATIVE_INFINITY)
        && (Double.isFinite(x.hi()) || x.hi() == Double.POSITIVE_INFINITY);
    if (!plain) map.put("ends", x.lo() + " " + x.hi());
  }

  private static Interval interval(Map<String, Object> map) {
    if (map.get("ends") instanceof String ends) {
      return new Interval(Double.parseDouble(ends.split(" ")[0]), Double.parseDouble(ends.split(" ")[1]));
    }
    Double lo = (Double) map.get("lo");
    Double hi = (Double) map.get("hi");
    return new Interval(lo == null ? Double.NEGATIVE_INFINITY : lo, hi == null ? Double.POSITIVE_INFINITY : hi);
  }

  static String hex(long bits) {
    return String.format("%016x", bits);
  }

  static long unhex(String text) {
    return Long.parseUnsignedLong(text, 16);
  }

  static Verdict.Kind kind(String text) {
    return Arrays.stream(Verdict.Kind.values()).filter(k -> k.toString().equals(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "verdict = " + text + ": must be one of " + Arrays.toString(Verdict.Kind.values())));
  }

  private static int whole(Map<String, Object> map, String key) {
    return ((Double) map.get(key)).intValue();
  }

  private static String word(Map<String, Object> map, String key) {
    return Objects.requireNonNull((String) map.get(key), key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) Objects.requireNonNull(map.get(key), key);
  }
}
