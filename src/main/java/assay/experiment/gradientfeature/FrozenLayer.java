package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.random.Trial;
import assay.theorem.gradientfeature.FrozenClass;

/**
 * A first layer that stays where its first step left it, seen through its activations on the atoms: the logistic loss is
 * then a convex function of the output weights.
 *
 * @param h h(x), a row for each atom
 * @param label their labels
 * @param weight their probabilities, or how often each occurs in a sample
 */
public record FrozenLayer(double[][] h, double[] label, double[] weight) {

  /** That of a network after its first step on the population. */
  public static FrozenLayer of(FiniteDistribution D, TwoLayer network) {
    double[][] h = new double[D.size()][network.width()];
    double[] label = new double[D.size()];
    double[] weight = new double[D.size()];
    for (int n = 0; n < h.length; n++) {
      for (int i = 0; i < network.width(); i++) h[n][i] = activation(D, n, network, i);
      label[n] = D.label(n);
      weight[n] = D.weight(n);
    }
    return new FrozenLayer(h, label, weight);
  }

  private static double activation(FiniteDistribution D, int n, TwoLayer network, int i) {
    double z = -network.b(i);
    for (int j = 0; j < D.dimension(); j++) z += network.w(i, j) * D.x(n, j);
    return Math.max(0, z);
  }

  /** The network of 4m neurons after the first step of Algorithm 1. */
  public static TwoLayer firstStep(FiniteDistribution D, int m, double bias, Trial trial) {
    Initialization symmetric = Initialization.symmetric(m, 1, 1, bias);
    var start = new GradientDescent(Loss.LOGISTIC, symmetric, Schedule.algorithm1(1, 1, 1));
    return start.run(D.samples(), trial).end();
  }

  /** The same with other weights of the atoms. */
  public FrozenLayer weighted(double[] other) {
    return new FrozenLayer(h, label, other);
  }

  /** E[ℓ(y ⟨a, h(x)⟩)]. */
  public double loss(double[] a) {
    double loss = 0;
    for (int n = 0; n < h.length; n++) loss += weight[n] * Loss.LOGISTIC.value(margin(a, n));
    return loss;
  }

  private double margin(double[] a, int n) {
    double f = 0;
    for (int j = 0; j < a.length; j++) f += a[j] * h[n][j];
    return label[n] * f;
  }

  /** a − η ∇L(a). */
  public double[] stepped(double[] a, double rate) {
    double[] step = new double[a.length];
    for (int n = 0; n < h.length; n++) {
      double pull = rate * weight[n] * label[n] * Loss.LOGISTIC.slope(margin(a, n));
      for (int j = 0; j < a.length; j++) step[j] += pull * h[n][j];
    }
    return Vectors.sum(a, -1, step);
  }

  /** Gradient descent from a. */
  public double[] descended(double[] a, double rate, int steps) {
    for (int t = 0; t < steps; t++) a = stepped(a, rate);
    return a;
  }

  /** Gradient descent from 0, projected onto |a| ≤ B. */
  public double[] descendedWithin(double norm, double rate, int steps) {
    double[] a = new double[h[0].length];
    for (int t = 0; t < steps; t++) {
      double[] step = stepped(a, rate);
      a = Vectors.scaled(Math.min(1, norm / Math.max(Double.MIN_NORMAL, Vectors.norm(step))), step);
    }
    return a;
  }

  /** The networks with |a| ≤ B. */
  public FrozenClass networks(double norm) {
    double largest = 0;
    for (double[] row : h) largest = Math.max(largest, Vectors.norm(row));
    return new FrozenClass(norm, Loss.LOGISTIC.lipschitz(), meanSquare(), largest);
  }

  /** E|h|². */
  public double meanSquare() {
    double square = 0;
    for (int n = 0; n < h.length; n++) square += weight[n] * Math.pow(Vectors.norm(h[n]), 2);
    return square;
  }

  /** E|σ_1 h(z_1) + σ_2 h(z_2)|/2: the Rademacher complexity of two samples for |a| ≤ 1. */
  public double complexityOfTwo() {
    double sum = 0;
    for (int i = 0; i < h.length; i++) {
      for (int k = 0; k < h.length; k++) {
        double sides = Vectors.norm(Vectors.sum(h[i], 1, h[k])) + Vectors.norm(Vectors.sum(h[i], -1, h[k]));
        sum += weight[i] * weight[k] * sides / 4;
      }
    }
    return sum;
  }
}
