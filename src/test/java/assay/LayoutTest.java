package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter does not hold: it breaks neither texts nor comments. */
class LayoutTest {

  private static final int WIDEST = 120;
  private static final Path ENGINE = Path.of("src/main/java/assay");
  private static final Path TESTS = Path.of("src/test/java/assay");

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : List.of("src", "properties")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  @Test
  void noLineIsWiderThan120() throws IOException {
    List<String> wide = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).codePointCount(0, lines.get(i).length()) > WIDEST) wide.add(source + ":" + (i + 1));
      }
    }
    assertEquals(List.of(), wide);
  }

  /** A reader should know what a public type is before reading how it does it. */
  @Test
  void everyPublicTypeOfTheEngineSaysWhatItIs() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path source : sources()) {
      if (!source.startsWith("src/main") || source.endsWith("package-info.java")) continue;
      String text = Files.readString(source);
      int type = text.indexOf("\npublic ");
      if (type >= 0 && !text.substring(0, type).contains("/**")) silent.add(source.toString());
    }
    assertEquals(List.of(), silent);
  }

  /** Verdicts rest on what claims measure. */
  @Test
  void everyMeasurementHasATest() throws IOException {
    StringBuilder tests = new StringBuilder();
    for (Path source : sources())
      if (source.startsWith(TESTS.resolve("experiment"))) tests.append(Files.readString(source));
    List<String> untested = new ArrayList<>();
    for (Path source : sources()) {
      String name = source.getFileName().toString().replace(".java", "");
      if (source.startsWith(ENGINE.resolve("experiment")) && !tests.toString().contains(name)) untested.add(name);
    }
    assertEquals(List.of(), untested);
  }
}
