package assay.build;

import assay.ledger.Clock;
import assay.ledger.Console;
import assay.ledger.Places;
import assay.report.Assay;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * From the command line, as Maven calls it before the claims run: {@code compile} what a change touches, where one
 * claim was asked for and Maven has compiled everything once, or else {@code record} what Maven has compiled. The class
 * path of the claims follows.
 */
public final class Build {

  private static final String RECORD = "compiled.tsv";

  private Build() {}

  /**
   * @param arguments {@code compile} or {@code record}, and the class path
   * @throws IllegalArgumentException if they are anything else
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !List.of("compile", "record").contains(arguments[0])) {
      throw new IllegalArgumentException(
          "arguments = " + String.join(" ", arguments) + ": must be compile or record, and a class path");
    }
    Places places = Places.current();
    List<Path> classPath = Stream.of(arguments[1].split(File.pathSeparator)).map(Path::of).toList();
    if (arguments[0].equals("record")) record(places, classPath);
    else if (!compiled(places, classPath)) return;
    Assay.main(new String[] {"before"});
    if (arguments[0].equals("compile")) Clock.current().ifPresent(clock -> clock.part("compiling", Clock.start()));
  }

  private static void record(Places places, List<Path> classPath) throws IOException {
    List<Part> parts = parts(places);
    Maven.compiled(setting(places, classPath), parts, sources(parts)).write(places.target().resolve(RECORD));
  }

  private static boolean compiled(Places places, List<Path> classPath) throws IOException {
    long start = System.nanoTime();
    try {
      List<Part> parts = parts(places);
      List<Source> sources = sources(parts);
      int count = new Incremental(places.target().resolve(RECORD), setting(places, classPath), new Compiler(classPath),
          parts, sources).run();
      Console.say(String.format(Locale.ROOT, "Compiled %d of %d sources in %.1f s", count, sources.size(),
          (System.nanoTime() - start) / 1e9));
      return true;
    } catch (Compiler.Refused refused) {
      refused.lines().forEach(line -> Console.say("[ERROR] " + line));
      Assay.fail(places, List.of("Compilation failure: see above"));
      return false;
    }
  }

  private static List<Part> parts(Places places) {
    return Part.of(places.project().orElseThrow().toAbsolutePath());
  }

  private static List<Source> sources(List<Part> parts) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Part part : parts) sources.addAll(part.sources(wanted()));
    return sources;
  }

  /** What Maven excludes is excluded here. */
  private static Predicate<String> wanted() {
    String excluded = System.getProperty("assay.excluded", "").replace("**", "");
    return name -> excluded.isBlank() || !name.startsWith(excluded);
  }

  /** What classes depend on besides their sources. */
  private static String setting(Places places, List<Path> classPath) throws IOException {
    StringBuilder setting = new StringBuilder(System.getProperty("java.vm.version"));
    setting.append(Digest.of(Files.readAllBytes(places.project().orElseThrow().resolve("pom.xml"))));
    for (Path path : classPath) {
      setting.append('\n').append(path);
      if (Files.isRegularFile(path)) setting.append(Files.size(path)).append(Files.getLastModifiedTime(path));
    }
    return Digest.of(setting.toString().getBytes(StandardCharsets.UTF_8));
  }
}
