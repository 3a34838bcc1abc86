package assay.runner;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Some threads, and the work that waits for them, in the order of its claims and then of its coming. A thread that
 * waits for what another one measures ({@link ForkJoinPool#managedBlock}) is replaced for as long.
 */
final class Lane {

  private final AtomicLong arrivals = new AtomicLong();
  private final PriorityBlockingQueue<Waiting> queue = new PriorityBlockingQueue<>();
  private final int size;
  private ForkJoinPool threads;

  Lane(int threads) {
    size = threads;
    this.threads = started();
  }

  private ForkJoinPool started() {
    return new ForkJoinPool(size, Lane::thread, null, true);
  }

  private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName("trial-" + thread.getPoolIndex());
    return thread;
  }

  /**
   * Waits for a thread.
   *
   * @param order work of a lower one goes first
   */
  synchronized void add(int order, Runnable work) {
    queue.add(new Waiting(order, arrivals.incrementAndGet(), work));
    threads.execute(this::next);
  }

  private void next() {
    Waiting first = queue.poll();
    if (first != null) first.work.run();
  }

  /** New threads in place of these, of which some do not come back; they take what waits, whoever asked for it. */
  synchronized void leaveThreadsBehind() {
    threads = started();
    for (int i = queue.size(); i > 0; i--) threads.execute(this::next);
  }

  /** Interrupts what goes on and forgets what waits. */
  synchronized void shutdownNow() {
    threads.shutdownNow();
  }

  private record Waiting(int order, long number, Runnable work) implements Comparable<Waiting> {

    @Override
    public int compareTo(Waiting other) {
      return order != other.order ? Integer.compare(order, other.order) : Long.compare(number, other.number);
    }
  }
}
