package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {

  private static List<String> pieces(String plain) {
    return Formula.of(plain).runs().stream().map(run -> (run.rise() < 0 ? "_" : run.rise() > 0 ? "^" : "") + run.text())
        .toList();
  }

  @Test
  void anIndexTakesLettersAndDigits() {
    assertEquals(List.of("r B", "_a1", " B", "_x1", " √(2γ)"), pieces("r B_a1 B_x1 √(2γ)"));
  }

  @Test
  void aGroupMayHoldAnIndexOfItsOwn() {
    assertEquals(List.of("OPT", "_d,r,B", "_F", "_,S"), pieces("OPT_{d,r,B_F,S}"));
    List<Formula.Run> runs = Formula.of("OPT_{d,r,B_F,S}").runs();
    assertTrue(runs.get(2).size() < runs.get(1).size() && runs.get(2).rise() < runs.get(1).rise());
  }

  @Test
  void anExponentMayBeABracketOrANegativeNumber() {
    assertEquals(List.of("W", "^(1)", " 10", "^-3"), pieces("W^(1) 10^-3"));
  }

  @Test
  void anExponentMayHaveDecimals() {
    assertEquals(List.of("d", "^-0.49", " [0.44, 0.54]"), pieces("d^-0.49 [0.44, 0.54]"));
    assertEquals(List.of("as d", "^2", "."), pieces("as d^2."));
  }

  @Test
  void whatBindsNothingStaysAsItIs() {
    assertEquals(List.of("a_ b^ {c}"), pieces("a_ b^ {c}"));
    assertEquals(List.of("x", "_y"), pieces("x_{y"));
  }

  @Test
  void markupIsEscaped() {
    assertEquals("‖a‖ &lt; κ &amp; b", Formula.of("‖a‖ < κ & b").html());
    Wellformed.xml("<svg><text>" + Formula.of("<script>_{a&b}").svg(12) + "</text></svg>");
  }
}
