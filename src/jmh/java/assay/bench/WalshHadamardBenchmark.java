package assay.bench;

import assay.core.Ops;
import assay.random.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The Walsh-Hadamard transform of 2ⁿ numbers, in vectors and as the plain loops that define it. */
@State(Scope.Thread)
public class WalshHadamardBenchmark {

  @Param({"12", "16", "20"})
  public String shape;

  @Param({"assay", "plain"})
  public String contender;

  private double[] values;
  private Ops ops;

  @Setup
  public void open() {
    values = Stream.seeded(1).gaussians(1 << Integer.parseInt(shape), 1);
    ops = contender.equals("assay") ? Ops.vector() : Ops.scalar();
  }

  /** Twice, divided by the length: the numbers stay as large as they were. */
  @Benchmark
  public void walshHadamard(Run run) {
    ops.walshHadamard(values, values.length);
    ops.walshHadamard(values, values.length);
    for (int k = 0; k < values.length; k++) values[k] /= values.length;
    run.steps += 2;
  }
}
