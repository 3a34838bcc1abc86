package assay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.stats.Interval;
import org.junit.jupiter.api.Test;

class ClaimTest {

  private final Claim claim = Claim.inequality().named("C").left("L", Interval.ZERO);

  @Test
  void theStatementIsTheInequalityWithItsProbability() {
    assertEquals("L ≤ OPT + ε", claim.right("OPT", 1).right("ε", 1).statement());
    assertEquals("L ≤ OPT   with probability ≥ 0.75", claim.right("OPT", 1).withProbability(0.75).statement());
  }

  @Test
  void aTermThatIsNamedNegativeIsSubtracted() {
    assertEquals("L ≤ 2B − |u|² − ε", claim.right("2B", 1).right("−|u|²", -1).right("- ε", -1).statement());
    assertEquals("L ≤ −|u|² + B", claim.right("−|u|²", -1).right("B", 1).statement());
  }
}
