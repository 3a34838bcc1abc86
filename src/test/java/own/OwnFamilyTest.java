package own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import assay.claim.Claim;
import assay.distribution.FiniteDistribution;
import assay.quantify.Among;
import assay.stats.Interval;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A family outside the engine is drawn, shrunk and searched like those inside; nothing of the engine knows it. */
class OwnFamilyTest {

  @Among(value = Spokes.class, maxAtoms = 12, rescaled = false)
  @Retention(RetentionPolicy.RUNTIME)
  @interface FewSpokes {}

  /** Run through jqwik's engine, as from {@code properties/}. */
  static class Claims {

    @Property(tries = 40)
    Claim normsStayBelowTheReach(@ForAll @FewSpokes FiniteDistribution D) {
      return Claim.inequality().named("own-1").left("B_x", D.largestNorm()).right("reach", 10);
    }

    @Property(tries = 40)
    Claim fewAtoms(@ForAll @FewSpokes FiniteDistribution D) {
      return Claim.inequality().named("own-2").left("N", Interval.exactly(D.size())).right("9", 9);
    }

    /** Seen only close to the largest of everything: the edge cases left out, no draw comes near. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    Claim massAtReach(@ForAll @FewSpokes FiniteDistribution D) {
      return Claim.inequality().named("own-3").left("N B_x", D.largestNorm().times(D.size())).right("470", 470);
    }
  }

  private static TestExecutionResult judged(String method) {
    var events = EngineTestKit.engine("jqwik").selectors(selectMethod(Claims.class, method, FiniteDistribution.class))
        .execute();
    return events.testEvents().finished().list().getFirst().getRequiredPayload(TestExecutionResult.class);
  }

  private static String refutation(String method) {
    TestExecutionResult result = judged(method);
    assertEquals(Status.FAILED, result.getStatus());
    return result.getThrowable().orElseThrow().getMessage();
  }

  @Test
  void itIsDrawnWithinItsRanges() {
    assertEquals(Status.SUCCESSFUL, judged("normsStayBelowTheReach").getStatus());
  }

  /** One arm of five pairs or two of three, whichever was drawn; the smallest dimension and reach. */
  @Test
  void itIsShrunkAlongItsParameters() {
    String message = refutation("fewAtoms");
    Pattern smallest = Pattern.compile(
        "smallest counterexample: D = (1 spokes in d = 2, 5|2 spokes in d = 2, 3) pairs");
    assertTrue(smallest.matcher(message).find(), message);
  }

  @Test
  void itIsSearchedAlongItsParameters() {
    String message = refutation("massAtReach");
    System.out.println(message);
    assertTrue(message.contains("12 pairs each, reach"), message);
  }
}
