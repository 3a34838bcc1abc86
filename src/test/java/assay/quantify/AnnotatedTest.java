package assay.quantify;

import static assay.quantify.Ran.message;
import static assay.quantify.Ran.result;
import static assay.quantify.Ran.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

/** What annotations say of a claim, and claims in nested classes: through the real engine and hook. */
class AnnotatedTest {

  @Test
  void theIdIsThatOfTheAnnotation() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Annotated.class, "namedByItsAnnotation").getStatus());
    String nameless = message(result(Examples.Annotated.class, "nameless"), Status.FAILED, IllegalStateException.class);
    assertTrue(nameless.contains("nameless states no id: mark it @States(\"…\")"), nameless);
  }

  @Test
  void whatAClaimExpectsPassesAndNothingElse() {
    assertEquals(Status.SUCCESSFUL, result(Examples.Annotated.class, "refutedAsExpected").getStatus());
    String failed = message(
        result(Examples.Annotated.class, "supportedAgainstExpectation"), Status.FAILED, AssertionFailedError.class);
    assertTrue(failed.contains("the claim expects: refuted (n may be 100; true: n ≤ 1000)"), failed);
  }

  @Test
  void aNestedClassIsRunAndItsRerunLineNamesIt() {
    List<Event> finished = run(selectClass(Examples.Outer.class)).testEvents().finished().list();
    assertEquals(1, finished.size());
    String failed = message(
        finished.getFirst().getRequiredPayload(TestExecutionResult.class), Status.FAILED, AssertionFailedError.class);
    assertTrue(failed.contains("-Dit.test='assay.quantify.Examples$Outer$Inner#refutedFrom100'"), failed);
  }
}
