package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.ledger.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report at the end of a run, with renderers that do little. */
class SiteTest {

  @TempDir
  Path project;
  private Places places;
  private final PrintStream out = System.out;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    places = Places.of(project);
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(out);
  }

  private List<String> after() throws IOException {
    return new Around(places, "", "Maven").after();
  }

  private String console() {
    return console.toString(StandardCharsets.UTF_8);
  }

  /** A renderer that copies the options it was given to the page, or fails. */
  private void renderer(String body) throws IOException {
    Path source = project.resolve("renderer/io/qameta/allure/CommandLine.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, """
        package io.qameta.allure;
        import java.nio.file.*;
        import java.util.*;
        public class CommandLine {
          public static void main(String[] a) throws Exception {
            List<String> all = List.of(a);
            Path to = Path.of(all.get(all.indexOf("--output") + 1));
            %s
          }
        }
        """.formatted(body));
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
    Path jar = Files.createDirectories(project.resolve("target/allure/allure-2/lib")).resolve("cli.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    try (JarOutputStream classes = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      classes.putNextEntry(new java.util.zip.ZipEntry("io/qameta/allure/CommandLine.class"));
      classes.write(Files.readAllBytes(source.resolveSibling("CommandLine.class")));
    }
  }

  private static final String COPIES = """
      String said = all + " " + System.getenv("ALLURE_NO_ANALYTICS") + " " + System.getenv("APP_HOME");
      Files.createDirectories(to.resolve("history"));
      Files.writeString(to.resolve("index.html"), said);
      if (!all.contains("--single-file")) Files.writeString(to.resolve("history/history-trend.json"), "[]");
      """;

  @Test
  void thePageIsASingleFileAndTheHistoryIsKeptWithoutThatOfTheTests() throws IOException {
    renderer(COPIES);
    Path old = project.resolve("reports/history/history.json");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "[]");
    assertEquals(List.of(), after());
    String page = Files.readString(project.resolve("reports/index.html"));
    assertTrue(page.contains("--single-file") && page.contains(" true ") && page.endsWith("allure-2"), page);
    assertEquals("[]", Files.readString(project.resolve("reports/history/history-trend.json")));
    assertFalse(Files.exists(places.results().resolve("history/history.json")));
    assertTrue(Files.readString(places.results().resolve("executor.json"))
        .contains("\"name\":\"Maven\",\"type\":\"maven\",\"buildOrder\":0"));
    assertTrue(Files.readString(places.results().resolve("categories.json")).contains("Mutant survives"));
    assertTrue(console().contains("Report: " + project.resolve("reports/index.html").toUri()), console());
  }

  @Test
  void theTablesAreAPluginOfTheRenderer() throws IOException {
    renderer(COPIES);
    after();
    Path home = project.resolve("target/allure/allure-2");
    assertTrue(Files.readString(home.resolve("plugins/theorems/static/catalogue.js")).startsWith(
        "window.assayCatalogue = {"));
    assertTrue(Files.exists(home.resolve("plugins/theorems/static/index.js"))
        && Files.exists(home.resolve("plugins/theorems/allure-plugin.yml")));
    assertTrue(Files.readString(home.resolve("config/allure.yml")).contains("- theorems"));
  }

  @Test
  void runsAreNumbered() throws IOException {
    renderer(COPIES);
    after();
    after();
    assertTrue(Files.readString(places.results().resolve("executor.json")).contains("\"buildOrder\":1"));
  }

  @Test
  void aRendererThatFailsFailsTheBuildInItsOwnWords() throws IOException {
    renderer("System.out.println(\"no space\"); System.exit(3);");
    assertEquals(List.of("the report could not be rendered: no space"), after());
  }

  @Test
  void aNumberThatIsNoneIsNamed() throws IOException {
    Path numbers = project.resolve("run.number");
    Files.writeString(numbers, "build.number=x");
    String message = assertThrows(IllegalStateException.class, () -> new RunNumber(numbers).next()).getMessage();
    assertTrue(message.contains("build.number = x in " + numbers + ": must be a whole number"), message);
  }
}
