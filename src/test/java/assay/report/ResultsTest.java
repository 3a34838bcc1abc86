package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
