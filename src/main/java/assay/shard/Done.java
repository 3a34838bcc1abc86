package assay.shard;

import assay.ledger.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The end of a unit.
 *
 * @param trials how many results it gave or found there
 * @param seconds that processors were busy with it
 * @param random whether a random interval was measured
 */
@SuppressWarnings("NullAway") // lines of JSON: what is missing or null is an error where it is read
public record Done(int trials, double seconds, boolean random) {

  String line(Unit unit) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("done", unit.toString());
    line.put("trials", trials);
    line.put("seconds", seconds);
    line.put("random", random);
    return Json.text(line);
  }

  static Unit unit(Map<String, Object> line) {
    return Unit.parse((String) line.get("done"));
  }

  static Done of(Map<String, Object> line) {
    return new Done(Exact.whole(line.get("trials")), (Double) line.get("seconds"), (Boolean) line.get("random"));
  }
}
