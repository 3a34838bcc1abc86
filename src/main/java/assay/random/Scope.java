package assay.random;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the trials of one instance share: the levels of their random intervals, and what is measured once for all of
 * them. May be used by several threads.
 */
public final class Scope {

  /** Number of the trial that stands for the instance as a whole: no trial has it. */
  private static final int WHOLE = -1;

  private final Key key;
  private final Levels levels;
  private final Trial whole;
  private final ReentrantLock measuring = new ReentrantLock();
  private volatile boolean random;

  /**
   * @param key of the first trial
   */
  public Scope(Key key, Levels levels) {
    this.key = key;
    this.levels = levels;
    whole = new Trial(new Key(key.seed(), key.claim(), key.attempt(), WHOLE), levels.instance(), this);
  }

  /** A new trial: number 0 has this scope's own key, the others the keys that follow. */
  public Trial trial(int number) {
    return new Trial(new Key(key.seed(), key.claim(), key.attempt(), key.trial() + number), levels.trial(), this);
  }

  public Levels levels() {
    return levels;
  }

  /** The key of its first trial. */
  public Key key() {
    return key;
  }

  /** Whether some interval that was measured here holds with a probability only. */
  public boolean random() {
    return random;
  }

  /** The same of what is measured once for the instance. */
  boolean unfounded(Trial asking) {
    return alone(() -> asking != whole && whole.unfounded());
  }

  void spent() {
    random = true;
  }

  /** Two threads that ask for one thing wait for one measurement. */
  <T> T once(Function<Trial, T> experiment) {
    return alone(() -> whole.once(experiment));
  }

  /** Whoever waits here lets its pool know, so that another trial takes its core meanwhile. */
  private <T> T alone(Supplier<T> measurement) {
    try {
      ForkJoinPool.managedBlock(new Wait(measuring));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another trial measured what belongs to the instance");
    }
    try {
      return measurement.get();
    } finally {
      measuring.unlock();
    }
  }

  /** Waits for a lock, once. */
  private static final class Wait implements ForkJoinPool.ManagedBlocker {

    private final ReentrantLock lock;
    private boolean held;

    Wait(ReentrantLock lock) {
      this.lock = lock;
    }

    @Override
    public boolean block() throws InterruptedException {
      if (!held) lock.lockInterruptibly();
      held = true;
      return true;
    }

    @Override
    public boolean isReleasable() {
      held = held || lock.tryLock();
      return held;
    }
  }
}
