package assay.report;

import assay.claim.Format;
import assay.baseline.Baseline;
import assay.ledger.Json;
import assay.ledger.Past;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What the report knows besides Allure's results: the claims' pages, what the papers state and what was accepted, written as
 * a script for its tables. Before that, it drops the results that newer ones of the same test replace.
 */
public final class Catalogue {

  private Catalogue() {}

  /**
   * @param arguments the list of statements, the directory of the baseline, that of the tests' results, the script to write
   */
  public static void main(String[] arguments) throws IOException {
    Results results = new Results(Path.of(arguments[2]));
    results.dropOlder();
    String script = script(Papers.read(Path.of(arguments[0])), Baseline.accepted(Path.of(arguments[1])), results.pages());
    Path file = Path.of(arguments[3]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, script);
  }

  /** The pages are packed: pictures as text are ten times as long as what they say. */
  static String script(Papers papers, List<Past> accepted, Map<String, String> pages) throws IOException {
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("papers", papers.script());
    catalogue.put("accepted", accepted.stream().map(Catalogue::script).toList());
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
