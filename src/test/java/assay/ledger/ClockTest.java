package assay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {

  @TempDir
  Path directory;

  @Test
  void thePartsAndTheRestMakeAllOfTheTime() {
    Clock clock = new Clock(directory.resolve("evidence/clock.tsv"));
    long now = System.currentTimeMillis();
    assertTrue(clock.sentence(now - 5000, "Maven").matches("5\\.\\d s: Maven 5\\.\\d s"));
    clock.part("compiling", now - 1000);
    clock.part("claims", now - 2000);
    String said = clock.sentence(now - 7000, "Maven");
    assertTrue(said.matches("7\\.\\d s: compiling 1\\.\\d s, claims 2\\.\\d s, Maven [34]\\.\\d s"), said);
  }

  @Test
  void outsideOfAProjectThereIsNone() {
    assertEquals(Places.current().project().isPresent(), Clock.current().isPresent());
  }
}
