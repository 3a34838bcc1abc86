package assay.quantify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Examples, run by the real engine and hook. */
final class Ran {

  private Ran() {}

  static EngineExecutionResults run(DiscoverySelector selector) {
    return EngineTestKit.engine("jqwik").selectors(selector).execute();
  }

  static TestExecutionResult result(Class<?> examples, String method) {
    return result(examples, method, int.class);
  }

  static TestExecutionResult result(Class<?> examples, String method, Class<?> parameter) {
    Examples.calls.set(0);
    List<Event> finished = run(selectMethod(examples, method, parameter)).testEvents().finished().list();
    assertEquals(1, finished.size());
    return finished.getFirst().getRequiredPayload(TestExecutionResult.class);
  }

  static String message(TestExecutionResult result, Status status, Class<? extends Throwable> type) {
    assertEquals(status, result.getStatus());
    assertEquals(type, result.getThrowable().orElseThrow().getClass());
    return result.getThrowable().orElseThrow().getMessage();
  }
}
