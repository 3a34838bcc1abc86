package assay.experiment.ntk;

import assay.core.Ops;
import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.random.Stream;
import assay.random.Trial;
import java.util.stream.IntStream;

/**
 * Steps of stochastic gradient descent on the first layer, each on a mini-batch B of its own: w_r ← w_r − η a_r Σ_{j∈B}
 * ℓ′(u_j) 1[r active at x_j] x_j. By the secant kernel G between both networks the outputs at all inputs become u − ηG
 * S_B ℓ′(u) exactly, S_B the projection onto the batch (derived here as for full batches).
 *
 * @param batch inputs per step, drawn without repetition
 */
public record BatchStep(TrainingSet data, OutputLoss loss, int batch, double rate) {

  private static final int STEPS = 3;

  /**
   * max over three steps of ‖u⁺ − u + ηG S_B ℓ′(u)‖/(‖u⁺‖ + ‖u‖ + η‖G S_B ℓ′(u)‖).
   *
   * @param kernel rightly {@link StepKernel#secant}
   * @param whole whether S_B is left out, which it is not rightly
   */
  public double largestError(StepKernel kernel, int m, boolean whole, Trial trial) {
    TwoLayer f = Initialization.tangent(m, 1).draw(trial, data.dimension());
    Stream batches = trial.stream("batches");
    double largest = 0;
    for (int k = 0; k < STEPS; k++) {
      double[] u = outputs(f);
      double[] slopes = loss.slopes(u, data.y());
      double[] onBatch = onBatch(slopes, batches);
      TwoLayer after = moved(f, onBatch);
      double[] change = Vectors.scaled(rate, kernel.times(data, f, after, whole ? slopes : onBatch));
      double[] next = outputs(after);
      double error = Vectors.norm(Vectors.sum(Vectors.sum(next, -1, u), 1, change));
      largest = Math.max(largest, error / (Vectors.norm(next) + Vectors.norm(u) + Vectors.norm(change)));
      f = after;
    }
    return largest;
  }

  private double[] outputs(TwoLayer f) {
    double[] u = new double[data.size()];
    Ops.best().outputs(data.inputs(), f, u);
    return u;
  }

  /** S_B times a vector, for a random B. */
  double[] onBatch(double[] v, Stream stream) {
    int[] order = IntStream.range(0, v.length).toArray();
    double[] kept = new double[v.length];
    for (int k = 0; k < Math.min(batch, v.length); k++) {
      int pick = k + stream.below(v.length - k);
      int chosen = order[pick];
      order[pick] = order[k];
      kept[chosen] = v[chosen];
    }
    return kept;
  }

  /** The network after the step. */
  TwoLayer moved(TwoLayer f, double[] slopes) {
    double[][] w = Weights.rows(f);
    for (int r = 0; r < w.length; r++) {
      for (int j = 0; j < slopes.length; j++) {
        if (TangentKernel.preactivation(data.inputs(), f, r, j) > 0)
          w[r] = Vectors.sum(w[r], -rate * f.a(r) * slopes[j], data.x()[j]);
      }
    }
    return Weights.withWeights(f, w);
  }
}
