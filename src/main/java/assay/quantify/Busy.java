package assay.quantify;

import assay.judge.TrialRunner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** How long processors were busy with the trials of a property, whenever and wherever they ran. */
final class Busy {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongAdder nanos = new LongAdder();

  double seconds() {
    return nanos.sum() / 1e9;
  }

  /** They were busy elsewhere, for so long. */
  void add(double seconds) {
    nanos.add((long) (1e9 * seconds));
  }

  /** The same runner, whose trials are counted here. */
  TrialRunner counting(TrialRunner trials) {
    return new TrialRunner() {
      @Override
      public <T> List<T> run(int from, int to, IntFunction<T> trial) {
        return trials.run(from, to, i -> counted(trial, i));
      }
    };
  }

  private <T> T counted(IntFunction<T> trial, int number) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      return trial.apply(number);
    } finally {
      nanos.add(THREADS.getCurrentThreadCpuTime() - start);
    }
  }
}
