package assay.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** {@link StepBenchmark} for the peers that gcc builds on the spot; {@link Main} leaves out those that it cannot. */
@State(Scope.Thread)
public class NativeBenchmark {

  @Param({"4096x32x256", "100000x16x64", "2000x30x8192", "10000x100x1000"})
  public String shape;

  @Param({"c-twin", "libxsmm"})
  public String library;

  private Contender runner;

  @Setup
  public void open() {
    runner = Contender.of(library, Workload.of(shape));
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
