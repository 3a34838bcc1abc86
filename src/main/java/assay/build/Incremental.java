package assay.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compiles what changed since the last compilation, and what may depend on it: where a change shows on the outside of a
 * class, in a signature or in the value of a constant, all that could have seen it. Contents are compared, not times.
 * Classes whose source is gone are deleted. Nothing is written before everything compiles.
 */
final class Incremental {

  private final Path record;
  private final String setting;
  private final Compiler compiler;
  private final List<Part> parts;
  private final List<Source> sources;
  private final Map<Source, String> digests = new HashMap<>();
  private final Last last;

  /**
   * @param record the file that remembers the last compilation
   * @param setting what else classes depend on; if it changed, everything is compiled
   * @param sources of all parts
   */
  Incremental(Path record, String setting, Compiler compiler, List<Part> parts, List<Source> sources)
      throws IOException {
    this.record = record;
    this.setting = setting;
    this.compiler = compiler;
    this.parts = parts;
    this.sources = sources;
    Last before = Last.read(record).orElse(Last.none());
    last = before.setting().equals(setting) ? before : Last.none();
    for (Source source : sources) digests.put(source, Digest.of(source.bytes()));
  }

  /**
   * Compiles.
   *
   * @return how many sources were
   * @throws Compiler.Refused if they do not compile; nothing has changed then
   */
  int run() throws IOException {
    Set<Source> stale = new LinkedHashSet<>();
    for (Source source : sources) if (!upToDate(source)) stale.add(source);
    Set<Path> orphans = orphans();
    List<Dependents.Type> moved = moved(stale);
    if (stale.isEmpty() && orphans.isEmpty() && moved.isEmpty()) return 0;
    if (!moved.isEmpty() && stale.size() < sources.size()) stale.addAll(Dependents.among(sources).of(moved));
    Map<Source, Map<String, byte[]>> made = compile(stale, orphans);
    Set<Source> also = stale.size() < sources.size() ? dependents(made) : Set.of();
    if (stale.addAll(also)) made = compile(stale, orphans);
    install(made, orphans);
    return made.size();
  }

  private boolean upToDate(Source source) throws IOException {
    Compiled compiled = last.sources().get(Last.key(source));
    if (compiled == null || !compiled.digest().equals(digests.get(source))) return false;
    for (Map.Entry<String, String> entry : compiled.classes().entrySet()) {
      Path file = source.part().classes().resolve(entry.getKey());
      if (!Files.exists(file) || !Digest.of(Files.readAllBytes(file)).equals(entry.getValue())) return false;
    }
    return true;
  }

  /** Class files of no source that is still there. */
  private Set<Path> orphans() throws IOException {
    Set<Path> known = new HashSet<>();
    for (Source source : sources) known.addAll(files(source));
    Set<Path> orphans = new LinkedHashSet<>();
    for (Part part : parts) {
      part.compiled().stream().map(part.classes()::resolve).filter(file -> !known.contains(file)).forEach(orphans::add);
    }
    return orphans;
  }

  private List<Path> files(Source source) {
    Compiled compiled = last.sources().get(Last.key(source));
    if (compiled == null) return List.of();
    return compiled.classes().keySet().stream().map(source.part().classes()::resolve).toList();
  }

  /** Types that came or went: another one may be meant by their names now. */
  private List<Dependents.Type> moved(Set<Source> stale) {
    List<Dependents.Type> moved = new ArrayList<>();
    Set<String> now = sources.stream().map(Last::key).collect(Collectors.toSet());
    stale.stream().filter(source -> !last.sources().containsKey(Last.key(source)))
        .forEach(source -> moved.add(new Dependents.Type(source.type(), source.directory())));
    last.sources().forEach((key, compiled) -> {
      if (!now.contains(key)) moved.addAll(types(compiled.classes().keySet()));
    });
    return moved;
  }

  private static Set<Dependents.Type> types(Collection<String> classFiles) {
    return classFiles.stream().map(Dependents.Type::of).collect(Collectors.toSet());
  }

  private Map<Source, Map<String, byte[]>> compile(Set<Source> stale, Set<Path> orphans) throws IOException {
    Set<Path> hidden = new HashSet<>(orphans);
    stale.forEach(source -> hidden.addAll(files(source)));
    return stale.isEmpty() ? Map.of() : compiler.compile(stale, hidden);
  }

  /** All that may depend on what looks different from outside. */
  private Set<Source> dependents(Map<Source, Map<String, byte[]>> made) throws IOException {
    Set<Dependents.Type> types = new HashSet<>();
    made.forEach((source, classFiles) -> {
      Compiled before = last.sources().get(Last.key(source));
      Map<String, String> outside = Compiled.of("", classFiles).outside();
      if (before == null || before.outside().equals(outside)) return;
      types.addAll(types(classFiles.keySet()));
      types.addAll(types(before.classes().keySet()));
    });
    return types.isEmpty() ? Set.of() : Dependents.among(sources).of(types);
  }

  /** Whoever interrupts this has everything compiled the next time. */
  private void install(Map<Source, Map<String, byte[]>> made, Set<Path> orphans) throws IOException {
    Last.none().write(record);
    Map<String, Compiled> compiled = new TreeMap<>();
    Set<Path> written = new HashSet<>();
    for (Source source : sources) {
      Map<String, byte[]> classFiles = made.get(source);
      String key = Last.key(source);
      if (classFiles == null) compiled.put(key, last.sources().get(key));
      else {
        written.addAll(replace(source, classFiles));
        compiled.put(key, Compiled.of(Objects.requireNonNull(digests.get(source)), classFiles));
      }
    }
    for (Path orphan : orphans) if (!written.contains(orphan)) Files.deleteIfExists(orphan);
    new Last(setting, compiled).write(record);
  }

  private Set<Path> replace(Source source, Map<String, byte[]> classFiles) throws IOException {
    for (Path old : files(source)) Files.deleteIfExists(old);
    Set<Path> written = new HashSet<>();
    for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
      Path file = source.part().classes().resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      written.add(Files.write(file, entry.getValue()));
    }
    return written;
  }
}
