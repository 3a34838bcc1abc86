package assay.core;

import assay.Require;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Threads that do the parts of one job together and wait for each other. The caller does part 0; the others are
 * daemons, which look out for the next job for some microseconds before they sleep. One team of each size serves the
 * whole process, one job at a time.
 */
final class Team {

  private static final int LOOKS = 20_000;
  private static final Map<Integer, Team> TEAMS = new ConcurrentHashMap<>();

  private final Thread[] helpers;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile int round;
  private volatile IntConsumer job = part -> {};

  private Team(int size) {
    helpers = new Thread[size - 1];
    for (int k = 0; k < helpers.length; k++) {
      int part = k + 1;
      helpers[k] = Thread.ofPlatform().daemon().name("assay-simd-" + part).start(() -> serve(part));
    }
  }

  static Team of(int size) {
    return TEAMS.computeIfAbsent(Require.atLeast("threads", size, 1), Team::new);
  }

  int size() {
    return helpers.length + 1;
  }

  /** Where part begins if n things are split evenly; the end of the last part is n. */
  int begin(int part, int n) {
    return (int) ((long) n * part / size());
  }

  /** Runs job.accept(part) for every part from 0 to size−1 and returns when all are done. */
  void run(IntConsumer job) {
    if (helpers.length == 0) {
      job.accept(0);
    } else {
      together(job);
    }
  }

  private synchronized void together(IntConsumer job) {
    this.job = job;
    pending.set(helpers.length);
    round++;
    for (Thread helper : helpers) LockSupport.unpark(helper);
    try {
      job.accept(0);
    } finally {
      for (int look = 0; pending.get() > 0; look++) rest(look);
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown != null) throw new IllegalStateException("part of a job failed", thrown);
  }

  private static void rest(int look) {
    if (look < LOOKS) Thread.onSpinWait();
    else Thread.yield();
  }

  private void serve(int part) {
    for (int done = 0; true; done++) {
      for (int look = 0; round == done; look++) {
        if (look < LOOKS) Thread.onSpinWait();
        else LockSupport.park(this);
      }
      work(part);
    }
  }

  private void work(int part) {
    try {
      job.accept(part);
    } catch (Throwable thrown) {
      failure.set(thrown);
    } finally {
      pending.decrementAndGet();
    }
  }
}
