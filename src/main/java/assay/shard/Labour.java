package assay.shard;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs units side by side on this machine, in their order; says every few seconds how far it is. */
public final class Labour {

  private static final long PAUSE = 5_000;

  private final Units units;
  private final int threads;
  private final Pace pace;

  /**
   * @param threads how many units are under way at once
   */
  public Labour(Units units, int threads, Pace pace) {
    this.units = units;
    this.threads = threads;
    this.pace = pace;
  }

  /**
   * Runs them all.
   *
   * @param lines where their lines go; called by several threads
   * @throws IllegalStateException if a line cannot be written: nothing goes on then
   */
  public void run(List<Unit> all, Store known, Consumer<String> lines) throws InterruptedException {
    Queue<Unit> waiting = new ConcurrentLinkedQueue<>(all);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> workers = IntStream.range(0, threads).mapToObj(i -> Thread.ofPlatform().daemon()
        .name("unit-" + i).start(() -> work(waiting, known, lines, failure))).toList();
    for (Thread worker : workers) while (!worker.join(Duration.ofMillis(PAUSE))) pace.say();
    if (failure.get() != null) throw new IllegalStateException(failure.get().getMessage(), failure.get());
  }

  private void work(Queue<Unit> waiting, Store known, Consumer<String> lines, AtomicReference<Throwable> failure) {
    try {
      for (Unit unit = waiting.poll(); unit != null && failure.get() == null; unit = waiting.poll()) {
        pace.begins(unit);
        units.run(unit, known, line -> told(line, lines, failure));
        pace.ends(unit);
      }
    } catch (RuntimeException | Error stops) {
      failure.compareAndSet(null, stops);
    }
  }

  /** A line that cannot be written ends everything, whoever hears of it first. */
  private void told(String line, Consumer<String> lines, AtomicReference<Throwable> failure) {
    try {
      lines.accept(line);
    } catch (RuntimeException unwritten) {
      failure.compareAndSet(null, unwritten);
      throw unwritten;
    }
    pace.heard(line);
  }
}
