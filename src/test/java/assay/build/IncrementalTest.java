package assay.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project of an engine with a constant, of a claim that uses it, and of one that does not. */
class IncrementalTest {

  @TempDir
  Path project;

  @BeforeEach
  void sources() throws IOException {
    source("src/main/java/engine/Sizes.java", "package engine; public class Sizes { public static final int WIDTH = 7;"
        + " private static int secret() { return 1; } public int depth() { return 2; } }");
    source("src/main/java/engine/Middle.java", "package engine; public class Middle extends Sizes {}");
    source("properties/own/First.java",
        "package own; class First extends engine.Middle { public static String said() { return \"\" + WIDTH; } }");
    source("properties/own/Second.java", "package own; class Second { public static String said() { return \"2\"; } }");
  }

  private void source(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void edit(String name, String old, String text) throws IOException {
    source(name, Files.readString(project.resolve(name)).replace(old, text));
  }

  private Path target(String path) {
    return project.resolve("target").resolve(path);
  }

  private Incremental incremental(String setting) throws IOException {
    List<Part> parts = Part.of(project);
    List<Source> sources = new ArrayList<>();
    for (Part part : parts) sources.addAll(part.sources(name -> true));
    return new Incremental(target("compiled.tsv"), setting, new Compiler(parts.stream().map(Part::classes).toList()),
        parts, sources);
  }

  private int compiled() throws IOException {
    return incremental("setting").run();
  }

  private String said(String name) throws Exception {
    URL[] places = {target("classes").toUri().toURL(), target("test-classes").toUri().toURL()};
    try (var loader = new URLClassLoader(places, null)) {
      var method = loader.loadClass(name).getMethod("said");
      method.setAccessible(true);
      return (String) method.invoke(null);
    }
  }

  @Test
  void whatDidNotChangeIsNotCompiled() throws Exception {
    assertEquals(4, compiled());
    assertEquals(0, compiled());
    assertEquals("7", said("own.First"));
  }

  @Test
  void aBodyOrWhatIsPrivateConcernsItsOwnFileOnly() throws Exception {
    compiled();
    edit("src/main/java/engine/Sizes.java", "return 2", "return 3");
    assertEquals(1, compiled());
    edit("src/main/java/engine/Sizes.java", "int secret() { return 1; }", "Object secret() { return (Runnable) () -> {"
        + " class Local { int more = 1; } new Object() { int x = new Local().more; }; }; }");
    assertEquals(1, compiled());
  }

  /** The claim does not even name the class whose constant it inherits. */
  @Test
  void aConstantReachesWhoeverHasACopyOfIt() throws Exception {
    compiled();
    edit("src/main/java/engine/Sizes.java", "WIDTH = 7", "WIDTH = 8");
    assertEquals(3, compiled());
    assertEquals("8", said("own.First"));
  }

  @Test
  void aSignatureThatUsersDoNotFitAnyMoreIsAnError() throws Exception {
    edit("properties/own/First.java", "+ WIDTH", "+ new engine.Sizes().depth()");
    compiled();
    edit("src/main/java/engine/Sizes.java", "int depth()", "int deep()");
    String said = assertThrows(Compiler.Refused.class, this::compiled).getMessage();
    assertTrue(said.contains("First.java:1: error: cannot find symbol") && said.contains("depth()"), said);
    assertEquals("2", said("own.First"));
    edit("properties/own/First.java", "depth()", "deep()");
    assertEquals(3, compiled());
  }

  @Test
  void theClassesOfADeletedSourceVanishAndWhoeverUsesThemIsCompiled() throws Exception {
    edit("properties/own/Second.java", "{ public", "{ record Inner() {} public");
    compiled();
    Path inner = target("test-classes/own/Second$Inner.class");
    assertTrue(Files.exists(inner));
    Files.delete(project.resolve("properties/own/Second.java"));
    assertEquals(0, compiled());
    assertFalse(Files.exists(inner) || Files.exists(target("test-classes/own/Second.class")));
    Files.delete(project.resolve("src/main/java/engine/Middle.java"));
    assertTrue(assertThrows(Compiler.Refused.class, this::compiled).getMessage().contains("First.java"));
  }

  /** A type of the same package goes before one that is imported with all others. */
  @Test
  void aNewTypeIsSeenByWhoeverCouldMeanIt() throws Exception {
    edit("properties/own/Second.java", "package own;", "package own; import java.util.*;");
    edit("properties/own/Second.java", "\"2\"", "List.class.getName()");
    compiled();
    source("properties/own/List.java", "package own; class List {}");
    assertEquals(2, compiled());
    assertEquals("own.List", said("own.Second"));
  }

  /** Whatever the times of the files: contents count. */
  @Test
  void whatSomebodyElseChangedIsMadeGood() throws Exception {
    compiled();
    Files.delete(target("test-classes/own/Second.class"));
    assertEquals(1, compiled());
    Files.writeString(target("classes/engine/Middle.class"), "broken");
    assertEquals(1, compiled());
    edit("properties/own/Second.java", "\"2\"", "\"3\"");
    Files.setLastModifiedTime(project.resolve("properties/own/Second.java"), FileTime.fromMillis(9999));
    assertEquals(1, compiled());
    assertEquals("3", said("own.Second"));
  }

  @Test
  void anotherSettingOrAnUnfinishedRecordCompilesAll() throws Exception {
    compiled();
    assertEquals(4, incremental("another").run());
    Last.none().write(target("compiled.tsv"));
    assertEquals(4, compiled());
    Files.writeString(target("compiled.tsv"), "another\nengine:engine/Sizes.java\tcut off");
    assertEquals(4, compiled());
  }

  @Test
  void whatMavenCompiledIsTakenOver() throws Exception {
    compiled();
    List<Source> sources = new ArrayList<>();
    for (Part part : Part.of(project)) sources.addAll(part.sources(name -> true));
    Last taken = Maven.compiled("setting", Part.of(project), sources);
    assertEquals(Last.read(target("compiled.tsv")).orElseThrow(), taken);
    Path second = project.resolve("properties/own/Second.java");
    Files.setLastModifiedTime(second, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertFalse(Maven.compiled("setting", Part.of(project), sources).sources().containsKey("claims:own/Second.java"));
  }
}
