package assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the time of a run goes, from the start of Maven to the report. A run has several processes: each leaves its
 * parts in {@code clock.tsv} among the run's evidence.
 *
 * @param file with a line for each part: its name, and how many milliseconds it took
 */
public record Clock(Path file) {

  /** That of the run under way, if it is a project's. */
  public static Optional<Clock> current() {
    Places places = Places.current();
    return places.project().map(project -> new Clock(places.evidence().resolve("clock.tsv")));
  }

  /** When this process was started, in milliseconds of the epoch. */
  public static long start() {
    return ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  /**
   * A part that ends now.
   *
   * @param from when it began, in milliseconds of the epoch
   * @throws UncheckedIOException if it cannot be written
   */
  public void part(String name, long from) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, name + "\t" + (System.currentTimeMillis() - from) + "\n", StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }

  /** When Maven was started, if it is what started this process. */
  public static Optional<Long> maven() {
    return ProcessHandle.current().parent().flatMap(parent -> parent.info().startInstant()).map(Instant::toEpochMilli);
  }

  /**
   * All parts as a sentence, such as “12.3 s: compiling 0.9 s, claims 8.2 s, Maven 3.2 s”.
   *
   * @param from when all began, in milliseconds of the epoch
   * @param rest what to call that of which no part is known
   */
  public String sentence(long from, String rest) {
    long all = System.currentTimeMillis() - from;
    long known = 0;
    List<String> parts = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t");
      known += Long.parseLong(cells[1]);
      parts.add(cells[0] + " " + seconds(Long.parseLong(cells[1])));
    }
    parts.add(rest + " " + seconds(all - known));
    return seconds(all) + ": " + String.join(", ", parts);
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
  }
}
