package assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.judge.Anatomy;
import assay.judge.Conjecture;
import assay.judge.Counts;
import assay.judge.Observation;
import assay.judge.Outcome;
import assay.ledger.Outcomes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

  /** √d ≤ d for d = 1, …, 30, with k = 2 throughout. */
  private static Outcome root() {
    List<Observation> observations = IntStream.rangeClosed(1, 30).mapToObj(d -> new Observation(
        Verdict.Kind.SUPPORTED, Map.of("d <", (double) d, "k", 2.0), List.of(), OptionalDouble.empty(),
        Optional.of(new Observation.Sides(Math.sqrt(d), d, 5)))).toList();
    Outcome plain = Outcomes.claim("GF-E1", new Verdict.Supported("s"), List.of(0.5));
    Conjecture half = new Conjecture("√d in place of d", new Verdict.Supported("none in 30"), Counts.none().plus(
        Verdict.Kind.SUPPORTED), List.of(0.5));
    return new Outcome(plain.source(), plain.id(), plain.statement(), plain.verdict(), plain.counts(),
        plain.tightness(), plain.tightest(), plain.counterexample(), plain.exploration(), new Anatomy(observations),
        List.of(), List.of(), plain.settings(), plain.digest(), List.of(half));
  }

  @Test
  void thePageTellsHowBothSidesGrow() {
    String html = Growth.of(root());
    Wellformed.xml("<div>" + html + "</div>");
    assertTrue(html.contains("<td>d &lt;</td><td>power 0.5 [0.5, 0.5]</td><td>power 1 [1, 1]</td>"), html);
    assertTrue(html.contains("<b>loose</b>"), html);
    assertTrue(html.contains("Nothing is said of k: the same in all instances."), html);
    assertTrue(html.contains("each side is the median of an instance's trials"), html);
  }

  @Test
  void aClaimWithoutInstancesHasNoSuchPart() {
    Outcome plain = Outcomes.claim("GF-E1", new Verdict.Supported("s"), List.of(0.5));
    assertEquals("", Growth.of(plain));
    assertEquals("", Conjectured.of(plain));
  }

  @Test
  void thePageTellsWhatBecameOfConjectures() {
    String html = Conjectured.of(root());
    Wellformed.xml("<div>" + html + "</div>");
    assertTrue(html.contains("<td>√d in place of d</td><td>supported</td><td>1</td><td>0.5</td>"), html);
    assertTrue(html.contains("none in 30"), html);
  }
}
