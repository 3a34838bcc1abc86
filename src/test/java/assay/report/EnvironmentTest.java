package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

  @Test
  void theRendererReadsWhatWasWritten(@TempDir Path directory) throws IOException {
    Environment.of(new Outcome.Settings(42, "quick", 20, 1e-11, 1, 1, "")).write(directory.resolve("results"));
    Properties read = new Properties();
    try (Reader file = Files.newBufferedReader(directory.resolve("results/environment.properties"))) {
      read.load(file);
    }
    assertEquals("quick", read.getProperty("Effort"));
    assertEquals("42", read.getProperty("Seed"));
    assertTrue(read.getProperty("Java").contains("25") && read.getProperty("Vector lanes").contains("doubles"));
    assertTrue(read.getProperty("Error budget").startsWith("1e-6 for any false verdict"));
  }
}
