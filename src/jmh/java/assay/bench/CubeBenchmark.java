package assay.bench;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Outputs of 256 neurons at all points of a cube: where shared beginnings are computed once, and point by point. */
@State(Scope.Thread)
public class CubeBenchmark {

  @Param({"14", "16"})
  public int shape;

  @Param({"assay", "plain"})
  public String contender;

  private final Ops ops = Ops.vector();
  private TwoLayer f;
  private Samples points;
  private double[] out;

  @Setup
  public void open() {
    Workload workload = Workload.of((1 << shape) + "x" + shape + "x256");
    f = TwoLayer.of(workload.inputWeights(0), workload.biases(0), workload.outputWeights(0));
    out = new double[1 << shape];
    double[][] x = new double[out.length][shape];
    for (int n = 0; n < out.length; n++) {
      for (int j = 0; j < shape; j++) x[n][j] = 1 - 2 * (n >>> j & 1);
    }
    points = Samples.of(x, new double[out.length], new double[out.length]);
  }

  @Benchmark
  public void cube(Run run) {
    if (contender.equals("assay")) {
      ops.cubeOutputs(f, out);
    } else {
      ops.outputs(points, f, out);
    }
    run.steps++;
  }
}
