package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.claim.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurtherTest {

  private static final Further.Widths NONE = new Further.Widths(Double.NaN, Double.NaN);
  private static final Further.Reached M = new Further.Reached("m", 400, 2000);

  @Test
  void nothingBeyondIsNothingToSay() {
    assertEquals("", new Further(60, Counts.none(), List.of(), NONE, List.of()).sentence());
  }

  @Test
  void whatFailedIsCounted() {
    Counts beyond = Counts.none().plus(Verdict.Kind.SUPPORTED).plus(Verdict.Kind.REFUTED);
    assertEquals(
        "beyond the standard range: 2 of 60 further instances, 1 refuted, 1 supported (m up to 2000 instead of 400)",
        new Further(60, beyond, List.of(M), NONE, List.of()).sentence());
  }

  @Test
  void anExponentIsKnownTheBetter() {
    assertEquals("the exponent's interval, 0.12 wide at standard effort, is 0.05 wide",
        new Further(1, Counts.none(), List.of(), new Further.Widths(0.12, 0.05), List.of()).sentence());
  }

  @Test
  void whereNothingIsRandomRepetitionsTellNothing() {
    Further.Widths same = new Further.Widths(0.0526, 0.0533);
    assertEquals("", new Further(1, Counts.none(), List.of(), same, List.of()).sentence());
  }
}
