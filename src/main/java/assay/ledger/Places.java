package assay.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a run of claims reads and writes. All of it follows from the project's directory, {@code -Dassay.project=}, and
 * each place may be set on its own. Where neither is named, as in the engine's own tests, there is no ledger on disk
 * and no baseline.
 *
 * @param properties those that name places, by their names
 */
public record Places(Map<String, String> properties) {

  /** The property that names the project's directory. */
  public static final String PROJECT = "assay.project";

  private static final String RESULTS = "allure.results.directory";
  private static final List<String> NAMES = List.of(PROJECT, RESULTS, "assay.reports", "assay.ledger", "assay.baseline",
      "assay.received", "assay.evidence");

  /** The places of this process as its properties name them now. */
  public static Places current() {
    Map<String, String> named = new TreeMap<>();
    NAMES.forEach(name -> Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank())
        .ifPresent(value -> named.put(name, value)));
    return new Places(Map.copyOf(named));
  }

  /** The places within a project, none of them moved. */
  public static Places of(Path project) {
    return new Places(Map.of(PROJECT, project.toString()));
  }

  private Optional<Path> property(String name) {
    return Optional.ofNullable(properties.get(name)).map(Path::of);
  }

  /** The directory with {@code pom.xml} and {@code properties/}; empty if none is named. */
  public Optional<Path> project() {
    return property(PROJECT);
  }

  private Optional<Path> within(String path) {
    return project().map(directory -> directory.resolve(path));
  }

  private Optional<Path> report(String name) {
    return property("assay." + name).or(() -> reports().map(directory -> directory.resolve(name)));
  }

  /** The report and what lies beside it: {@code -Dassay.reports=}, else {@code reports}. */
  public Optional<Path> reports() {
    return property("assay.reports").or(() -> within("reports"));
  }

  /** The evidence of runs: {@code -Dassay.ledger=}, else {@code reports/ledger}. */
  public Optional<Path> ledger() {
    return report("ledger");
  }

  /** What was accepted: {@code -Dassay.baseline=}, else {@code reports/baseline}. */
  public Optional<Path> baseline() {
    return report("baseline");
  }

  /** What this run found, in the form of a baseline: {@code -Dassay.received=}, else {@code reports/received}. */
  public Optional<Path> received() {
    return report("received");
  }

  /** What a build makes: {@code target}. */
  public Path target() {
    return within("target").orElse(Path.of("target"));
  }

  /** Tables for machines: {@code -Dassay.evidence=}, else {@code target/assay}. */
  public Path evidence() {
    return property("assay.evidence").orElse(target().resolve("assay"));
  }

  /** Why the claims' process could not do what it was asked for; the file is there only if so. */
  public Path refusal() {
    return evidence().resolve("refused.txt");
  }

  /** What Allure writes of each test: {@code -Dallure.results.directory=}, else {@code target/allure-results}. */
  public Path results() {
    return property(RESULTS).or(() -> within("target/allure-results")).orElse(Path.of("allure-results"));
  }
}
