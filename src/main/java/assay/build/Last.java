package assay.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The record of the last compilation, in a file: what each source was compiled to, and with what.
 *
 * @param setting a digest of what else classes depend on: {@code pom.xml}, the libraries, Java
 * @param sources by part and name, such as {@code engine:assay/judge/Judge.java}
 */
record Last(String setting, Map<String, Compiled> sources) {

  private static final String UNFINISHED = "unfinished";

  /** Of a source in the record. */
  static String key(Source source) {
    return source.part().name() + ":" + source.name();
  }

  /** Nothing that could be built on: all is to be compiled. */
  static Last none() {
    return new Last(UNFINISHED, Map.of());
  }

  /** Empty if there is no such file; nothing to build on if it cannot be understood. */
  static Optional<Last> read(Path file) throws IOException {
    if (!Files.exists(file)) return Optional.empty();
    Map<String, Compiled> sources = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      Optional<Compiled> compiled = Compiled.of(cells.subList(1, cells.size()));
      if (compiled.isEmpty()) return Optional.of(none());
      sources.put(cells.getFirst(), compiled.get());
    }
    return Optional.of(lines.isEmpty() ? none() : new Last(lines.getFirst(), sources));
  }

  /** Writes it whole or not at all. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(setting));
    sources.forEach((source, compiled) -> lines.add(source + "\t" + String.join("\t", compiled.cells())));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(beside, lines);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
