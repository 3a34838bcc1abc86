package assay.runner;

import assay.judge.OutOfTime;
import assay.judge.TrialRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs trials in this process, one per core at a time. Results come back in order, so that no verdict depends on
 * timing; only a trial that takes longer than patience lasts gives none. It is interrupted; where that does not stop
 * it, its thread is left behind, and the trials that follow get new ones.
 */
public final class Cores implements TrialRunner, AutoCloseable {

  /** After being interrupted a trial has so long to end. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** How often it is said that a trial is slow. */
  private static final Duration SLOW = Duration.ofSeconds(10);

  private final Patience patience;
  private final Lane lane;

  /** One thread per core that the JVM may use, and the patience of this run. */
  public Cores() {
    this(Runtime.getRuntime().availableProcessors(), Patience.current());
  }

  /** With the standard patience. */
  public Cores(int threads) {
    this(threads, Patience.STANDARD);
  }

  /**
   * @throws IllegalArgumentException if threads &lt; 1
   */
  public Cores(int threads, Patience patience) {
    if (threads < 1) throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
    this.patience = patience;
    lane = new Lane(threads);
  }

  public Patience patience() {
    return patience;
  }

  @Override
  public <T> List<T> run(int from, int to, IntFunction<T> trial) {
    return run(from, to, trial, 0, slow -> {});
  }

  /**
   * The same cores; every ten seconds that a trial goes on, it is said for how long it has.
   *
   * @param order trials of a lower one go first
   */
  public TrialRunner watched(int order, Consumer<Duration> slow) {
    return new TrialRunner() {
      @Override
      public <T> List<T> run(int from, int to, IntFunction<T> trial) {
        return Cores.this.run(from, to, trial, order, slow);
      }
    };
  }

  private <T> List<T> run(int from, int to, IntFunction<T> trial, int order, Consumer<Duration> slow) {
    List<Running<T>> running = IntStream.range(from, to)
        .mapToObj(i -> new Running<>(lane, order, () -> trial.apply(i))).toList();
    try {
      for (Running<T> one : running) awaited(one, running, slow);
      return results(running);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a trial was running", interrupted);
    }
  }

  private static <T> List<T> results(List<Running<T>> running) throws InterruptedException {
    List<T> results = new ArrayList<>();
    for (Running<T> one : running) results.add(one.result());
    return results;
  }

  private <T> void awaited(Running<T> one, List<Running<T>> all, Consumer<Duration> slow) throws InterruptedException {
    Duration next = SLOW;
    while (!one.ends(shorter(LOOK, patience.limit()))) {
      Duration longest = all.stream().map(Running::elapsed).max(Duration::compareTo).orElse(Duration.ZERO);
      if (longest.compareTo(patience.limit()) > 0) throw stopped(all);
      if (longest.compareTo(next) < 0) continue;
      slow.accept(longest);
      next = longest.plus(SLOW);
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private <T> OutOfTime stopped(List<Running<T>> all) throws InterruptedException {
    all.forEach(Running::stop);
    boolean over = true;
    for (Running<T> one : all) over &= one.over(GRACE);
    if (!over) lane.leaveThreadsBehind();
    return new OutOfTime("a trial took longer than " + seconds(patience.limit()) + " s (-Dassay.patience=) and was "
        + (over ? "interrupted" : "abandoned with its thread, which could not be interrupted and goes on"));
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0 ? Long.toString(limit.toSeconds()) : Double.toString(limit.toMillis() / 1e3);
  }

  @Override
  public void close() {
    lane.shutdownNow();
  }
}
