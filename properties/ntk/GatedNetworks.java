package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.linear.Vectors;
import assay.network.DeepNetwork.Pass;
import assay.network.DeepNetwork;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** N-3: a network whose gates stay as they were at initialization is its own linearisation; at any depth it has the ReLU network's output and gradient at the start. */
@Theorem(paper = Paper.TALK, name = "A network with frozen gates is its linearisation", constants = Theorem.Constants.DERIVED)
class GatedNetworks {

  /** Two layers, by homogeneity: Σ a_r 1[w_r(0)x > 0] ⟨w_r, x⟩ = f(W0, x) + ⟨∇f(W0, x), W − W0⟩ for all W. */
  @Property(tries = 100)
  Claim twoLayersAreLinearInTheirWeights(
      @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 2, max = 500) int m, @ForAll @LogUniform(min = 1e-3, max = 100) double size, @ForAll boolean adversarial) {
    return linear(d, m, size, adversarial, false);
  }

  @Mutant(of = "N-3", change = "gates that follow the weights")
  @Property(tries = 20)
  Claim gatesThatFollow(@ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 2, max = 500) int m) {
    return linear(d, m, 1, false, true);
  }

  private static Claim linear(int d, int m, double size, boolean adversarial, boolean following) {
    return Claim.of("N-3")
        .left("relative |f_gated(W, x) − f(W0, x) − ⟨∇f(W0, x), W − W0⟩|", trial -> exactly(twoLayers(d, m, size, adversarial, following, trial)))
        .right("rounding", 1e-12)
        .upToRounding(0);
  }

  private static double twoLayers(int d, int m, double size, boolean adversarial, boolean following, Trial trial) {
    Stream stream = trial.stream("weights");
    DeepNetwork start = DeepNetwork.gaussian(1, m, d, stream);
    double[] x = stream.gaussians(d, 1);
    double[][] v = new double[m][];
    for (int r = 0; r < m; r++) v[r] = adversarial ? Vectors.scaled(-size * start.weights()[0][r][0], x) : stream.gaussians(d, size);
    Pass pass = start.pass(x);
    DeepNetwork moved = start.with(0, sum(start.weights()[0], v));
    double gated = (following ? moved.pass(x) : moved.pass(x, pass.gates())).output();
    double scale = 1 + Math.abs(pass.output()) + Vectors.norm(start.outputs()) * (Vectors.norm(x) * (size + 1)) * Math.sqrt(m);
    return Math.abs(gated - pass.output() - pass.along(0, v)) / scale;
  }

  /** The gated network is multilinear: its exact difference along V in layer l is the ReLU network's gradient there. */
  @Property(tries = 60)
  Claim everyLayerHasTheSameGradient(@ForAll @IntRange(min = 1, max = 6) int depth, @ForAll @Width(min = 2, max = 20) int d, @ForAll @Width(min = 2, max = 64) int m) {
    return layers(depth, d, m, false);
  }

  @Mutant(of = "N-3", change = "the gates of another initialization")
  @Property(tries = 20)
  Claim gatesOfAnother(@ForAll @IntRange(min = 1, max = 6) int depth, @ForAll @Width(min = 2, max = 20) int d, @ForAll @Width(min = 2, max = 64) int m) {
    return layers(depth, d, m, true);
  }

  private static Claim layers(int depth, int d, int m, boolean otherGates) {
    var error = PerTrial.of(trial -> Layers.of(depth, d, m, otherGates, trial));
    return Claim.of("N-3")
        .left("max over l of relative |f_gated(W_l + V) − f(W) − ⟨∂f/∂W_l, V⟩|", error.get(e -> exactly(e.largest)))
        .right("rounding", 1e-12)
        .upToRounding(0);
  }

  private record Layers(double largest) {

    static Layers of(int depth, int d, int m, boolean otherGates, Trial trial) {
      Stream stream = trial.stream("weights");
      DeepNetwork f = DeepNetwork.gaussian(depth, m, d, stream);
      double[] x = stream.direction(d);
      Pass pass = f.pass(x);
      boolean[][] gates = otherGates ? DeepNetwork.gaussian(depth, m, d, stream).pass(x).gates() : pass.gates();
      double largest = 0;
      for (int l = 0; l < depth; l++) largest = Math.max(largest, error(f, l, x, pass, gates, stream));
      return new Layers(largest);
    }

    private static double error(DeepNetwork f, int l, double[] x, Pass pass, boolean[][] gates, Stream stream) {
      double[][] v = new double[f.weights()[l].length][];
      for (int r = 0; r < v.length; r++) v[r] = stream.gaussians(f.weights()[l][r].length, 1);
      double slope = pass.along(l, v);
      double difference = f.with(l, sum(f.weights()[l], v)).pass(x, gates).output() - pass.output();
      return Math.abs(difference - slope) / (1 + Math.abs(slope) + Vectors.norm(f.outputs()) * v.length);
    }
  }

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][];
    for (int r = 0; r < a.length; r++) {
      sum[r] = a[r].clone();
      for (int j = 0; j < sum[r].length; j++) sum[r][j] += b[r][j];
    }
    return sum;
  }
}
