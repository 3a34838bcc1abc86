package assay.runner;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A trial that was handed to a thread: how long it has run, and its result. */
final class Running<T> {

  private final Future<T> future;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile long begun;

  /**
   * @param order among all that wait for a thread
   */
  Running(Lane lane, int order, Callable<T> trial) {
    FutureTask<T> task = new FutureTask<>(() -> {
      begun = System.nanoTime();
      try {
        return trial.call();
      } finally {
        ended.countDown();
      }
    });
    future = task;
    lane.add(order, task);
  }

  /** Waits that long for the end. */
  boolean ends(Duration within) throws InterruptedException {
    try {
      future.get(within.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException failed) {
      return true;
    } catch (TimeoutException goesOn) {
      return false;
    }
  }

  /** Since a thread took it up; zero before, and after its end. */
  Duration elapsed() {
    return begun == 0 || ended.getCount() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
  }

  /** The result of a trial that has ended. */
  T result() throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "a trial failed outside its own evidence: " + failure.getCause(), failure.getCause());
    }
  }

  /** Interrupts it, or sees that it is never begun. */
  void stop() {
    future.cancel(true);
  }

  /** Whether it is over, or was never begun, after waiting that long. */
  boolean over(Duration within) throws InterruptedException {
    return begun == 0 || ended.await(within.toNanos(), TimeUnit.NANOSECONDS);
  }
}
