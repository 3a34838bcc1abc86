package assay.report;

import assay.ledger.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tests' results as Allure writes them, a file each. A run of some claims leaves the others' results in place, so
 * that the report still shows them; of a test that ran again only the newest is kept. Beside them lie the claims'
 * facts.
 */
record Results(Path directory) {

  private static final String SUFFIX = "-result.json";

  /** The file of a claim's {@link Facts}, by the full name of its test. */
  Path claim(String test) {
    return directory.resolve("claims").resolve(test + ".json");
  }

  /** The claims' facts by the full names of their tests; a file that a killed run left unfinished is passed over. */
  Map<String, Object> claims() throws IOException {
    List<Path> all = facts();
    List<Optional<Object>> known = all.parallelStream().map(Results::facts).toList();
    Map<String, Object> claims = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      String test = test(all.get(i));
      known.get(i).ifPresent(facts -> claims.put(test, facts));
    }
    return claims;
  }

  private List<Path> facts() throws IOException {
    Path where = directory.resolve("claims");
    if (!Files.isDirectory(where)) return List.of();
    try (Stream<Path> files = Files.list(where)) {
      return files.toList();
    }
  }

  private static String test(Path facts) {
    return facts.getFileName().toString().replaceFirst("\\.json$", "");
  }

  private static Optional<Object> facts(Path file) {
    try {
      return Optional.of(Json.parse(Files.readString(file)));
    } catch (IllegalArgumentException unfinished) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One result: which test, when, and the files that belong to it. */
  private record Result(Path file, String test, double start, List<Path> attachments) {}

  /** Deletes what newer results replace. */
  void dropOlder() throws IOException {
    Map<String, Result> newest = new HashMap<>();
    List<Result> all = results();
    all.forEach(result -> newest.merge(result.test, result, (a, b) -> b.start > a.start ? b : a));
    for (Result result : all) if (!result.equals(newest.get(result.test))) delete(result);
  }

  /** Deletes what is left of claims that are not there any more. */
  void dropGone(Present claims) throws IOException {
    for (Result result : results()) if (!claims.has(result.test)) delete(result);
    for (Path facts : facts()) if (!claims.has(test(facts))) Files.delete(facts);
  }

  private static void delete(Result result) throws IOException {
    for (Path attachment : result.attachments) Files.deleteIfExists(attachment);
    Files.deleteIfExists(result.file);
  }

  private List<Result> results() throws IOException {
    if (!Files.isDirectory(directory)) return List.of();
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted(Comparator.naturalOrder()).map(this::read)
          .flatMap(Optional::stream).toList();
    }
  }

  /** Empty for a file that a killed run left unfinished. */
  private Optional<Result> read(Path file) {
    try {
      Map<?, ?> result = (Map<?, ?>) Json.parse(Files.readString(file));
      List<?> attachments = result.get("attachments") instanceof List<?> list ? list : List.of();
      List<Path> paths = attachments.stream().map(a -> directory.resolve(String.valueOf(((Map<?, ?>) a).get("source"))))
          .toList();
      return Optional.of(new Result(
          file, String.valueOf(result.get("fullName")), result.get("start") instanceof Double start ? start : 0,
          paths));
    } catch (IOException | IllegalArgumentException | ClassCastException unfinished) {
      return Optional.empty();
    }
  }
}
