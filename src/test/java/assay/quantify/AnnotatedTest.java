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

  /** An id is one cell of a table, and the same for every instance. */
  @Test
  void anIdThatVariesOrBreaksALineIsAnErrorOfTheClaim() {
    String variable = message(result(Examples.Annotated.class, "variable"), Status.FAILED, IllegalStateException.class);
    assertTrue(variable.contains("the claim's id varies by instance: X-"), variable);
    String broken = message(result(Examples.Annotated.class, "brokenLine"), Status.FAILED, IllegalStateException.class);
    assertTrue(broken.contains("id = X␤1␤2: must be one line without tabs"), broken);
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
