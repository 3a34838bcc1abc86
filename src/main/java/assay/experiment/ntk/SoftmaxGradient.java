package assay.experiment.ntk;

import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.DeepNetwork;
import assay.network.DeepNetwork.Pass;
import assay.random.Stream;
import java.util.Arrays;

/**
 * The gradient of the cross entropy of several classes, F = −Σ_i log softmax(f(x_i))_{y_i}, by all hidden layers of a
 * deep network with a readout f_c = ⟨v_c, h_L⟩ for each class. With g_ic = softmax(f(x_i))_c − 1[y_i = c] and
 * K_(i,c),(j,e) = ⟨∂f_c(x_i)/∂W, ∂f_e(x_j)/∂W⟩ it is ‖∇F‖² = gᵀKg (the chain rule).
 *
 * @param classes how many
 * @param kernel K, the classes of an input together
 * @param slopes g, in the same order
 * @param squaredGradient ‖∇F‖² by one backward pass per input, from Σ_c g_ic v_c
 */
public record SoftmaxGradient(int classes, SymmetricMatrix kernel, double[] slopes, double squaredGradient)
    implements
      LossByKernel {

  /**
   * At a Gaussian start.
   *
   * @param classes how many, at least 2; labels are drawn
   */
  public static SoftmaxGradient of(double[][] x, int classes, int depth, int m, Stream stream) {
    DeepNetwork network = DeepNetwork.gaussian(depth, m, x[0].length, stream);
    double[][] readouts = new double[classes][];
    for (int c = 0; c < classes; c++) readouts[c] = stream.gaussians(m, 1);
    Pass[] passes = new Pass[x.length * classes];
    Pass[] together = new Pass[x.length];
    double[] slopes = new double[passes.length];
    for (int i = 0; i < x.length; i++) {
      for (int c = 0; c < classes; c++) passes[i * classes + c] = with(network, readouts[c]).pass(x[i]);
      double[] g = slopes(Arrays.copyOfRange(passes, i * classes, (i + 1) * classes), stream.below(classes));
      System.arraycopy(g, 0, slopes, i * classes, classes);
      together[i] = with(network, combined(g, readouts)).pass(x[i]);
    }
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return new SoftmaxGradient(classes, DeepTraining.kernel(passes), slopes,
        DeepTraining.squaredGradient(network, together, ones));
  }

  private static DeepNetwork with(DeepNetwork network, double[] readout) {
    return new DeepNetwork(network.weights(), readout);
  }

  private static double[] slopes(Pass[] ofClasses, int label) {
    double largest = Arrays.stream(ofClasses).mapToDouble(Pass::output).max().orElseThrow();
    double[] g = Arrays.stream(ofClasses).mapToDouble(pass -> StrictMath.exp(pass.output() - largest)).toArray();
    g = Vectors.scaled(1 / Arrays.stream(g).sum(), g);
    g[label] -= 1;
    return g;
  }

  private static double[] combined(double[] g, double[][] readouts) {
    double[] sum = new double[readouts[0].length];
    for (int c = 0; c < g.length; c++) sum = Vectors.sum(sum, g[c], readouts[c]);
    return sum;
  }

  /**
   * gᵀKg.
   *
   * @param whole whether products between different classes count, as they rightly do
   */
  public double form(boolean whole) {
    return whole
        ? kernel.form(slopes)
        : SymmetricMatrix.of(slopes.length, (a, b) -> a % classes == b % classes ? kernel.at(a, b) : 0).form(slopes);
  }

  @Override
  public double squaredSlopes() {
    return Vectors.dot(slopes, slopes);
  }
}
