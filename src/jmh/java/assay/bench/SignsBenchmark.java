package assay.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link StepBenchmark} where all coordinates of the samples are +1 or −1; plain is our step that does not know it. */
@State(Scope.Thread)
public class SignsBenchmark {

  @Param({"4096x32x256", "10000x100x1000"})
  public String shape;

  @Param({"assay", "assay-plain", "pytorch-by-hand", "pytorch-script"})
  public String contender;

  private Contender runner;

  @Setup
  public void open() {
    runner = Contender.of(contender, Workload.of(shape, true));
  }

  @TearDown
  public void close() {
    runner.close();
  }

  @Benchmark
  public void signs(Run run) {
    runner.step();
    run.steps++;
  }
}
