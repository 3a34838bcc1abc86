package assay.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private static final long WORK = 50_000_000;

  /** A twentieth of a second of a processor. */
  private static int work(int part) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    while (threads.getCurrentThreadCpuTime() - start < WORK) Thread.onSpinWait();
    return part;
  }

  @Test
  void whatThePartsGiveComesInTheirOrder() {
    assertEquals(IntStream.range(0, 100).boxed().toList(), SideBySide.of(100, i -> i));
    assertEquals(List.of(), SideBySide.of(0, i -> i));
  }

  /** Two parts wait for each other: they are on two threads, of which one is not the trial's. */
  @Test
  void theTimeOfPartsOnOtherThreadsIsCountedOnce() throws Exception {
    LongAdder nanos = new LongAdder();
    CountDownLatch both = new CountDownLatch(2);
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
      pool.submit(() -> SideBySide.timed(nanos, () -> SideBySide.of(2, i -> {
        both.countDown();
        met(both);
        return SideBySide.of(2, SideBySideTest::work);
      }))).get();
    }
    assertTrue(nanos.sum() >= 4 * WORK, nanos + " ns");
    assertTrue(nanos.sum() < 6 * WORK, nanos + " ns");
  }

  private static void met(CountDownLatch both) {
    try {
      assertTrue(both.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aTrialThatIsInterruptedBeginsNoOtherPart() {
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, () -> SideBySide.of(4, i -> i));
    assertTrue(Thread.interrupted());
    assertFalse(SideBySide.of(4, i -> i).isEmpty());
  }
}
