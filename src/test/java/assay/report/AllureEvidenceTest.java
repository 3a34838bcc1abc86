package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.baseline.Run;
import assay.judge.Outcome;
import assay.ledger.Places;
import assay.stats.Interval;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllureEvidenceTest {

  private static final List<Double> RATIOS = List.of(0.1, 0.2, 0.3, 0.4, 0.5);

  /** What Allure would write of a test during which the outcome is published. */
  private static TestResult recorded(Outcome outcome) {
    AllureLifecycle surrounding = Allure.getLifecycle();
    AllureLifecycle lifecycle = new AllureLifecycle(new Nowhere());
    TestResult result = new TestResult().setUuid("1").setName("lossReachesOpt").setFullName(
        "MainTheorem.lossReachesOpt").setStatusDetails(new StatusDetails().setMessage("a <b> & c"));
    try {
      Allure.setLifecycle(lifecycle);
      lifecycle.scheduleTestCase(result);
      lifecycle.startTestCase("1");
      new AllureEvidence().found(Run.current().finding(outcome));
      lifecycle.stopTestCase("1");
      lifecycle.writeTestCase("1");
      return result;
    } finally {
      Allure.setLifecycle(surrounding);
    }
  }

  private static Map<String, String> groups(TestResult result) {
    return result.getLabels().stream().collect(Collectors.toMap(Label::getName, Label::getValue, (a, b) -> a));
  }

  private static Outcome supported() {
    return Claims.outcome(Claims.main(Interval.exactly(0.2), Interval.exactly(0.2), 0.05), RATIOS);
  }

  @Test
  void aClaimIsGroupedByPaperAndTheorem() {
    Map<String, String> groups = groups(recorded(supported()));
    assertEquals("arXiv 2310.12408", groups.get("epic"));
    assertEquals("Theorem 3.12", groups.get("feature"));
    assertEquals("GF-E1", groups.get("story"));
  }

  @Test
  void mutantsFormAGroupOfTheirOwn() {
    TestResult result = recorded(Claims.mutant(Claims.main(Interval.exactly(0.9), Interval.exactly(0.2), 0.05)));
    assertEquals("Mutants", groups(result).get("feature"));
    assertTrue(result.getName().endsWith("killed by GF-E1"));
  }

  @Test
  void whatVariesBetweenRunsIsKeptOutOfTheHistory() {
    TestResult result = recorded(supported());
    assertTrue(result.getParameters().size() == 3 && result.getParameters().stream().allMatch(Parameter::getExcluded));
  }

  /** Tests leave their evidence in a directory of their own. */
  @Test
  void factsAndPageStandBesideTheResult() throws IOException {
    recorded(supported());
    Path results = Places.current().results();
    Map<?, ?> facts = (Map<?, ?>) new Results(results).claims().get("MainTheorem.lossReachesOpt");
    String page = facts.get("page").toString();
    assertTrue(page.startsWith("<div class=\"assay\"") && page.contains("<svg"), page);
    assertEquals("supported", facts.get("verdict"));
  }

  @Test
  void anInconclusiveClaimCarriesTheMessageThatItsCategoryLooksFor() {
    TestResult result = recorded(
        Claims.outcome(Claims.main(new Interval(0.1, 0.9), Interval.exactly(0.2), 0.05), RATIOS));
    assertTrue(result.getStatusDetails().getMessage().startsWith("[inconclusive] "));
  }

  @Test
  void messagesAreEscaped() {
    assertEquals("a &lt;b&gt; &amp; c", recorded(supported()).getStatusDetails().getMessage());
  }

  @Test
  void thePaperIsLinked() {
    assertEquals("https://arxiv.org/abs/2310.12408", recorded(supported()).getLinks().getFirst().getUrl());
  }

  private static final class Nowhere implements AllureResultsWriter {

    @Override
    public void write(TestResult result) {}

    @Override
    public void write(TestResultContainer container) {}

    @Override
    public void write(String source, InputStream attachment) {}
  }
}
