package assay.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One step of a residual network with momentum and decay on one batch (of the BLAS: only its nine matrix products). */
@State(Scope.Thread)
public class ResidualBenchmark {

  @Param({"50x30x200x8", "50x30x1000x15", "500x30x200x8"})
  public String shape;

  @Param({"assay", "openblas", "pytorch-script"})
  public String contender;

  private Contender runner;

  @Setup
  public void open() {
    runner = Contender.residual(contender, ResidualWorkload.of(shape));
  }

  @TearDown
  public void close() {
    runner.close();
  }

  @Benchmark
  public void residual(Run run) {
    runner.step();
    run.steps++;
  }
}
