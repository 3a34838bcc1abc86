package assay.shard;

import assay.ledger.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first line of a file of evidence.
 *
 * @param shard which part of the work it is from
 * @param fingerprint of the run
 */
@SuppressWarnings("NullAway") // lines of JSON: what is missing or null is an error where it is read
public record Header(Shard shard, Fingerprint fingerprint) {

  String line() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("shard", shard.number());
    line.put("of", shard.of());
    line.put("facts", fingerprint.facts());
    return Json.text(line);
  }

  @SuppressWarnings("unchecked")
  static Header of(Map<String, Object> line) {
    return new Header(new Shard(Exact.whole(line.get("shard")), Exact.whole(line.get("of"))),
        new Fingerprint((Map<String, String>) line.get("facts")));
  }
}
