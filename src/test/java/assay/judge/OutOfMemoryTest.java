package assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.claim.Claim;
import assay.claim.Verdict;
import assay.random.Key;
import assay.stats.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {

  /** More numbers than an array of any heap can have. */
  private static Interval greedy() {
    return Interval.exactly(new long[Integer.MAX_VALUE].length);
  }

  @Test
  void aTrialThatFindsNoMemoryIsAnErrorThatSaysWhatHelps() {
    Claim claim = Claim.inequality().named("T").left("L", trial -> greedy()).right("R", 1);
    Verdict verdict = new Judge(TrialRunner.inOrder()).judge(claim, new Key(1, "T", 0, 0), 0.1).verdict();
    assertEquals(Verdict.Kind.ERROR, verdict.kind());
    assertTrue(verdict.reason().startsWith("out of memory (") && verdict.reason().contains("-Dmemory=4g"), verdict
        .reason());
  }

  @Test
  void theCauseMayBeWrapped() {
    Throwable wrapped = new IllegalStateException("part of a job failed", new OutOfMemoryError("Java heap space"));
    assertTrue(OutOfMemory.said(wrapped).orElseThrow().startsWith("out of memory (Java heap space)"));
    assertEquals(Optional.empty(), OutOfMemory.said(new IllegalStateException("diverged")));
    assertTrue(OutOfMemory.said("Java heap space", 2_000_000_000L).contains("have 2.0 GB together"));
  }
}
