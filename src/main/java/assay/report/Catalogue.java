package assay.report;

import assay.claim.Format;
import assay.ledger.Baseline;
import assay.ledger.Json;
import assay.ledger.Past;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  static String script(Papers papers, List<Past> accepted, Map<String, String> pages) {
    Map<String, Object> catalogue = new LinkedHashMap<>();
    catalogue.put("papers", papers.script());
    catalogue.put("accepted", accepted.stream().map(Catalogue::script).toList());
    catalogue.put("pages", pages);
    return "window.assayCatalogue = " + Json.text(catalogue) + ";\n";
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
