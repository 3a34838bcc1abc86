package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.ledger.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

  @TempDir
  Path directory;

  private void write(String uuid, String test, long start, String attachment) throws IOException {
    Files.writeString(directory.resolve(uuid + "-result.json"), "{\"fullName\": \"" + test + "\", \"start\": " + start
        + ", \"attachments\": [{\"source\": \"" + attachment + "\"}]}");
    Files.writeString(directory.resolve(attachment), "<svg/>");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void ofATestThatRanAgainOnlyTheNewestIsKept() throws IOException {
    write("a", "Main.loss", 1_795_000_000_001L, "a.svg");
    write("b", "Main.loss", 1_795_000_000_002L, "b.svg");
    write("c", "Other.loss", 1_795_000_000_000L, "c.svg");
    new Results(directory).dropOlder();
    assertEquals(List.of("b-result.json", "b.svg", "c-result.json", "c.svg"), files());
  }

  @Test
  void anUnfinishedResultIsLeftAlone() throws IOException {
    Files.writeString(directory.resolve("a-result.json"), "{\"fullName\": \"Ma");
    new Results(directory).dropOlder();
    new Results(directory.resolve("none")).dropOlder();
    assertEquals(List.of("a-result.json"), files());
  }

  /** What an earlier run said of claims that were deleted or renamed since. */
  @Test
  void whatIsLeftOfADeletedClaimIsDropped() throws IOException {
    Path project = directory.resolve("project");
    Path source = project.resolve("properties/own/Main.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package own; class Main { Claim loss() { return null; } }");
    write("a", "own.Main.loss", 1, "a.svg");
    write("b", "own.Main.lossOfOld", 1, "b.svg");
    write("c", "own.Gone.loss", 1, "c.svg");
    Results results = new Results(directory);
    for (String test : List.of("own.Main.loss", "own.Gone.loss")) {
      Files.createDirectories(results.claim(test).getParent());
      Files.writeString(results.claim(test), "{}");
    }
    results.dropGone(new Present(project));
    assertEquals(List.of("a-result.json", "a.svg", "claims", "project"), files());
    assertEquals(Map.of("own.Main.loss", Map.of()), results.claims());
  }

  @Test
  void unfinishedFactsArePassedOver() throws IOException {
    Path claims = Files.createDirectories(directory.resolve("claims"));
    String whole = Json.text(Map.of("page", "<b>\"{\\\"</b>", "rest", List.of(1, Map.of("a", "}"))));
    for (int end = 0; end <= whole.length(); end++) {
      Files.writeString(claims.resolve("own.Main.cut" + end + ".json"), whole.substring(0, end));
    }
    assertEquals(Map.of("own.Main.cut" + whole.length(), Json.parse(whole)), new Results(directory).claims());
  }
}
