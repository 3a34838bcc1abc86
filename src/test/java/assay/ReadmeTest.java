package assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What README and CONTRIBUTING tell a newcomer to paste compiles, is short, and is judged as they say. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("^(?:class|record) (\\w+)", Pattern.MULTILINE);
  private static final Map<String, String> BLOCKS = new LinkedHashMap<>();

  /** A claim on the family that README shows. */
  private static final String ON_SPOKES = """
      package mine;

      import assay.claim.*;
      import assay.distribution.*;
      import assay.quantify.*;
      import net.jqwik.api.*;

      class SpokesReach {

        @States("mine-4")
        @Property(tries = 20)
        Claim withinReach(@ForAll @Among(value = Spokes.class, rescaled = false) FiniteDistribution D) {
          return Claim.inequality().left("B_x", D.largestNorm()).right("10", 10);
        }
      }
      """;

  /** A claim on samples of one's own, read as README says. */
  private static final String OWN_DATA = """
      package mine;

      import assay.claim.*;
      import assay.data.DataFile;
      import assay.distribution.FiniteDistribution;
      import assay.network.*;
      import assay.quantify.*;
      import assay.random.*;
      import java.nio.file.Path;
      import net.jqwik.api.*;

      class OwnData {

        @States("mine-5")
        @Property(tries = 10)
        Claim theTableIsLearnt(@ForAll @Width(min = 50, max = 400) int m) {
          var D = PerInstance.of(trial -> DataFile.of(Path.of("table.csv")).labelled("1 vs rest").distribution());
          var descent = new GradientDescent(Loss.HINGE, Initialization.gaussian(m, 1 / Math.sqrt(m), 1),
              new Schedule(0.1, 1, 0.1, 1, 300));
          var run = PerTrial.of(trial -> descent.runUntil(0.2, D.apply(trial).samples(), trial));
          return Claim.inequality().withProbability(0.9)
              .left("min_t L_D(f_t)", run.get(Trajectory::smallestLoss)).right("0.2", 0.2).vacuousAbove("L_D(0)", 1);
        }
      }
      """;

  @TempDir
  private static Path directory;

  private static final String EFFORT = System.getProperty("effort", "");

  @BeforeAll
  static void atQuickEffort() {
    System.setProperty("effort", "quick");
  }

  @AfterAll
  static void atTheRunsEffort() {
    if (EFFORT.isEmpty()) System.clearProperty("effort");
    else System.setProperty("effort", EFFORT);
  }

  @BeforeAll
  static void compile() throws IOException {
    for (String guide : List.of("README.md", ".github/CONTRIBUTING.md")) {
      BLOCK.matcher(Files.readString(Path.of(guide))).results().forEach(block -> {
        Matcher type = TYPE.matcher(block.group(1));
        assertTrue(type.find(), block.group(1));
        BLOCKS.put(type.group(1), block.group(1));
      });
    }
    BLOCKS.put("SpokesReach", ON_SPOKES);
    BLOCKS.put("OwnData", OWN_DATA);
    String table = table().toString();
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> block : BLOCKS.entrySet()) {
      String text = block.getValue().replace("table.csv", table);
      sources.add(Files.writeString(directory.resolve(block.getKey() + ".java"), text));
    }
    compile(sources);
  }

  /** Samples as README describes them: two clouds, the label last. */
  private static Path table() {
    StringBuilder table = new StringBuilder();
    for (int n = 0; n < 20; n++) {
      int label = 1 - 2 * (n % 2);
      table.append(label + n * 0.02).append(',').append(0.5 - n * 0.03).append(',').append(label).append('\n');
    }
    try {
      return Files.writeString(directory.resolve("table.csv"), table);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void compile(List<Path> sources) throws IOException {
    StringWriter said = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none", "-parameters", "-d", directory.toString());
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      assertTrue(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call(),
          said.toString());
    }
  }

  @Test
  void whatIsToBePastedHasFewerThanThirtyLines() {
    assertEquals(List.of("Conjecture", "Spokes", "Homogeneity", "Averages", "SpokesReach", "OwnData"),
        List.copyOf(BLOCKS.keySet()));
    BLOCKS
        .forEach((type, text) -> assertTrue(text.lines().count() < 30, type + ": " + text.lines().count() + " lines"));
    BLOCKS.forEach((type, text) -> assertTrue(text.lines().allMatch(line -> line.length() <= 120), type));
  }

  @Test
  void whatIsPastedIsSupported() throws IOException, ReflectiveOperationException {
    URL[] there = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(there, ReadmeTest.class.getClassLoader())) {
      for (String type : List.of("Conjecture", "OwnData", "Homogeneity", "Averages", "SpokesReach")) {
        var events = EngineTestKit.engine("jqwik").configurationParameter("jqwik.database", "")
            .selectors(selectClass(loader.loadClass("mine." + type))).execute().testEvents();
        events.assertStatistics(statistics -> statistics.started(1).succeeded(1));
      }
    }
  }
}
