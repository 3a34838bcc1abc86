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
import assay.theorem.gradientfeature.SmoothDescent;

/**
 * A first layer that stays where its first step left it, seen through its activations on the atoms: the logistic loss
 * is then a convex function of the output weights.
 *
 * @param h h(x), a row for each atom
 * @param label their labels
 * @param weight their probabilities, or how often each occurs in a sample
 */
public record FrozenLayer(double[][] h, double[] label, double[] weight) {

  /** That of a network. */
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

  /** The network of 4m neurons after the first step of Algorithm 1 on the population. */
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

  /** Gradient descent on the loss. */
  public double[] descended(double[] from, double rate, int steps) {
    double[] a = from;
    for (int t = 0; t < steps; t++) {
      double[] step = new double[a.length];
      for (int n = 0; n < h.length; n++) {
        double pull = weight[n] * label[n] * Loss.LOGISTIC.slope(margin(a, n));
        for (int j = 0; j < a.length; j++) step[j] += rate * pull * h[n][j];
      }
      a = Vectors.sum(a, -1, step);
    }
    return a;
  }

  /** Gradient descent from 0 that is projected onto |a| ≤ B, with rate 1/L for the L that the largest |h|² bounds. */
  public double[] descendedWithin(double norm, int steps) {
    double largest = networks(norm).largest();
    double rate = 1 / Math.max(Double.MIN_NORMAL, SmoothDescent.LOGISTIC_CURVATURE * largest * largest);
    double[] a = new double[h[0].length];
    for (int t = 0; t < steps; t++) {
      double[] step = a.clone();
      for (int n = 0; n < h.length; n++) {
        double pull = rate * weight[n] * label[n] * Loss.LOGISTIC.slope(margin(a, n));
        for (int j = 0; j < a.length; j++) step[j] -= pull * h[n][j];
      }
      a = Vectors.scaled(Math.min(1, norm / Math.max(Double.MIN_NORMAL, Vectors.norm(step))), step);
    }
    return a;
  }

  /** L of the loss, bounded by the trace of its Hessian: sup ℓ″ E|h|². */
  public double smoothness() {
    double trace = 0;
    for (int n = 0; n < h.length; n++) trace += weight[n] * Math.pow(Vectors.norm(h[n]), 2);
    return SmoothDescent.LOGISTIC_CURVATURE * trace;
  }

  /** The networks with |a| ≤ B. */
  public FrozenClass networks(double norm) {
    double square = 0;
    double largest = 0;
    for (int n = 0; n < h.length; n++) {
      double length = Vectors.norm(h[n]);
      square += weight[n] * length * length;
      largest = Math.max(largest, length);
    }
    return new FrozenClass(norm, Loss.LOGISTIC.lipschitz(), square, largest);
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
