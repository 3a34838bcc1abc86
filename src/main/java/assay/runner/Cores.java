package assay.runner;

import assay.claim.Trials;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs trials in this process, one per core at a time. Results come back in order, so that no verdict depends on timing. */
public final class Cores implements Trials, AutoCloseable {

  private final ExecutorService pool;

  /** One thread per core that the JVM may use. */
  public Cores() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * @throws IllegalArgumentException if threads &lt; 1
   */
  public Cores(int threads) {
    if (threads < 1) throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
    pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("trial-", 0).factory());
  }

  @Override
  public <T> List<T> run(int from, int to, IntFunction<T> trial) {
    if (to - from == 1) return List.of(trial.apply(from));
    List<Future<T>> running = IntStream.range(from, to).mapToObj(i -> pool.submit(() -> trial.apply(i))).toList();
    return running.stream().map(Cores::result).toList();
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a trial was running", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a trial failed outside its own evidence", failure.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
