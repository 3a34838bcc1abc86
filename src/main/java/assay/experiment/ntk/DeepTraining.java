package assay.experiment.ntk;

import assay.linear.Matrices;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.DeepNetwork;
import assay.network.DeepNetwork.Pass;
import assay.random.Stream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gradient descent on ½ Σ (f(x_i) − y_i)² over all hidden layers of a deep network, at the rate share/λ_max(K(0))
 * (Allen-Zhu, Li, Song 2018, arXiv 1811.03962).
 */
public final class DeepTraining {

  /** Of the first loss: what is less is not followed, since rounding makes it. */
  private static final double ROUNDING = 1e-24;

  private final TrainingSet data;
  private final DeepNetwork start;
  private final SymmetricMatrix startKernel;
  private final double firstResidual;
  private final double rate;
  private DeepNetwork network;
  private Pass[] passes;
  private double slowest;

  private DeepTraining(TrainingSet data, DeepNetwork start, double share) {
    this.data = data;
    this.start = start;
    set(start);
    startKernel = kernel();
    firstResidual = Vectors.norm(residuals());
    rate = rate(share, startKernel);
  }

  /** share/λ_max(K); of a network that is active nowhere, whose kernel is 0, a number that is finite. */
  static double rate(double share, SymmetricMatrix kernel) {
    return share / Math.max(Double.MIN_NORMAL, Spectrum.of(kernel).largest().hi());
  }

  /** So many steps from a Gaussian start of width m; one that is active nowhere stays. */
  public static DeepTraining of(TrainingSet data, int depth, int m, double share, int steps, Stream stream) {
    DeepTraining training = new DeepTraining(data, DeepNetwork.gaussian(depth, m, data.dimension(), stream), share);
    for (int k = 0; k < steps; k++) training.descend();
    return training;
  }

  private void descend() {
    double before = loss();
    set(network.moved(passes, step()));
    if (before > ROUNDING * firstResidual * firstResidual) slowest = Math.max(slowest, loss() / before);
  }

  private void set(DeepNetwork next) {
    network = next;
    passes = FiniteDeepKernel.passes(data.x(), next);
  }

  private double[] step() {
    return Arrays.stream(residuals()).map(residual -> -rate * residual).toArray();
  }

  double[] residuals() {
    double[] residuals = new double[passes.length];
    for (int i = 0; i < residuals.length; i++) residuals[i] = passes[i].output() - data.y()[i];
    return residuals;
  }

  /** |u(0) − y|. */
  public double firstResidual() {
    return firstResidual;
  }

  /** max over the steps k of F(k+1)/F(k). */
  public double slowest() {
    return slowest;
  }

  /** η λ_min(K(0)), from above. */
  public double decay() {
    return rate * Spectrum.of(startKernel).smallest().hi();
  }

  /** F = ½ Σ (f(x_i) − y_i)². */
  public double loss() {
    return Vectors.dot(residuals(), residuals()) / 2;
  }

  /** The tangent kernel of all layers, K_ij = ⟨∇f(x_i), ∇f(x_j)⟩. */
  public SymmetricMatrix kernel() {
    return kernel(passes);
  }

  static SymmetricMatrix kernel(Pass[] passes) {
    return SymmetricMatrix.of(passes.length, (i, j) -> passes[i].kernel(passes[j]));
  }

  /** |K(T) − K(0)|_F/|K(0)|_F. */
  public double kernelChange() {
    return kernel().minus(startKernel).frobenius() / startKernel.frobenius();
  }

  /** Share of the activations at the inputs that changed, a number for each hidden layer. */
  public double[] flips() {
    double[] flips = new double[network.depth()];
    for (int i = 0; i < passes.length; i++) {
      boolean[][] before = start.pass(data.x()[i]).gates();
      for (int l = 0; l < flips.length; l++)
        flips[l] += (double) flipped(before[l], passes[i].gates()[l]) / before[l].length / passes.length;
    }
    return flips;
  }

  /** How many gates are not what they were. */
  static long flipped(boolean[] before, boolean[] after) {
    return IntStream.range(0, before.length).filter(r -> before[r] != after[r]).count();
  }

  /** |∇F|², summed over every weight: what a step at rate 1 moves. */
  public double squaredGradient() {
    return squaredGradient(network, passes, residuals());
  }

  /** |Σ_i c_i ∇f(x_i)|², summed over every weight: what a step by these coefficients moves. */
  static double squaredGradient(DeepNetwork network, Pass[] passes, double[] c) {
    DeepNetwork moved = network.moved(passes, c);
    double square = 0;
    for (int l = 0; l < network.depth(); l++) {
      for (int r = 0; r < network.weights()[l].length; r++) {
        double[] difference = Vectors.sum(moved.weights()[l][r], -1, network.weights()[l][r]);
        square += Vectors.dot(difference, difference);
      }
    }
    return square;
  }

  /** |f(W) − f(W0) − ⟨∇f(W0), W − W0⟩| at another input. */
  double linearisationError(double[] x) {
    Pass before = start.pass(x);
    double linear = 0;
    for (int l = 0; l < start.depth(); l++)
      linear += before.along(l, Matrices.sum(network.weights()[l], -1, start.weights()[l]));
    return Math.abs(network.pass(x).output() - before.output() - linear);
  }

  /** Root of the mean of its square over so many random inputs of length 1. */
  public double linearisationError(int probes, Stream stream) {
    double square = 0;
    for (int i = 0; i < probes; i++) square += Math.pow(linearisationError(stream.direction(data.dimension())), 2);
    return Math.sqrt(square / probes);
  }
}
