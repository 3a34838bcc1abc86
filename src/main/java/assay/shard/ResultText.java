package assay.shard;

import static assay.shard.Exact.hex;
import static assay.shard.Exact.interval;
import static assay.shard.Exact.list;
import static assay.shard.Exact.number;
import static assay.shard.Exact.unhex;
import static assay.shard.Exact.value;
import static assay.shard.Exact.whole;

import assay.claim.Allowance;
import assay.claim.Premise;
import assay.claim.Term;
import assay.claim.Truth;
import assay.claim.Verdict;
import assay.judge.TrialResult;
import assay.ledger.Json;
import assay.random.Key;
import assay.random.Levels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The result of a trial with its key as a line of JSON, and back, without the loss of a bit: {@code {"trial": property,
 * "role": …, "claim": …, "seed": hex, "attempt": …, "number": …, "levels": […], "verdict": …, "reason": …, "left":
 * [name, lo, hi], "right": [[name, lo, hi], …], "premises": [[name, lo, hi, truth], …], "digest": hex, "rounding":
 * [relative, scale, reason], "gathered": pictures}}.
 */
@SuppressWarnings("NullAway") // lines of JSON: what is missing or null is an error where it is read
final class ResultText {

  private ResultText() {}

  static String of(TrialKey key, TrialResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("trial", key.property());
    if (!key.role().isEmpty()) line.put("role", key.role());
    line.put("claim", key.key().claim());
    line.put("seed", hex(key.key().seed()));
    line.put("attempt", key.key().attempt());
    line.put("number", key.key().trial());
    line.put("levels", List.of(value(key.levels().instance()), value(key.levels().trial())));
    if (key.levels().repeated() > 1) line.put("repeated", key.levels().repeated());
    line.put("verdict", result.kind().name());
    line.put("reason", result.verdict().reason());
    line.put("left", term(result.left()));
    line.put("right", result.right().stream().map(ResultText::term).toList());
    line.put("premises", result.premises().stream().map(ResultText::premise).toList());
    line.put("digest", hex(result.digest()));
    line.put("rounding",
        List.of(value(result.rounding().relative()), value(result.rounding().scale()), result.rounding().reason()));
    if (!result.gathered().isEmpty())
      line.put("gathered", result.gathered().stream().map(PictureText::of).toList());
    return Json.text(line);
  }

  @SuppressWarnings("unchecked")
  static TrialResult parse(String line) {
    return result((Map<String, Object>) Json.parse(line));
  }

  static TrialKey key(Map<String, Object> line) {
    List<Object> levels = list(line.get("levels"));
    Key key = new Key(unhex(line.get("seed")), ((String) line.get("claim")).intern(), whole(line.get("attempt")),
        whole(line.get("number")));
    return new TrialKey(((String) line.get("trial")).intern(), (String) line.getOrDefault("role", ""), key,
        new Levels(number(levels.get(0)), number(levels.get(1)), line.containsKey("repeated")
            ? whole(line.get("repeated"))
            : 1));
  }

  private static TrialResult result(Map<String, Object> line) {
    List<Object> rounding = list(line.get("rounding"));
    return new TrialResult(key(line).key(), list(line.get("premises")).stream().map(ResultText::premise).toList(),
        term(line.get("left")), list(line.get("right")).stream().map(ResultText::term).toList(),
        Verdict.of(Verdict.Kind.valueOf((String) line.get("verdict")), (String) line.get("reason")),
        unhex(line.get("digest")),
        new Allowance(number(rounding.get(0)), number(rounding.get(1)), (String) rounding.get(2)),
        list(line.getOrDefault("gathered", List.of())).stream().map(PictureText::parse).toList());
  }

  private static List<Object> term(Term.Measured term) {
    return Stream.concat(Stream.of(term.name()), Exact.ends(term.value()).stream()).toList();
  }

  private static Term.Measured term(Object value) {
    List<Object> parts = list(value);
    return new Term.Measured((String) parts.get(0), interval(parts.get(1), parts.get(2)));
  }

  private static Object premise(Premise.Measured premise) {
    return Stream.concat(term(new Term.Measured(premise.name(), premise.value())).stream(),
        Stream.of(premise.truth().name())).toList();
  }

  private static Premise.Measured premise(Object value) {
    List<Object> parts = list(value);
    return new Premise.Measured((String) parts.get(0), interval(parts.get(1), parts.get(2)),
        Truth.valueOf((String) parts.get(3)));
  }
}
