package assay.report;

import assay.baseline.Finding;
import assay.baseline.FindingListener;
import assay.claim.Format;
import assay.claim.Verdict;
import assay.judge.Outcome;
import assay.ledger.Json;
import assay.ledger.Places;
import io.qameta.allure.Allure;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells Allure of each claim, on the test that it is recording: grouped by paper, theorem and claim, with the mutants
 * of a paper in a group of their own. The claim's facts and its page go to a file of JSON beside the results, named by
 * the test, from where the report takes them: on the result itself Allure would store the page twice. What varies from
 * run to run does not enter a claim's identity, so that it keeps its history.
 */
public final class AllureEvidence implements FindingListener {

  private static final Pattern ARXIV = Pattern.compile("(?i)arxiv[: ]*(\\d{4}\\.\\d{4,5})");
  private boolean environmentWritten;

  @Override
  public void found(Finding finding) {
    if (Allure.getLifecycle().getCurrentTestCase().isEmpty()) return;
    String facts = Json.text(Facts.of(finding, Description.of(finding, Pictures.of(finding))));
    Path results = Places.current().results();
    Allure.getLifecycle().updateTestCase(result -> {
      fill(result, finding);
      write(facts, new Results(results).claim(result.getFullName()));
    });
    if (!environmentWritten) Environment.of(finding.outcome().settings()).write(results);
    environmentWritten = true;
  }

  private static void fill(TestResult result, Finding finding) {
    Outcome outcome = finding.outcome();
    result.setName(Words.name(finding));
    result.getLabels().addAll(labels(outcome));
    result.getParameters().addAll(parameters(outcome));
    Matcher arxiv = ARXIV.matcher(outcome.source().paper());
    if (arxiv.find()) {
      result.getLinks().add(
          new Link().setName("arXiv " + arxiv.group(1)).setUrl("https://arxiv.org/abs/" + arxiv.group(1)));
    }
    if (outcome.verdict() instanceof Verdict.Inconclusive open) {
      result.setStatusDetails(new StatusDetails().setMessage("[inconclusive] " + open.reason()));
    }
  }

  private static List<Label> labels(Outcome outcome) {
    String theorem = outcome.source().mutantOf().map(mutation -> "Mutants").orElse(outcome.source().theorem());
    String claim = outcome.source().mutantOf().map(Outcome.Mutation::claim).orElse(outcome.id());
    String paper = outcome.source().paper().isBlank() ? "no paper named" : outcome.source().paper();
    return List.of(label("epic", paper), label("feature", theorem), label("story", claim));
  }

  /** What the lists show beside a claim's name. */
  private static List<Parameter> parameters(Outcome outcome) {
    String ratio = outcome.tightness().isEmpty() ? "–" : Format.number(outcome.medianTightness());
    return List.of(
        parameter("instances", outcome.counts().toString()),
        parameter("tightness", "left/right " + ratio),
        parameter("vacuous", Words.percent(outcome.counts().of(Verdict.Kind.VACUOUS), outcome.counts().total())
            + " vacuous"));
  }

  private static Label label(String name, String value) {
    return new Label().setName(name).setValue(value);
  }

  private static Parameter parameter(String name, String value) {
    return new Parameter().setName(name).setValue(value).setExcluded(true);
  }

  private static void write(String facts, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, facts);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file + " (" + failure.getMessage() + ")", failure);
    }
  }
}
