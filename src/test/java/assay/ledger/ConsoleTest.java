package assay.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConsoleTest {

  private static String legible(String encoding) {
    String before = System.getProperty("stdout.encoding");
    System.setProperty("stdout.encoding", encoding);
    try {
      return Console.legible("… 2 ≤ δ");
    } finally {
      if (before == null) System.clearProperty("stdout.encoding");
      else System.setProperty("stdout.encoding", before);
    }
  }

  @Test
  void signsAreSpeltWhereTheConsoleHasNoUnicode() {
    assertEquals("... 2 <= delta", legible("ANSI_X3.4-1968"));
    assertEquals("... 2 <= delta", legible("Cp1252"));
    assertEquals("… 2 ≤ δ", legible("UTF-8"));
  }
}
