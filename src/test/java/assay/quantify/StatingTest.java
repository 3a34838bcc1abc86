package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import assay.Shipped;
import assay.claim.Loose;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Cell;
import assay.ledger.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Statements run nothing: whatever is random, trained or slow happens inside a trial. */
class StatingTest {

  /** The first statement that needs a class pays for loading it. */
  private static final double SLOW = 0.25;
  private static final double WHOLE_CATALOGUE = 5;

  private static Map<String, List<Stating.Statements>> stated;
  private static long failed;

  @BeforeAll
  static void stateTheCatalogue() {
    System.setProperty("assay.stating", "true");
    var request = EngineTestKit.engine("jqwik").configurationParameter("jqwik.database", "");
    for (String claims : packages()) request.selectors(selectPackage(claims));
    failed = request.execute().testEvents().failed().count();
    stated = Stating.stated();
  }

  /** A user's own claims are stated too. */
  private static List<String> packages() {
    try (Stream<Path> directories = Files.list(Path.of("properties"))) {
      return directories.filter(Files::isDirectory).map(directory -> directory.getFileName().toString()).sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @AfterAll
  static void forget() {
    System.clearProperty("assay.stating");
  }

  @Test
  void everyClaimOfTheCatalogueIsStated() {
    Shipped.assume();
    assertTrue(stated.size() > 400, stated.size() + " claims and mutants");
    assertEquals(0, failed);
  }

  @Test
  void theSecondStatementOfAnInstanceIsTheFirst() {
    stated.forEach((name, instances) -> instances
        .forEach(twice -> assertEquals(twice.texts().getFirst(), twice.texts().getLast(), name)));
  }

  /** Under {@code -Dmutants} changes of such a bound would survive, and nobody would know why. */
  @Test
  void aBoundThatWasAcceptedFarAboveItsLeftSideSaysWhy() {
    String silent = accepted().filter(row -> row.median() < Outcome.LOOSE && row.expected() == Verdict.Kind.SUPPORTED)
        .map(Row::cell).filter(cell -> stated.getOrDefault(cell.name(), List.of()).stream()
            .anyMatch(Stating.Statements::bound))
        .filter(cell -> !marked(cell)).map(Cell::name).sorted().collect(Collectors.joining("\n"));
    assertEquals("", silent, "loose, and not marked @Loose");
  }

  private static Stream<Row> accepted() {
    try (Stream<Path> files = Files.list(Path.of("reports/baseline"))) {
      return files.filter(file -> file.toString().endsWith(".tsv") && !file.endsWith("findings.tsv")).sorted()
          .flatMap(StatingTest::rows).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Row> rows(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(2).map(Row::parse);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean marked(Cell cell) {
    try {
      return Arrays.stream(Class.forName(cell.className()).getDeclaredMethods())
          .anyMatch(method -> method.getName().equals(cell.method()) && method.isAnnotationPresent(Loose.class));
    } catch (ClassNotFoundException gone) {
      return false;
    }
  }

  /** Processor time, so that other work on the machine does not count. */
  @Test
  void statementsRunNothing() {
    Map<String, Double> seconds = stated.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey,
            e -> e.getValue().stream().mapToDouble(Stating.Statements::seconds).max().orElse(0)));
    String slow = seconds.entrySet().stream().filter(e -> e.getValue() > SLOW)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> String.format("%n%.2f s %s", e.getValue(), e.getKey())).collect(Collectors.joining());
    assertEquals("", slow, "stating one instance twice takes longer than " + SLOW + " s");
    assertTrue(stated.values().stream().flatMap(List::stream).mapToDouble(Stating.Statements::seconds)
        .sum() < WHOLE_CATALOGUE);
  }
}
