package assay.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.claim.Verdict;
import assay.judge.Conjecture;
import assay.judge.Counts;
import assay.judge.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharperBoundsTest {

  private static final Outcome PLAIN = Synthetic.claim(20, 1, random -> Synthetic.instance(Map.of("d", 2.0), 0.2, 1));

  private static Conjecture conjecture(String change, Verdict verdict) {
    return new Conjecture(change, verdict, Counts.none().plus(verdict.kind()), List.of(0.4));
  }

  @Test
  void onlyWhatStandsIsFound() {
    List<Discovery> found = SharperBounds.of(Synthetic.conjecturing(PLAIN, List.of(
        conjecture("half of all", new Verdict.Supported("s")), conjecture("a tenth", new Verdict.Refuted("r")),
        conjecture("a fifth", new Verdict.Inconclusive("i")))));
    assertEquals(List.of("half of all"), found.stream().map(Discovery::subject).toList());
    assertEquals(
        "The conjecture “half of all” is sharper and stands: no counterexample in 1 instances, where left over "
            + "right becomes 0.4 in place of 0.2 in the median.",
        found.getFirst().sentence());
  }
}
