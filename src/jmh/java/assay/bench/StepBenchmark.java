package assay.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One full-batch gradient step of one network (of the BLAS: only its two matrix products). */
@State(Scope.Thread)
public class StepBenchmark {

  @Param({"4096x32x256", "100000x16x64", "2000x30x8192", "10000x100x1000"})
  public String shape;

  @Param({"assay", "assay-2-threads", "openblas", "mkl", "netlib", "ejml", "pytorch-autograd", "pytorch-by-hand",
    "pytorch-script"})
  public String contender;

  private Contender runner;

  @Setup
  public void open() {
    runner = Contender.of(contender, Workload.of(shape));
  }

  @TearDown
  public void close() {
    runner.close();
  }

  @Benchmark
  public void step(Run run) {
    runner.step();
    run.steps++;
  }
}
