package assay.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Ten steps of each of 50 independent small networks on the same samples: the seeds of one trial. */
@State(Scope.Thread)
public class ReplicatesBenchmark {

  static final int STEPS = 10;

  private static final int NETWORKS = 50;

  @Param({"32x8x64", "200x20x200"})
  public String shape;

  @Param({"assay", "pytorch-batched", "pytorch-script", "pytorch-loop"})
  public String contender;

  private Contender runner;

  @Setup
  public void open() {
    runner = Contender.replicates(contender, Workload.of(shape), NETWORKS);
  }

  @TearDown
  public void close() {
    runner.close();
  }

  @Benchmark
  public void replicates(Run run) {
    runner.steps(STEPS);
    run.steps += STEPS;
  }
}
