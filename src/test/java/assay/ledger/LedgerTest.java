package assay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @TempDir
  Path ledgers;

  private static void record(Ledger ledger, int instances) {
    for (int i = 0; i < instances; i++) Outcomes.record(ledger, 0.3, 0.5, Map.of("m", i), i);
  }

  private Path run(Ledger ledger) {
    return ledgers.resolve(ledger.run());
  }

  private static List<StoredTrial> read(Path run) {
    try (Stream<StoredTrial> trials = Ledger.read(run)) {
      return trials.toList();
    }
  }

  @Test
  void anInstanceBecomesALinePerTrial() {
    Ledger ledger = Ledger.begin(ledgers);
    record(ledger, 3);
    List<StoredTrial> trials = read(run(ledger));
    assertEquals(List.of(0, 1, 2), trials.stream().map(StoredTrial::attempt).toList());
    assertEquals(Map.of("m", 2.0), trials.get(2).parameters());
    assertEquals(0.3, trials.get(0).left().value().lo());
  }

  @Test
  void aRunSaysWhatItStoodOn() throws IOException {
    Ledger ledger = Ledger.begin(ledgers);
    record(ledger, 1);
    Map<?, ?> facts = (Map<?, ?>) Json.parse(Files.readString(run(ledger).resolve("run.json")));
    assertEquals("0000000000000007", facts.get("seed"));
    assertTrue(facts.keySet().containsAll(
        List.of("commit", "java", "processor", "cores", "lanes", "effort", "version")), facts::toString);
  }

  @Test
  void twoRunsAtOnceWriteToDirectoriesOfTheirOwn() {
    Ledger one = Ledger.begin(ledgers);
    Ledger other = Ledger.begin(ledgers);
    record(one, 2);
    record(other, 1);
    assertNotEquals(one.run(), other.run());
    assertEquals(List.of(2, 1), Stream.of(one, other).map(ledger -> read(run(ledger)).size()).toList());
  }

  @Test
  void aTornLastLineIsPassedOverAndOneBeforeItIsNamed() throws IOException {
    Ledger ledger = Ledger.begin(ledgers);
    record(ledger, 2);
    Path trials = run(ledger).resolve(Ledger.TRIALS);
    String whole = Files.readString(trials);
    Files.writeString(trials, whole + "{\"run\":\"2026");
    assertEquals(2, read(run(ledger)).size());
    Files.writeString(trials, "{\"run\":\"2026\n" + whole);
    String message = assertThrows(IllegalStateException.class, () -> read(run(ledger))).getMessage();
    assertTrue(message.contains(trials + ", line 1: "), message);
  }

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    Process writer = new ProcessBuilder(
        ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Writer.class.getName(), ledgers.toString()).redirectErrorStream(
            true)
        .start();
    String last = "";
    try (var said = writer.inputReader()) {
      while (last != null && !last.equals("200")) last = said.readLine();
      writer.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) last = line.isBlank() ? last : line;
    }
    assertTrue(writer.waitFor(10, TimeUnit.SECONDS));
    int acknowledged = Integer.parseInt(last);
    int stored = read(Ledger.runs(ledgers).getFirst()).size();
    assertTrue(acknowledged >= 200 && stored >= acknowledged, stored + " stored of " + acknowledged);
    Ledger next = Ledger.begin(ledgers);
    record(next, 1);
    assertEquals(1, read(run(next)).size());
  }

  /** Writes instances and says how many, until it is killed. */
  static final class Writer {

    public static void main(String[] arguments) {
      Ledger ledger = Ledger.begin(Path.of(arguments[0]));
      for (int i = 0; i < 1_000_000; i++) {
        Outcomes.record(ledger, 0.3, 0.5, Map.of("m", i), i);
        System.out.println(i + 1);
      }
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path occupied = Files.writeString(ledgers.resolve("occupied"), "a file, not a directory");
    String message = assertThrows(IllegalStateException.class, () -> Ledger.begin(occupied)).getMessage();
    assertTrue(message.startsWith("cannot write " + occupied), message);
    assertEquals("a file, not a directory", Files.readString(occupied));
  }

  @Test
  void aFullDiskIsSaid() {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    LineFile file = LineFile.appendingTo(Path.of("/dev/full"));
    String message = assertThrows(IllegalStateException.class, () -> file.append("{}")).getMessage();
    assertTrue(message.contains("cannot write /dev/full") && message.contains("space"), message);
  }
}
