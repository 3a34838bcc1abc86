package assay.report;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.Optional;

/** Escapes the message of a failed test: the page shows it as markup, and would swallow a name in angle brackets. */
public final class EscapedMessages implements TestLifecycleListener {

  @Override
  public void beforeTestWrite(TestResult result) {
    Optional.ofNullable(result.getStatusDetails()).ifPresent(EscapedMessages::escape);
  }

  private static void escape(StatusDetails details) {
    Optional.ofNullable(details.getMessage()).map(Xml::escaped).ifPresent(details::setMessage);
    Optional.ofNullable(details.getTrace()).map(Xml::escaped).ifPresent(details::setTrace);
  }
}
