package assay.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.judge.OutOfTime;
import assay.random.Key;
import assay.random.Levels;
import assay.random.PerInstance;
import assay.random.Scope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CoresTest {

  private final Cores cores = new Cores(2);

  @AfterEach
  void close() {
    cores.close();
  }

  /** Even trials wait for the odd one behind them. */
  @Test
  void resultsComeInOrderHoweverTheTrialsEnd() {
    CountDownLatch[] done = IntStream.range(0, 10).mapToObj(i -> new CountDownLatch(1)).toArray(CountDownLatch[]::new);
    List<Integer> results = cores.run(3, 13, i -> {
      if (i % 2 == 1) await(done[i + 1 - 3]);
      done[i - 3].countDown();
      return i;
    });
    assertEquals(IntStream.range(3, 13).boxed().toList(), results);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS), "the other trial never ran");
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void noMoreTrialsRunAtOnceThanThereAreThreads() {
    AtomicInteger running = new AtomicInteger();
    List<Integer> seen = cores.run(0, 200, i -> {
      int now = running.incrementAndGet();
      Thread.yield();
      running.decrementAndGet();
      return now;
    });
    assertTrue(seen.stream().allMatch(now -> now <= 2));
  }

  /** The one thread is held until three claims wait for it. */
  @Test
  void trialsOfTheClaimWhoseTurnIsFirstGoFirst() throws InterruptedException {
    List<Integer> turns = new CopyOnWriteArrayList<>();
    CountDownLatch held = new CountDownLatch(1);
    try (Cores one = new Cores(1); ExecutorService claims = Executors.newCachedThreadPool()) {
      claims.submit(() -> one.run(0, 1, i -> waits(held)));
      for (int order : new int[] {3, 1, 2}) {
        claims.submit(() -> one.watched(order, slow -> {}).run(0, 2, i -> turns.add(order)));
        Thread.sleep(100);
      }
      held.countDown();
    }
    assertEquals(List.of(1, 1, 2, 2, 3, 3), turns);
  }

  /** Both threads would wait for the measurement, and it for the other claim. */
  @Test
  void aTrialThatWaitsForWhatAnotherMeasuresLeavesItsCore() throws Exception {
    CountDownLatch measured = new CountDownLatch(1);
    Scope scope = new Scope(new Key(1, "X", 0, 0), Levels.NONE);
    PerInstance<Boolean> measurement = PerInstance.of(trial -> waits(measured));
    try (ExecutorService claims = Executors.newCachedThreadPool()) {
      Future<List<Boolean>> both = claims.submit(() -> cores.run(0, 2, i -> measurement.apply(scope.trial(i))));
      cores.run(0, 1, i -> counted(measured));
      assertEquals(List.of(true, true), both.get());
    }
  }

  private static boolean counted(CountDownLatch latch) {
    latch.countDown();
    return true;
  }

  private static boolean waits(CountDownLatch latch) {
    await(latch);
    return true;
  }

  /** A trial by itself may go on for ever as well: patience watches it from another thread. */
  @Test
  void aSingleTrialRunsOnAThreadThatCanBeLeft() {
    assertNotSame(Thread.currentThread(), cores.run(5, 6, i -> Thread.currentThread()).getFirst());
  }

  @Test
  void aTrialThatNeverEndsIsInterruptedAndTheNextOnesRun() {
    try (Cores impatient = new Cores(2, new Patience(Duration.ofMillis(200)))) {
      OutOfTime late = assertThrows(OutOfTime.class, () -> impatient.run(0, 4, i -> i == 1 ? sleeping() : i));
      assertEquals("a trial took longer than 0.2 s (-Dassay.patience=) and was interrupted", late.getMessage());
      assertEquals(List.of(0, 1, 2), impatient.run(0, 3, i -> i));
    }
  }

  @Test
  void aTrialThatCannotBeInterruptedIsLeftBehindWithItsThread() {
    AtomicBoolean released = new AtomicBoolean();
    try (Cores impatient = new Cores(1, new Patience(Duration.ofMillis(100)))) {
      OutOfTime late = assertThrows(OutOfTime.class, () -> impatient.run(0, 1, i -> busy(released)));
      assertTrue(late.getMessage().endsWith("abandoned with its thread, which could not be interrupted and goes on"),
          late.getMessage());
      assertEquals(List.of(7), impatient.run(7, 8, i -> i));
    } finally {
      released.set(true);
    }
  }

  /** Both threads are lost to one claim while the trials of another wait for them. */
  @Test
  @Timeout(60)
  void whatWaitedForThreadsThatAreLeftBehindRunsOnNewOnes() throws Exception {
    AtomicBoolean released = new AtomicBoolean();
    CountDownLatch taken = new CountDownLatch(2);
    try (Cores impatient = new Cores(2, new Patience(Duration.ofMillis(300)));
        ExecutorService claims = Executors.newCachedThreadPool()) {
      Future<List<Integer>> endless = claims.submit(() -> impatient.run(0, 2, i -> {
        taken.countDown();
        return busy(released);
      }));
      assertTrue(taken.await(10, TimeUnit.SECONDS));
      assertEquals(List.of(7, 8), claims.submit(() -> impatient.run(7, 9, i -> i)).get(30, TimeUnit.SECONDS));
      assertThrows(ExecutionException.class, endless::get);
    } finally {
      released.set(true);
    }
  }

  /** Trials that wait for a thread are not slow: patience counts from when one is taken up. */
  @Test
  void manyTrialsMayTakeLongerThanOneMay() {
    try (Cores impatient = new Cores(1, new Patience(Duration.ofMillis(300)))) {
      assertEquals(10, impatient.run(0, 10, i -> pause(60)).size());
    }
  }

  private static int sleeping() {
    return pause(60_000);
  }

  private static int pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
      return 0;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static int busy(AtomicBoolean released) {
    while (!released.get()) Thread.onSpinWait();
    return 0;
  }

  @Test
  void noTrialsGiveNoResults() {
    assertEquals(List.of(), cores.run(4, 4, i -> i));
  }

  @Test
  void anExceptionNamesItsCauseAndLeavesThePoolAlive() {
    IllegalStateException failure = assertThrows(IllegalStateException.class,
        () -> cores.run(0, 4, CoresTest::failing));
    assertEquals("trial 2", failure.getCause().getMessage());
    assertEquals(List.of(0, 1), cores.run(0, 2, CoresTest::failing));
  }

  private static int failing(int i) {
    if (i == 2) throw new UnsupportedOperationException("trial 2");
    return i;
  }

  @Test
  void fewerThanOneThreadAreRefused() {
    assertEquals("threads = 0: must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> new Cores(0)).getMessage());
  }
}
