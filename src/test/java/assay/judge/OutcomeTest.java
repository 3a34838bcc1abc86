package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import assay.ledger.Outcomes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Verdict SUPPORTED = new Verdict.Supported("s");

  @Test
  void aBoundFarAboveWhatItBoundsAsksForAReason() {
    Outcome loose = Outcomes.claim("X", SUPPORTED, List.of(0.01, 0.02, 0.9));
    assertEquals(OptionalDouble.of(0.02), loose.slack());
    Outcome.Remarks reason = new Outcome.Remarks(Optional.empty(), List.of(), Optional.of("a union bound"), Map.of());
    assertTrue(Outcomes.remarked(loose, reason).slack().isEmpty());
  }

  @Test
  void atATwentiethAndWhereNothingWasMeasuredThereIsNothingToAsk() {
    assertTrue(Outcomes.claim("X", SUPPORTED, List.of(0.05, 0.05)).slack().isEmpty());
    assertTrue(Outcomes.claim("X", SUPPORTED, List.of()).slack().isEmpty());
    assertTrue(Outcomes.claim("X", new Verdict.Refuted("r"), List.of(0.01)).slack().isEmpty());
    assertTrue(Outcomes.mutant("X", SUPPORTED, "a change").slack().isEmpty());
  }
}
