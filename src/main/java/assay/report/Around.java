package assay.report;

import assay.baseline.Acceptance;
import assay.baseline.Regression;
import assay.baseline.Selection;
import assay.findings.FindingsRegression;
import assay.ledger.Console;
import assay.ledger.Places;
import assay.ledger.Table;
import assay.shard.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens around a run of the claims, whoever runs them. Before: whether it may start, and a clean place. After:
 * how it compares with what was accepted, the report, and why the build fails, if it does.
 *
 * @param places of the run; they name a project
 * @param selection which claims were asked for, as {@code -Dit.test=} has it; empty for all
 * @param by what runs them, such as “Maven”
 */
record Around(Places places, String selection, String by) {

  /** How the selection begins where the best constants of some claims were asked for. */
  private static final String TIGHTEN = "%tighten=";

  private static final String RENDERER_MISSING =
      "No report was rendered: target/allure holds no renderer; run mvn verify once, which unpacks it.";

  /**
   * Makes ready. A run of some claims leaves the others' results in place: the report shows them as older.
   *
   * @throws IllegalStateException if the run may not start; nothing has been touched then
   * @throws IOException if something cannot be cleared away
   */
  void before() throws IOException {
    new Regression(places).before(Acceptance.current());
    if (selection.isBlank()) Trees.delete(places.results());
    Trees.delete(places.evidence());
    Trees.delete(places.received().orElseThrow());
    nameTheEnginesTests();
  }

  /**
   * Makes ready for a part of a divided run, which judges nothing and leaves all results in place.
   *
   * @throws IllegalArgumentException if there is no such part
   * @throws IOException if something cannot be written
   */
  void beforePart(String shard) throws IOException {
    Shard.of(shard, System.getenv());
    Files.deleteIfExists(places.refusal());
    nameTheEnginesTests();
  }

  private void nameTheEnginesTests() throws IOException {
    Files.createDirectories(places.target());
    Files.write(places.target().resolve("engine-tests.txt"),
        engineTests(places.project().orElseThrow().resolve("src/test/java")));
  }

  /** Every test class that does not come from here is a claim, whatever its name and package. */
  private static List<String> engineTests(Path sources) throws IOException {
    return Trees.files(sources).stream().map(file -> sources.relativize(file).toString())
        .filter(name -> name.endsWith(".java")).toList();
  }

  /**
   * Ends the run: says how it compares, writes the report, says where it is.
   *
   * @return why the build fails; nothing if it does not
   * @throws IOException if something cannot be read or written
   */
  List<String> after() throws IOException {
    List<String> failures = new ArrayList<>(compare());
    Optional<Renderer> renderer = Renderer.below(places.target().resolve("allure"));
    if (renderer.isEmpty()) Console.say(RENDERER_MISSING);
    else failures.addAll(report(renderer.get()));
    return failures;
  }

  /**
   * Why nothing was judged, if so.
   *
   * @throws IOException if it cannot be read
   */
  List<String> refused() throws IOException {
    return Files.exists(places.refusal()) ? Files.readAllLines(places.refusal()) : List.of();
  }

  /** Properties that were passed over left results that are none. */
  void forgetResults() throws IOException {
    Trees.delete(places.results());
  }

  private List<String> compare() throws IOException {
    try {
      Regression.Ending ending = new Regression(places).after(Acceptance.current(), Selection.of(selection), judged());
      Console.say(ending.sentence());
      FindingsRegression.Ending found = FindingsRegression.of(places).after(Acceptance.current());
      if (!found.sentence().isEmpty()) Console.say(found.sentence());
      Console.say(tally());
      return Stream.of(ending.failures(), found.failures(), untightened()).flatMap(List::stream).toList();
    } catch (IllegalStateException refused) {
      return List.of(refused.getMessage());
    }
  }

  /** A name that is mistyped must not be green. */
  private List<String> untightened() {
    return selection.startsWith(TIGHTEN) && judged().isEmpty()
        ? List.of("-Dtighten asks for " + selection.substring(TIGHTEN.length())
            + ", which matches no claim: nothing was tightened")
        : List.of();
  }

  private List<String> report(Renderer renderer) throws IOException {
    try {
      Console.say("Report: " + new Site(places, by, selection.isBlank()).write(renderer).toUri());
      return List.of();
    } catch (IllegalStateException failed) {
      return List.of(failed.getMessage());
    }
  }

  private String tally() throws IOException {
    Path tally = places.evidence().resolve("tally.txt");
    return Files.exists(tally) ? Files.readString(tally).strip() : "no claim was judged";
  }

  /** The claims and mutants that were judged, such as {@code gradientfeature.MainTheorem#lossReachesOpt}. */
  private List<String> judged() {
    return Stream.of("verdicts.tsv", "mutants.tsv")
        .flatMap(table -> Table.read(places.evidence().resolve(table)).stream())
        .map(row -> row.get("class") + "#" + row.get("method")).toList();
  }
}
