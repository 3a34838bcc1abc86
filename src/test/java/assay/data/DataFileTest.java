package assay.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

  @TempDir
  Path directory;

  private DataFile table(String text) throws IOException {
    return DataFile.of(Files.writeString(directory.resolve("table.csv"), text));
  }

  @Test
  void whatWasDoneIsSaid() throws IOException {
    LabelledData data = table("1,5,a\n1,5,a\n2,5,b\n2,5,a\n3,5,c\n").labelled("a vs b").prepared("centre").read();
    assertEquals(List.of("+1 is the class a (3 samples), −1 the class b (1).",
        "1 samples of other classes were left out.",
        "The inputs are prepared: centre, with the moments of all samples that were kept.",
        "1 of 2 coordinates are the same in all samples.",
        "1 samples repeat an earlier one, label and all.",
        "1 inputs are there with both labels."), data.said());
    assertEquals("table.csv, a against b, centre (N = 4)", data.distribution().toString());
    assertArrayEquals(new double[] {-0.5, 0}, data.distribution().point(0));
  }

  @Test
  void aRandomChoiceIsTheSameForTheSameFile() throws IOException {
    String rows = IntStream.range(0, 1000).mapToObj(i -> i + "," + i % 2).collect(Collectors.joining("\n"));
    FiniteDistribution first = table(rows).atMost(100).distribution();
    FiniteDistribution second = table(rows).atMost(100).distribution();
    assertEquals(100, first.size());
    double mean = 0;
    for (int n = 0; n < 100; n++) {
      assertEquals(first.x(n, 0), second.x(n, 0));
      mean += first.x(n, 0) / 100;
    }
    assertEquals(500, mean, 6 * 29, "six deviations of a mean of 100 from 0, …, 999");
    assertTrue(table(rows).atMost(100).read().said().contains(
        "100 of 1,000 samples were kept, drawn at random: no more were asked for."));
  }

  @Test
  void unknownFormatsAreRefused() throws IOException {
    Path file = Written.bytes(directory.resolve("x.parquet"), Written.small('P', 'A', 'R', '1', 0, 0));
    assertTrue(Written.refusal(DataFile.of(file)).contains("is in no format that is known: must be a table"));
    assertTrue(Written.refusal(DataFile.of(Path.of("nowhere"))).startsWith("there is no file “nowhere” in "));
    assertThrows(IllegalArgumentException.class, () -> DataFile.of(file, file, file));
    assertThrows(IllegalArgumentException.class, () -> DataFile.of(file).atMost(0));
  }
}
