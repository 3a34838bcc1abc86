package assay.report;

import assay.claim.Format;
import assay.ledger.Json;
import assay.ledger.Past;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What the report knows besides Allure's results: the claims' facts and pages, what the papers state and what was
 * accepted, as a script of one line that hands the report's tables one object of JSON.
 *
 * @param papers what the papers state
 * @param accepted the rows of the baseline
 * @param claims the {@link Facts} of each claim, by the full name of its test
 * @param pages of the whole suite, as HTML by their names
 */
record Catalogue(Papers papers, List<Past> accepted, Map<String, Object> claims, Map<String, String> pages) {

  /** The claims are packed: pictures as text are ten times as long as what they say. */
  String script() throws IOException {
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("papers", papers.script());
    catalogue.put("accepted", accepted.stream().map(Catalogue::script).toList());
    catalogue.put("claims", packed(Json.text(claims)));
    catalogue.put("pages", packed(Json.text(pages)));
    return "window.assayCatalogue = " + Json.text(catalogue) + ";\n";
  }

  /** Gzip in base 64, which every browser unpacks by itself. */
  private static String packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static Map<String, Object> script(Past past) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", past.cell().claim());
    map.put("name", past.cell().name());
    map.put("verdict", past.expected().toString());
    map.put("instances", past.instances());
    map.put("tightness", Double.isNaN(past.median()) ? "" : Format.number(past.median()));
    map.put("run", past.run());
    return map;
  }
}
