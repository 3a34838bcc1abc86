package assay.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of the current thread: other programs on the machine do not count. */
final class Clock {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Clock() {}

  static long threadNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
