package assay.ledger;

import assay.judge.Instance;
import assay.judge.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The evidence of one run: a line per trial of every instance in {@code trials.jsonl}, written after the instance is
 * judged, and in {@code run.json} what the run stood on. Each run has a directory of its own, named by its time (UTC),
 * below the one of all ledgers; without such a one the ledger is kept in memory only.
 */
public final class Ledger {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

  /** The file of a run's trials. */
  public static final String TRIALS = "trials.jsonl";

  private final String run;
  private final Optional<Path> directory;
  private final Map<Cell, List<Point>> points = new ConcurrentHashMap<>();
  private Optional<LineFile> file = Optional.empty();

  private Ledger(Optional<Path> directory) {
    this.directory = directory;
    run = directory.map(where -> where.getFileName().toString()).orElse("");
  }

  /** Evidence that ends with the process. */
  public static Ledger inMemory() {
    return new Ledger(Optional.empty());
  }

  /** A run of its own below a directory; what other runs wrote there is not touched. */
  public static Ledger begin(Path ledgers) {
    return new Ledger(Optional.of(fresh(ledgers, LocalDateTime.now(ZoneOffset.UTC).format(NAME), 1)));
  }

  private static Path fresh(Path ledgers, String name, int number) {
    Path directory = ledgers.resolve(number == 1 ? name : name + "-" + number);
    try {
      Files.createDirectories(ledgers);
      return Files.createDirectory(directory);
    } catch (FileAlreadyExistsException anotherRunOfThisSecond) {
      if (!Files.isDirectory(ledgers)) throw LineFile.cannotWrite(directory, anotherRunOfThisSecond);
      return fresh(ledgers, name, number + 1);
    } catch (IOException failure) {
      throw LineFile.cannotWrite(directory, failure);
    }
  }

  /** Where this run's evidence lies; empty in memory. */
  public Optional<Path> directory() {
    return directory;
  }

  /** The name of the run, which is that of its directory; empty in memory. */
  public String run() {
    return run;
  }

  /**
   * Writes down an instance that was judged.
   *
   * @param source the method that states the claim
   * @param settings seed, effort and error budget
   * @param parameters the generated values: {@link Double}, {@link Integer}, {@link Boolean} or text
   * @throws IllegalStateException if the evidence cannot be written; the message says where and why
   */
  public synchronized void record(
      Outcome.Source source, Outcome.Settings settings, Map<String, Object> parameters, Instance judged) {
    List<StoredTrial> trials = judged.evidence().stream()
        .map(evidence -> StoredTrial.of(source, settings.effort(), parameters, judged, settings.alpha(), evidence))
        .toList();
    if (trials.isEmpty()) return;
    directory.ifPresent(where -> TrialLine.of(trials, run).forEach(file(where, settings)::append));
    if (source.mutantOf().isPresent()) return;
    points.computeIfAbsent(trials.getFirst().cell(), cell -> new CopyOnWriteArrayList<>()).add(Point.of(trials));
  }

  /** The instances of a cell, in the order of the run. */
  public List<Point> points(Cell cell) {
    return List.copyOf(points.getOrDefault(cell, List.of()));
  }

  private LineFile file(Path where, Outcome.Settings settings) {
    if (file.isEmpty()) {
      LineFile.create(where.resolve("run.json")).append(Json.text(facts(settings)));
      file = Optional.of(LineFile.create(where.resolve(TRIALS)));
    }
    return file.get();
  }

  private Map<String, Object> facts(Outcome.Settings settings) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("run", run);
    facts.put("version", System.getProperty("assay.version", "unknown"));
    facts.put("commit", Machine.commit());
    facts.put("seed", TrialLine.hex(settings.seed()));
    facts.put("effort", settings.effort());
    facts.put("claims", System.getProperty("assay.selection", ""));
    facts.put("java", Machine.java());
    facts.put("processor", Machine.processor());
    facts.put("cores", Runtime.getRuntime().availableProcessors());
    facts.put("lanes", Machine.lanes());
    return facts;
  }

  /**
   * The trials that a run wrote, read one by one; a torn last line, as a killed run leaves it, is passed over.
   *
   * @param run the run's directory
   * @throws IllegalStateException when a line before the last is no line of the ledger; the message says which
   * @throws UncheckedIOException if the file cannot be read
   */
  @SuppressWarnings("StreamResourceLeak") // the caller closes the stream, and with it the file
  public static Stream<StoredTrial> read(Path run) {
    Path path = run.resolve(TRIALS);
    try {
      return new Lines(path, Files.lines(path)).trials();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + path + " (" + failure.getClass().getSimpleName() + ")", failure);
    }
  }

  /** The directories of the runs below a directory, the oldest first. */
  public static List<Path> runs(Path ledgers) {
    if (!Files.isDirectory(ledgers)) return List.of();
    try (Stream<Path> list = Files.list(ledgers)) {
      return list.filter(run -> Files.isRegularFile(run.resolve(TRIALS))).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + ledgers, failure);
    }
  }
}
