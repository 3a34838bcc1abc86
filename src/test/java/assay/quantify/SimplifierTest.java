package assay.quantify;

import static assay.quantify.Ran.message;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;

/** Counterexamples that have no axis, through the real engine and hook. */
class SimplifierTest {

  private static String refuted(String method) {
    Method property = Arrays.stream(Shapes.class.getDeclaredMethods()).filter(m -> m.getName().equals(method))
        .findFirst().orElseThrow();
    return message(
        Ran.run(selectMethod(Shapes.class, property)).testEvents().finished().list().getFirst()
            .getRequiredPayload(TestExecutionResult.class),
        Status.FAILED, AssertionFailedError.class);
  }

  private static void assertShows(String part, String message) {
    assertTrue(message.contains(part), message);
  }

  @Test
  void aListLosesWhatIsNotNeeded() {
    assertShows("left above right: 2 against 1.5\nsmallest counterexample: lengths = [7, 7]\n",
        refuted("atMostOneLong"));
  }

  @Test
  void anArrayAStringAChoiceToo() {
    assertShows("smallest counterexample: x = [0.0, 0.0, 0.0]\n", refuted("shortArray"));
    assertShows("smallest counterexample: name = AAA\n", refuted("shortName"));
    assertShows("smallest counterexample: side = RIGHT, n = 10\n", refuted("neverRight"));
  }

  @Test
  void theUsersOwnArbitrary() {
    assertShows("smallest counterexample: box = Box[width=1, height=20]\n", refuted("flatBox"));
    assertShows("smallest counterexample: xs = [0, 0, 0]\n", refuted("dependent"));
  }

  /** A number with an axis is bisected, a seed stays, a list is shrunk: each its own way, in one counterexample. */
  @Test
  void whatIsMixedIsMadeSmallerEachItsWay() {
    String message = refuted("mixed");
    assertShows("smallest counterexample: xs = [0], m = 100, seed = ", message);
    assertShows("\n  left as drawn: seed\n", message);
    assertShows("\nfrontier: m", message);
  }

  @Test
  void whatNothingIsKnownOfIsShownAsDrawn() {
    String message = refuted("frozen");
    assertShows("\ncounterexample, as drawn: k = ", message);
    assertFalse(message.contains("smallest"), message);
  }

  /** A long value is shown by its beginning and its size. */
  @Test
  void aLongValueIsCut() {
    for (String property : List.of("longArray", "longList", "longText", "longRecord")) {
      String message = refuted(property);
      assertTrue(message.length() < 1500, message.length() + " characters: " + property);
      assertTrue(message.matches("(?s).*… \\(\\d+ characters.*\\).*"), message);
    }
  }

  @Test
  void aNullIsAValueLikeAnother() {
    assertShows("counterexample, as drawn: text = null\n", refuted("nothing"));
  }
}
