package assay.quantify;

import assay.baseline.Finding;
import assay.claim.Verdict;
import assay.judge.Exploration;
import assay.judge.Outcome;
import assay.ledger.Console;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What was found of a claim as the result of a test: what may be green, what fails, what is skipped, what is broken.
 *
 * @param answer whether the claim is about samples that the user named: that it is vacuous there is no failure
 */
record Judged(Finding finding, boolean answer) {

  PropertyExecutionResult result(PropertyExecutionResult generated) {
    if (outcome().verdict() instanceof Verdict.HarnessError) {
      return generated.mapToFailed(bare(new IllegalStateException(message())));
    }
    if (answer && outcome().verdict() instanceof Verdict.Vacuous) {
      return generated.mapToAborted(bare(new TestAbortedException(message())));
    }
    if (!finding.passes()) return generated.mapToFailed(bare(new AssertionFailedError(message())));
    if (outcome().verdict() instanceof Verdict.OutOfRegime) {
      return generated.mapToAborted(bare(new TestAbortedException(message())));
    }
    return generated.mapToSuccessful();
  }

  /** Where this object was made says nothing of where a theorem fails. */
  private static <T extends Throwable> T bare(T failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }

  private Outcome outcome() {
    return finding.outcome();
  }

  private String message() {
    return Console.legible(said());
  }

  private String said() {
    String smallest = outcome().counterexample()
        .map(sample -> "\n" + kind() + ": " + sample.parameters() + origin(sample.parameters())).orElse("");
    return heading() + outcome().statement() + expectation() + "\n" + outcome().verdict().reason() + smallest
        + frontiers() + "\nrerun: " + outcome().settings().rerun();
  }

  private String expectation() {
    String broken = finding.comparison().breaks() ? "\nagainst the baseline: " + finding.comparison().text() : "";
    return finding.expected().filter(kind -> kind != outcome().verdict().kind())
        .map(kind -> "\n" + expects() + kind + reason()).orElse(broken);
  }

  private String expects() {
    return outcome().source().expected().isPresent() ? "the claim expects: " : "the baseline expects: ";
  }

  private String reason() {
    return outcome().source().expected().map(expected -> " (" + expected.why() + ")").orElse("");
  }

  /** Where nothing could be made smaller, the counterexample is what was drawn. */
  private String kind() {
    return outcome().exploration().origin().filter(Exploration.Origin::movable).isPresent()
        ? "smallest counterexample"
        : "counterexample, as drawn";
  }

  /** The instance that was drawn and the worst one, where they are others than the one that is shown. */
  private String origin(String shown) {
    if (outcome().exploration().origin().isEmpty()) return "";
    Exploration.Origin origin = outcome().exploration().origin().get();
    String drawn = origin.drawn().parameters().equals(shown) ? "" : "\n  as drawn: " + origin.drawn();
    boolean another = !origin.worst().parameters().equals(shown)
        && !origin.worst().parameters().equals(origin.drawn().parameters());
    String apart = origin.connected()
        ? ""
        : "\n  between the one drawn and the smallest one the claim is not refuted: they may fail for different "
            + "reasons";
    String kept = origin.movable() && !origin.kept().isEmpty()
        ? "\n  left as drawn: " + String.join(", ", origin.kept())
        : "";
    return kept + drawn + (another ? "\n  worst that was judged: " + origin.worst() : "") + apart;
  }

  private String frontiers() {
    return outcome().exploration().frontiers().stream().map(frontier -> "\nfrontier: " + frontier)
        .collect(Collectors.joining());
  }

  private String heading() {
    String mutant = outcome().source().mutantOf()
        .map(m -> "the mutant “" + m.change() + "” survives " + m.claim() + ": ").orElse("");
    return "[" + outcome().verdict().kind() + "] " + mutant + outcome().id() + ": ";
  }
}
