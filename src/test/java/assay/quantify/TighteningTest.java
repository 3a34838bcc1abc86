package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.States;
import assay.stats.Interval;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;

class TighteningTest {

  /** Planted constants. */
  static class Planted {

    @States("P-3")
    @Property(tries = 20)
    Claim slackOfThree(@ForAll @IntRange(min = 1, max = 50) int n) {
      return Claim.inequality().left("n", Interval.exactly(n)).right("2n", 2.0 * n).right("n", (double) n);
    }

    @Mutant(of = "P-3", change = "none")
    @Property(tries = 20)
    Claim mutant(@ForAll @IntRange(min = 1, max = 50) int n) {
      return Claim.inequality().left("n", Interval.exactly(n)).right("0", 0);
    }
  }

  @AfterEach
  void forget() {
    System.clearProperty("tighten");
  }

  @Test
  void aPlantedSlackOfThreeIsAThird() {
    System.setProperty("tighten", "P-3");
    PrintStream out = System.out;
    var console = new ByteArrayOutputStream();
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    try {
      Ran.run(selectMethod(Planted.class, "slackOfThree", int.class));
    } finally {
      System.setOut(out);
    }
    String said = console.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("c · (right side), where that is positive: c = 0.333333 suffices in all 160 instances; "
        + "below 0.333333 one of them refutes it."), said);
    assertTrue(said.contains("c · 2n, where that is positive: c = 0 suffices in all 160 instances"), said);
    assertTrue(said.contains("c = 0.333333 was too small in 0 of 80 fresh ones"), said);
  }

  private static boolean runs(String method) throws NoSuchMethodException {
    MethodSource source = MethodSource.from(Planted.class.getDeclaredMethod(method, int.class));
    return TightenedClaims.runs(source);
  }

  @Test
  void onlyTheClaimsThatAreNamedRun() throws NoSuchMethodException {
    assertTrue(runs("slackOfThree") && runs("mutant"));
    System.setProperty("tighten", "GF-*,P-*");
    assertTrue(runs("slackOfThree"));
    assertEquals(false, runs("mutant"));
    System.setProperty("tighten", "GF-*");
    assertEquals(false, runs("slackOfThree"));
  }
}
