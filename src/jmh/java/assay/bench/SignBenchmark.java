package assay.bench;

import assay.random.Stream;
import assay.simd.Neurons;
import assay.simd.Ops;
import assay.simd.Samples;
import assay.simd.Trainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One full step on points of {−1, 1}ᵈ, by tables and counts; and by the ordinary passes, on the same points but for one coordinate. */
@State(Scope.Thread)
public class SignBenchmark {

  @Param({"4096x32x256", "10000x100x1000"})
  public String shape;

  @Param({"assay", "plain"})
  public String contender;

  private Trainer trainer;

  @Setup
  public void open() {
    Workload workload = Workload.of(shape);
    double[][] x = signs(workload);
    if (contender.equals("plain")) x[0][0] *= 1 + 1e-9;
    Samples samples = Samples.of(x, workload.labels(), workload.weights());
    Neurons start = Neurons.of(workload.inputWeights(0), workload.biases(0), workload.outputWeights(0));
    trainer = Ops.vector().trainer(samples, start, Workload.HINGE);
  }

  private static double[][] signs(Workload workload) {
    Stream stream = Stream.seeded(1);
    double[][] x = new double[workload.size()][workload.dimension()];
    for (double[] point : x) {
      for (int j = 0; j < point.length; j++) point[j] = stream.sign();
    }
    return x;
  }

  @Benchmark
  public void signs(Run run) {
    trainer.step(Workload.RATE, 1);
    run.steps++;
  }
}
