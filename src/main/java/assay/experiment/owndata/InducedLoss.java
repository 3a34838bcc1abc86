package assay.experiment.owndata;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Teacher;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.opt.Opt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The least hinge loss of networks Σ a_k relu(⟨±D_k, x⟩ − b_k) with Σ|a_k| ≤ R and given features, between two ends, as
 * the value of a game: multiplicative weights over the neurons against the samples' best answers. The averages of both
 * are a network, whose loss is the upper end, and dual weights, whose bound is the lower one (weak duality, for all
 * biases: a weighted sum of neurons is piecewise linear in b with kinks at the projections). Neither rests on how well
 * the game was played.
 */
final class InducedLoss {

  private static final int ROUNDS = 800;
  private static final int BIASES = 10;

  /** Neurons of a smaller share of R are left out of the network. */
  private static final double LEAST = 1e-3;

  private final FiniteDistribution D;
  private final double biasBound;
  private final List<Teacher.Neuron> neurons = new ArrayList<>();
  private final double[][] activations;
  private final List<double[]> projections = new ArrayList<>();
  private final List<Integer> signs = new ArrayList<>();

  private InducedLoss(FiniteDistribution D, List<Feature> features, double biasBound) {
    this.D = D;
    this.biasBound = biasBound;
    for (Feature feature : features) for (int side : new int[] {1, -1}) add(feature, side);
    activations = neurons.stream().map(this::activation).toArray(double[][]::new);
  }

  /** With |b_k| ≤ B_b. */
  static InducedLoss of(FiniteDistribution D, List<Feature> features, double biasBound) {
    return new InducedLoss(D, features, biasBound);
  }

  private void add(Feature feature, int side) {
    double[] direction = Vectors.scaled(side, feature.direction());
    double[] projection = new double[D.size()];
    for (int n = 0; n < projection.length; n++) projection[n] = Vectors.dot(direction, D.point(n));
    projections.add(projection);
    signs.add(feature.biasSign());
    for (int k = 1; k <= BIASES; k++)
      neurons.add(new Teacher.Neuron(1, direction, feature.biasSign() * biasBound * k / BIASES));
  }

  private double[] activation(Teacher.Neuron neuron) {
    double[] row = new double[D.size()];
    for (int n = 0; n < row.length; n++)
      row[n] = D.label(n) * Math.max(0, Vectors.dot(neuron.direction(), D.point(n)) - neuron.bias());
    return row;
  }

  /**
   * What was found for an R.
   *
   * @param below no network of the class loses less
   * @param above this one loses so much
   * @param network nothing if all its outputs are 0
   */
  record Found(double below, double above, Optional<Teacher> network) {}

  Found within(double R) {
    int K = neurons.size();
    double[] gains = new double[K];
    double[] outputs = new double[K];
    double[] dual = new double[D.size()];
    double speed = Math.sqrt(StrictMath.log(2 * K + 1) / ROUNDS) / largest();
    for (int t = 0; t < ROUNDS; t++) {
      double[] a = weights(gains, speed, R);
      double[] v = answer(a);
      for (int k = 0; k < K; k++) gains[k] += Vectors.dot(activations[k], v);
      outputs = Vectors.sum(outputs, 1.0 / ROUNDS, a);
      dual = Vectors.sum(dual, 1.0 / ROUNDS, v);
    }
    Optional<Teacher> network = network(outputs, R);
    double above = network.map(teacher -> Opt.risk(D, Loss.HINGE, teacher)).orElse(1.0);
    return new Found(Math.max(0, bound(dual, R)), above, network);
  }

  private double largest() {
    return Arrays.stream(activations).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
  }

  /** Outputs in proportion to the gains' exponentials, the zero network among the choices. */
  private static double[] weights(double[] gains, double speed, double R) {
    double most = Math.max(0, Arrays.stream(gains).map(Math::abs).max().orElse(0));
    double[] a = new double[gains.length];
    double total = StrictMath.exp(-speed * most);
    for (int k = 0; k < a.length; k++) {
      double up = StrictMath.exp(speed * (gains[k] - most));
      double down = StrictMath.exp(speed * (-gains[k] - most));
      a[k] = up - down;
      total += up + down;
    }
    return Vectors.scaled(R / total, a);
  }

  /** The weights of the samples whose margin is below 1. */
  private double[] answer(double[] a) {
    double[] margins = new double[D.size()];
    for (int k = 0; k < a.length; k++) margins = Vectors.sum(margins, a[k], activations[k]);
    double[] v = new double[margins.length];
    for (int n = 0; n < v.length; n++) v[n] = margins[n] < 1 ? D.weight(n) : 0;
    return v;
  }

  private Optional<Teacher> network(double[] outputs, double R) {
    List<Teacher.Neuron> used = new ArrayList<>();
    for (int k = 0; k < outputs.length; k++) {
      if (Math.abs(outputs[k]) < LEAST * R) continue;
      used.add(new Teacher.Neuron(outputs[k], neurons.get(k).direction(), neurons.get(k).bias()));
    }
    return used.isEmpty() ? Optional.empty() : Optional.of(new Teacher(used));
  }

  /** Σ v_n − R max |Σ v_n y_n relu(⟨±D, x_n⟩ − b)| over all features and biases. */
  private double bound(double[] v, double R) {
    double most = 0;
    for (int f = 0; f < projections.size(); f++)
      most = Math.max(most, correlation(v, projections.get(f), signs.get(f)));
    double total = Arrays.stream(v).sum();
    return total - R * most - 1e-12 * (1 + R * most);
  }

  private double correlation(double[] v, double[] projection, int sign) {
    double most = Math.max(correlation(v, projection, 0.0), correlation(v, projection, sign * biasBound));
    for (double kink : projection)
      if (sign * kink > 0 && Math.abs(kink) < biasBound) most = Math.max(most, correlation(v, projection, kink));
    return most;
  }

  private double correlation(double[] v, double[] projection, double bias) {
    double sum = 0;
    for (int n = 0; n < v.length; n++) sum += v[n] * D.label(n) * Math.max(0, projection[n] - bias);
    return Math.abs(sum);
  }
}
