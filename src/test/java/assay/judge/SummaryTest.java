package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open counts as a violation: the exact binomial end, to the digits that other programs print. */
class SummaryTest {

  private static Counts counts(int supported, int open) {
    Counts counts = Counts.none();
    for (int i = 0; i < supported; i++) counts = counts.plus(Verdict.Kind.SUPPORTED);
    for (int i = 0; i < open; i++) counts = counts.plus(Verdict.Kind.INCONCLUSIVE);
    return counts;
  }

  private static Verdict verdict(int supported, int open) {
    return Summary.of(counts(supported, open), Map.of(Verdict.Kind.INCONCLUSIVE, "the sides overlap"));
  }

  /** 1 − 0.05^(1/n) without an open one; else the Beta quantile. */
  @ParameterizedTest
  @CsvSource({"2, 0, 0.776393", "10, 0, 0.258866", "59, 0, 0.049508", "30, 29, 0.605", "35, 24, 0.5222",
    "19, 1, 0.2161", "18, 2, 0.2826"})
  void everyOpenInstanceCountsAsAViolation(int supported, int open, double share) {
    assertEquals(share, Summary.violating(counts(supported, open)), 1e-3);
  }

  @ParameterizedTest
  @CsvSource({"30, 29", "35, 24", "51, 49", "18, 2", "2, 1"})
  void aClaimWithManyOpenInstancesIsNotSupported(int supported, int open) {
    assertEquals(Verdict.Kind.INCONCLUSIVE, verdict(supported, open).kind());
    assertTrue(verdict(supported, open).reason().contains("may violate it"), verdict(supported, open).reason());
  }

  @ParameterizedTest
  @CsvSource({"19, 1", "59, 1", "40, 3"})
  void aClaimWithFewOpenInstancesAmongManyIsSupportedWithTheShareThatTheyLeave(int supported, int open) {
    assertEquals(Verdict.Kind.SUPPORTED, verdict(supported, open).kind());
    assertTrue(verdict(supported, open).reason().contains(open + " are open and counted as violations"),
        verdict(supported, open).reason());
  }

  @Test
  void aClaimThatDeclinesNearlyEveryDrawIsNotSupported() {
    assertEquals(Verdict.Kind.INCONCLUSIVE, Summary.of(counts(1, 0), 59, Map.of()).kind());
    assertTrue(Summary.of(counts(1, 0), 59, Map.of()).reason().contains("59 of 60 draws were declined"));
    assertEquals(Verdict.Kind.SUPPORTED, Summary.of(counts(30, 0), 30, Map.of()).kind());
    assertEquals("all 60 draws were declined: no instance was judged", Summary.of(counts(0, 0), 60, Map.of()).reason());
  }

  @Test
  void fewInstancesAreShownAsSuch() {
    assertTrue(Summary.few(counts(9, 0)));
    assertFalse(Summary.few(counts(10, 0)));
    assertEquals(
        "no counterexample in 2 instances only: at most 77.6 % of what this generator draws violate it"
            + " (95 % confidence)",
        verdict(2, 0).reason());
  }
}
