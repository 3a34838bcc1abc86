package assay.experiment.ntk;

import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.DeepNetwork;
import assay.network.DeepNetwork.Pass;
import assay.random.Stream;
import java.util.Arrays;

/**
 * A deep network some steps into gradient descent on F = Σ ℓ(f(x_i), y_i) over all hidden layers, for any loss.
 *
 * @param passes the network at the inputs
 * @param slopes ℓ′(f(x_i), y_i)
 */
public record LossDescent(DeepNetwork network, Pass[] passes, double[] slopes) implements LossByKernel {

  /** The rate, over λ_max(K(0)) and the largest slope beyond 1: small enough for losses whose slopes grow. */
  private static final double RATE = 0.25;

  /** After so many steps from a Gaussian start of width m; one that is active nowhere stays. */
  public static LossDescent of(TrainingSet data, OutputLoss loss, int depth, int m, int steps, Stream stream) {
    LossDescent state = at(data, loss, DeepNetwork.gaussian(depth, m, data.dimension(), stream));
    double rate = DeepTraining.rate(RATE, state.kernel());
    for (int k = 0; k < steps; k++) state = at(data, loss, state.stepped(rate));
    return state;
  }

  static LossDescent at(TrainingSet data, OutputLoss loss, DeepNetwork network) {
    Pass[] passes = FiniteDeepKernel.passes(data.x(), network);
    return new LossDescent(network, passes,
        loss.slopes(Arrays.stream(passes).mapToDouble(Pass::output).toArray(), data.y()));
  }

  private DeepNetwork stepped(double rate) {
    double largest = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
    return network.moved(passes, Vectors.scaled(-rate / Math.max(1, largest), slopes));
  }

  /** K_ij = ⟨∇f(x_i), ∇f(x_j)⟩ over all hidden layers. */
  @Override
  public SymmetricMatrix kernel() {
    return DeepTraining.kernel(passes);
  }

  @Override
  public double squaredGradient() {
    return DeepTraining.squaredGradient(network, passes, slopes);
  }

  /** ℓ′(u)ᵀ K ℓ′(u). */
  public double form() {
    return kernel().form(slopes);
  }

  /** ‖ℓ′(u)‖². */
  @Override
  public double squaredSlopes() {
    return Vectors.dot(slopes, slopes);
  }
}
