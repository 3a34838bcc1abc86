package assay.random;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Parts of a trial that run side by side, on the cores of the pool in which the trial runs: each takes up what no other
 * trial needs. What they give comes in their order, so that nothing depends on how many cores there are, as long as no
 * part depends on another one and each that needs random numbers has a stream of its own.
 */
public final class SideBySide {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Where the processor time of a trial is counted. */
  private static final ThreadLocal<LongAdder> TIME = new ThreadLocal<>();

  private SideBySide() {}

  /** What each part gives, in their order. */
  public static <T> List<T> of(int count, IntFunction<T> part) {
    Thread owner = Thread.currentThread();
    LongAdder time = TIME.get();
    return IntStream.range(0, count).parallel().mapToObj(i -> run(part, i, owner, time)).toList();
  }

  private static <T> T run(IntFunction<T> part, int number, Thread owner, LongAdder time) {
    if (owner.isInterrupted()) throw new IllegalStateException("interrupted while parts of a trial ran side by side");
    boolean counted = Thread.currentThread() == owner || time == null;
    return counted ? part.apply(number) : timed(time, () -> part.apply(number));
  }

  /**
   * Does some work and counts the processor time that it takes, that of its parts on other threads with it.
   *
   * @param nanos to which it is added
   */
  public static <T> T timed(LongAdder nanos, Supplier<T> work) {
    LongAdder before = TIME.get();
    long start = THREADS.getCurrentThreadCpuTime();
    TIME.set(nanos);
    try {
      return work.get();
    } finally {
      nanos.add(THREADS.getCurrentThreadCpuTime() - start);
      if (before == null) TIME.remove();
      else TIME.set(before);
    }
  }
}
