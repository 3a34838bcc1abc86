package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTableTest {

  @TempDir
  Path directory;

  private FiniteDistribution read(String text) throws IOException {
    return LabelledTable.read(Files.writeString(directory.resolve("table.csv"), text));
  }

  private String refusal(String text) {
    return assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
  }

  @Test
  void everyUsualFormIsRead() throws IOException {
    for (String text : new String[] {"1,2,-1\n3,4,1", "\uFEFFx,y,label\r\n1, 2, -1\r\n3, 4, 1\r\n\r\n",
      "# mine\n1\t2\t-1\n\n3\t4\t1\n", "1 2 -1\n3  4 +1\n", "1;2;-1\n3;4;1\n"}) {
      FiniteDistribution D = read(text);
      assertEquals(2, D.size());
      assertEquals(2, D.dimension());
      assertEquals(4, D.x(1, 1));
      assertEquals(1, D.label(1));
      assertTrue(D.toString().contains("table.csv"), D::toString);
    }
  }

  @Test
  void labelsOf0And1AreWarnedOf() throws IOException {
    assertTrue(read("1,0\n2,1\n").toString().contains("0"), read("1,0\n2,1\n")::toString);
    assertTrue(read("1,0\n2,1\n").toString().length() > read("1,-1\n2,1\n").toString().length());
  }

  @Test
  void whatCannotBeReadIsNamedWithItsLine() {
    assertTrue(refusal("1,2,-1\n3,x,1\n").endsWith("table.csv, line 2: “x” is no number"));
    assertTrue(refusal("1,2,-1\n3,NaN,1\n").endsWith("line 2: “NaN” is no number"));
    assertTrue(refusal("1,2,-1\n\n3,1\n").endsWith("line 3: 2 numbers: must be 3, as in the first sample"));
    assertTrue(refusal("1\n").endsWith("1 numbers: must be at least one coordinate and a label"));
    assertTrue(refusal("x,y\n\n").endsWith("holds no sample, at least one is needed"));
    assertTrue(refusal("1,2,7\n").contains("label"));
    assertTrue(assertThrows(UncheckedIOException.class, () -> LabelledTable.read(Path.of("nowhere.csv"))).getMessage()
        .startsWith("cannot read nowhere.csv in "));
  }
}
