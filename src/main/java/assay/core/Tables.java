package assay.core;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The look-up tables of all threads, in one array with a slot for each thread at work. Where it looks up in an array
 * that is a constant, at places whose range is known, the compiler has nothing to check: that saves a quarter of the
 * backward pass at two vectors of features, and a tenth at four.
 */
final class Tables {

  static final int SLOTS = 64;

  /** Numbers per slot. */
  private static final int SLOT = 8192;

  /** Far larger than what is used, to be aligned as {@link Workspace} is. */
  static final double[] MEMORY = new double[SLOTS * SLOT];

  /** Bit k: whether slot k is free. */
  private static final AtomicLong FREE = new AtomicLong(-1);

  private Tables() {}

  /** A slot for this thread alone until it is given back; waits while more threads are at work than there are slots. */
  static int take() {
    while (true) {
      long free = FREE.get();
      long slot = Long.lowestOneBit(free);
      if (slot == 0) Thread.yield();
      else if (FREE.compareAndSet(free, free - slot)) return Long.numberOfTrailingZeros(slot);
    }
  }

  static void give(int slot) {
    FREE.getAndAdd(1L << slot);
  }

  /** Where a slot begins. The mask tells the compiler the range. */
  static int start(int slot) {
    return Layout.START + (slot & SLOTS - 1) * SLOT;
  }
}
