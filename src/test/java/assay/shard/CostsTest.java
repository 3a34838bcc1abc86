package assay.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsTest {

  @TempDir
  private Path place;

  /** All processes of a divided run go by what the first of them knew. */
  @Test
  void theFirstSettlesThem() throws IOException {
    assertEquals(Map.of(), Costs.in(place));
    Map<String, Double> first = Map.of("a.B#c", 1.5);
    assertEquals(first, Costs.settle(place, first));
    assertEquals(first, Costs.settle(place, Map.of("a.B#c", 7.0, "a.B#d", 1.0)));
    assertEquals(first, Costs.in(place));
    try (var files = Files.list(place)) {
      assertEquals(1, files.count(), "no temporary file is left");
    }
  }

  @Test
  void theLastRunsTablesHaveThem() throws IOException {
    Files.writeString(place.resolve("verdicts.tsv"), "id\tclass\tmethod\tseconds\nX\ta.B\tc\t1.5\nX\ta.B\td\t?\n");
    Files.writeString(place.resolve("mutants.tsv"), "id\tclass\tmethod\tseconds\nX\ta.B\te\t0.25\n");
    assertEquals(Map.of("a.B#c", 1.5, "a.B#e", 0.25), Costs.last(place));
  }
}
