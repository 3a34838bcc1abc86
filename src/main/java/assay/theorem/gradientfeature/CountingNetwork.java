package assay.theorem.gradientfeature;

import java.util.ArrayList;
import java.util.List;

/**
 * A network of 3(k + 1) neurons a clip(u + b, 0, 1) of one variable u = (s − μ)/(4k) that equals a given label y_s ∈
 * {−1, 1} at every count s = 0, …, k (arXiv 2206.01717, Lemma 4, with |a| ≤ 32k, 1/(32k) ≤ |b| ≤ ½ and |u + b| ≤ 1).
 *
 * <p>Derived here, as the published proof was not at hand: each count gets a triangle y_s (relu(u − c + h) − 2 relu(u −
 * c) + relu(u − c − h))/(h − |c − u_s|) whose top c lies near u_s. It vanishes at the other counts if h + |c − u_s| ≤
 * 1/(4k), and the three kinks stay 1/(32k) away from 0 if c is moved suitably.
 *
 * @param neurons in the order of the counts
 */
public record CountingNetwork(List<Neuron> neurons) {

  private static final double[] HALF_WIDTHS = {1 / 8.0, 1 / 12.0, 1 / 16.0};
  private static final double[] SHIFTS = {0, 1 / 32.0, -1 / 32.0, 1 / 24.0, -1 / 24.0, 1 / 20.0, -1 / 20.0};

  /** u ↦ output · clip(u + bias, 0, 1). */
  public record Neuron(double output, double bias) {

    double at(double u) {
      return output * Math.clamp(u + bias, 0, 1);
    }
  }

  /** A triangle of half-width h/k with its top shift/k beside its count. */
  private record Triangle(double halfWidth, double shift) {

    boolean fits(double u, int k) {
      double height = halfWidth - Math.abs(shift);
      double nearest = Double.POSITIVE_INFINITY;
      for (int side = -1; side <= 1; side++) nearest = Math.min(nearest, Math.abs(k * u + shift + side * halfWidth));
      return height >= 1 / 16.0 && halfWidth + Math.abs(shift) <= 0.25 && nearest >= 1 / 32.0 * (1 + 1e-9);
    }

    void addTo(List<Neuron> neurons, double u, int k, int label) {
      double slope = label * k / (halfWidth - Math.abs(shift));
      double top = u + shift / k;
      neurons.add(new Neuron(slope, halfWidth / k - top));
      neurons.add(new Neuron(-2 * slope, -top));
      neurons.add(new Neuron(slope, -halfWidth / k - top));
    }
  }

  public CountingNetwork {
    neurons = List.copyOf(neurons);
  }

  /**
   * Chooses for each count the first triangle that fits.
   *
   * @param labels y_0, …, y_k, each −1 or +1
   * @param mean μ in [0, k]
   * @throws IllegalStateException if none fits some count: the list of triangles is too short, not the lemma false
   */
  public static CountingNetwork of(int[] labels, double mean) {
    int k = requireSizes(labels, mean);
    List<Neuron> neurons = new ArrayList<>();
    for (int s = 0; s <= k; s++) adaptive(input(s, k, mean), k).addTo(neurons, input(s, k, mean), k, labels[s]);
    return new CountingNetwork(neurons);
  }

  /** The same with every triangle's top at its count: the biases may then come too near to 0. */
  public static CountingNetwork symmetric(int[] labels, double mean) {
    int k = requireSizes(labels, mean);
    List<Neuron> neurons = new ArrayList<>();
    for (int s = 0; s <= k; s++) new Triangle(HALF_WIDTHS[0], 0).addTo(neurons, input(s, k, mean), k, labels[s]);
    return new CountingNetwork(neurons);
  }

  private static int requireSizes(int[] labels, double mean) {
    int k = labels.length - 1;
    if (k < 1)
      throw new IllegalArgumentException(labels.length + " labels: at least 2 are required, for the counts 0, …, k");
    if (!(mean >= 0 && mean <= k))
      throw new IllegalArgumentException("mean = " + mean + ": must lie in [0, k] = [0, " + k + "]");
    return k;
  }

  private static Triangle adaptive(double u, int k) {
    for (double halfWidth : HALF_WIDTHS) {
      for (double shift : SHIFTS) if (new Triangle(halfWidth, shift).fits(u, k)) return new Triangle(halfWidth, shift);
    }
    throw new IllegalStateException(
        "u = " + u + ", k = " + k + ": no triangle of the list keeps its kinks away from 0");
  }

  /** u = (s − μ)/(4k). */
  public static double input(int count, int k, double mean) {
    return (count - mean) / (4 * k);
  }

  /** The network's value at u. */
  public double at(double u) {
    double sum = 0;
    for (Neuron neuron : neurons) sum += neuron.at(u);
    return sum;
  }

  public double largestOutput() {
    return neurons.stream().mapToDouble(n -> Math.abs(n.output)).max().orElse(0);
  }

  public double smallestBias() {
    return neurons.stream().mapToDouble(n -> Math.abs(n.bias)).min().orElse(0);
  }

  public double largestBias() {
    return neurons.stream().mapToDouble(n -> Math.abs(n.bias)).max().orElse(0);
  }
}
