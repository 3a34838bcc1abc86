package assay.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelimitedTextTest {

  @TempDir
  Path directory;

  private DataFile table(String text) throws IOException {
    return DataFile.of(Files.writeString(directory.resolve("table.csv"), text));
  }

  private String refusal(String text) throws IOException {
    return Written.refusal(table(text));
  }

  private void assertRefused(String end, String text) throws IOException {
    String said = refusal(text);
    assertTrue(said.contains("table.csv") && said.endsWith(end), said);
  }

  @Test
  void everyUsualFormIsRead() throws IOException {
    for (String text : new String[] {"1,2,-1\n3,4,1", "\uFEFFx,y,label\r\n1, 2, -1\r\n3, 4, 1\r\n\r\n",
      "# mine\n1\t2\t-1\n\n3\t4\t1\n", "1 2 -1\n 3  4 +1 \n", "1;2;-1\n3;4;1\n", "\"1\",\"2\",\"-1\"\n\"3\",4,1\n",
      "label,x,z\n-1,1,2\n1,3,4\n", ",x,z,y\n0,1,2,a\n1,3,4,b\n"}) {
      FiniteDistribution D = table(text).distribution();
      assertEquals(2, D.size(), text);
      assertEquals(2, D.dimension(), text);
      assertEquals(4, D.x(1, 1), text);
      assertEquals(-1, D.label(0), text);
      assertEquals(1, D.label(1), text);
      assertTrue(D.toString().contains("table.csv"), D::toString);
    }
  }

  @Test
  void namesAreQuotedWithTheirCommas() throws IOException {
    FiniteDistribution D = table("width,\"kind, as found\"\n1,\"cat, black\"\n2,\"dog, \"\"old\"\"\"\n")
        .labelled("cat, black vs dog, \"old\"").distribution();
    assertArrayEquals(new double[] {1, -1}, new double[] {D.label(0), D.label(1)});
  }

  @Test
  void aColumnIsNamedOrLeftOut() throws IOException {
    String text = "id,kind,x\nblue,cat,3\nA2,dog,4\nA3,cow,5\n";
    FiniteDistribution D = table(text).labelled("kind: cat vs rest").without("id").distribution();
    assertEquals(1, D.dimension());
    assertEquals(5, D.x(2, 0));
    assertEquals(1, D.label(0));
    assertEquals(-1, D.label(2));
    assertTrue(table("3,cat\n4,dog\n").labelled("2: cat vs dog").distribution().label(0) > 0);
    assertRefused("has no column “age”: must be one of id, kind, x or a number from 1 to 3",
        table(text).labelled("age: cat vs dog"));
    assertRefused("line 2, column 1 (id): “blue” is no number; a column that is no input is left out by -Ddata.without",
        table(text).labelled("kind: cat vs dog"));
  }

  private static void assertRefused(String end, DataFile data) {
    String said = Written.refusal(data);
    assertTrue(said.endsWith(end), said);
  }

  @Test
  void whatCannotBeReadIsNamedWithItsPlace() throws IOException {
    assertRefused("table.csv, line 2, column 2: “” is no number", "1,2,-1\n3,,1\n");
    assertRefused("line 3, column 2 (b): “NaN” is no number", "a,b,y\n1,2,-1\n3,NaN,1\n");
    assertRefused("line 2, column 2: “1e999” is no number", "1,2,-1\n3,1e999,1\n");
    assertRefused("line 3: 2 cells: must be 3, as in the first line", "1,2,-1\n\n3,1\n");
    assertRefused("line 2: 4 cells: must be 3, as in the first line", "1,2,-1\n3,4,5,1\n");
    assertRefused("line 3, column 3 (y): the label is missing", "a,b,y\n1,2,-1\n3,4,\n");
    assertRefused("line 2, column 3: the label is missing", "1,2,-1\n3,4,NaN\n");
    assertRefused("1 column: must have at least one coordinate and a label", "1\n");
    assertRefused("holds no sample, at least one is needed", "x,y\n\n");
    assertRefused("is empty: holds no sample, at least one is needed", "");
    assertRefused("has the one class 1: samples of two classes are required", "1,2,1\n3,4,1\n");
    assertTrue(refusal("1,7\n2,8\n3,9\n").contains("has the classes 7, 8, 9: name two of them"));
    assertThrows(IllegalArgumentException.class, () -> DataFile.of(Path.of("nowhere.csv")).read());
  }

  @Test
  void packedTextIsUnpackedAndWhatIsBrokenIsSaid() throws IOException {
    byte[] packed = Written.gzip("1,0\n2,1\n".repeat(500).getBytes(StandardCharsets.UTF_8));
    Path file = Written.bytes(directory.resolve("table.csv.gz"), packed);
    assertEquals(1000, DataFile.of(file).distribution().size());
    Path torn = Written.bytes(directory.resolve("torn.csv.gz"), Arrays.copyOf(packed, packed.length - 12));
    assertTrue(Written.refusal(DataFile.of(torn)).contains("torn.csv.gz"), () -> Written.refusal(DataFile.of(torn)));
  }

  @Test
  void numbersOfManyFormsAreOneClass() throws IOException {
    FiniteDistribution D = table("1,3.0\n2,3\n3,+3.00e0\n4,08\n").labelled("3 vs 8").distribution();
    assertEquals(4, D.size());
    assertEquals(-1, D.label(3));
  }
}
