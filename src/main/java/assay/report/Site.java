package assay.report;

import assay.atlas.Proofs;
import assay.baseline.Baseline;
import assay.findings.Noted;
import assay.findings.NotedTable;
import assay.ledger.Json;
import assay.ledger.Past;
import assay.ledger.Places;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Makes {@code reports/index.html} of the results of a run: what Allure wrote, the claims' facts and pages, what the
 * papers state and what was accepted.
 *
 * @param places of the run
 * @param by what ran the claims, such as “Maven”
 * @param whole whether all claims ran: only such runs are set beside each other in the report's trends
 */
record Site(Places places, String by, boolean whole) {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<String> PLUGIN = List.of("allure-plugin.yml", "static/index.js", "static/styles.css");

  /**
   * Writes the report.
   *
   * @return the page
   * @throws IllegalStateException if the renderer fails
   * @throws IOException if something cannot be read or written
   */
  Path write(Renderer renderer) throws IOException {
    Path reports = places.reports().orElseThrow();
    inputs(reports.resolve("history"));
    equip(renderer);
    Path page = places.target().resolve("allure-page");
    Path history = places.target().resolve("allure-history");
    if (whole) renderer.render(places.results(), page, history);
    else renderer.render(places.results(), page);
    Files.copy(page.resolve("index.html"), reports.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
    if (whole) Trees.copy(history.resolve("history"), reports.resolve("history"), file -> true);
    return reports.resolve("index.html");
  }

  /** Not history.json: Allure counts the runs of other claims as this one's; ours is on the page, from the ledger. */
  private void inputs(Path history) throws IOException {
    Path results = Files.createDirectories(places.results());
    Files.writeString(results.resolve("executor.json"),
        Json.text(executor(new RunNumber(history.resolve("run.number")).next())));
    Trees.copy(history, results.resolve("history"), file -> !file.endsWith("history.json"));
    resource("categories.json", results.resolve("categories.json"));
    new Results(results).dropOlder();
    if (places.project().isPresent()) new Results(results).dropGone(new Present(places.project().get()));
  }

  private Map<String, Object> executor(int number) {
    Map<String, Object> executor = new LinkedHashMap<>();
    executor.put("name", by);
    executor.put("type", by.toLowerCase(Locale.ROOT));
    executor.put("buildOrder", number);
    executor.put("buildName", LocalDateTime.now().format(WHEN));
    executor.put("reportName", "Assay");
    return executor;
  }

  /** The tables that the report opens on are a plugin of the renderer. */
  private void equip(Renderer renderer) throws IOException {
    Path plugin = renderer.home().resolve("plugins/theorems");
    for (String file : PLUGIN) resource("theorems/" + file, plugin.resolve(file));
    Files.writeString(plugin.resolve("static/catalogue.js"), catalogue().script());
    resource("allure.yml", renderer.home().resolve("config/allure.yml"));
  }

  private Catalogue catalogue() throws IOException {
    Papers papers = Papers.read(places.project().orElse(Path.of("")).resolve("properties/papers.tsv"));
    List<Past> accepted = Baseline.accepted(places.baseline().orElseThrow());
    Map<String, Object> claims = new Results(places.results()).claims();
    Proofs proofs = Standings.of(places, claims, accepted);
    List<Noted> known = NotedTable.in(places.baseline().orElseThrow()).all();
    FindingsPage findings = new FindingsPage(Listed.of(claims, known, proofs), proofs);
    Files.writeString(places.reports().orElseThrow().resolve("findings.md"), findings.markdown());
    Map<String, String> pages = new TreeMap<>(Map.of("map", new MapPage(Chart.of(papers, proofs), proofs).html(),
        "findings", findings.html()));
    OwnData.of(places.results()).ifPresent(page -> pages.put("yourdata", page));
    return new Catalogue(papers, accepted, Lacking.added(claims, proofs), pages);
  }

  private static void resource(String name, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream from = Objects.requireNonNull(Site.class.getResourceAsStream(name), name)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
