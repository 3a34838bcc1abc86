package assay.chain;

import assay.core.TwoLayer;
import assay.distribution.Teacher;
import assay.feature.Directions;
import assay.linear.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which neurons of a network after its first step match which neurons of a target network, and the output weights ã
 * that make the matched neurons imitate it (theory notes, section 2; derived). Neuron j matches target neuron i when
 * their biases have the same sign, cos(w_j, D_i) ≥ 1 − γ and | |b_i*| |w_j| / b̃ − 1 | ≤ ε_a; then ã_j = Σ_i a_i*
 * |b_i*| / (b̃ |J_i|) over the targets that j matches.
 *
 * @param neurons indices of the neurons with ã ≠ 0 or matched, ascending
 * @param outputs ã of those neurons
 * @param matches |J_i| for each target neuron
 */
public record Matching(int[] neurons, double[] outputs, int[] matches) {

  /**
   * @param first the network after the first step; every |b_j| is b̃
   * @param gamma γ
   * @param window ε_a
   */
  public static Matching of(TwoLayer first, Teacher target, double gamma, double window) {
    int r = target.size();
    List<List<Integer>> matched = new ArrayList<>();
    for (int i = 0; i < r; i++) matched.add(matching(first, target.neurons().get(i), gamma, window));
    double[] dense = new double[first.width()];
    for (int i = 0; i < r; i++) {
      Teacher.Neuron neuron = target.neurons().get(i);
      for (int j : matched.get(i))
        dense[j] += neuron.output() * Math.abs(neuron.bias()) / (Math.abs(first.b(j)) * matched.get(i).size());
    }
    int[] support = matched.stream().flatMap(List::stream).mapToInt(j -> j).sorted().distinct().toArray();
    double[] outputs = Arrays.stream(support).mapToDouble(j -> dense[j]).toArray();
    return new Matching(support, outputs, matched.stream().mapToInt(List::size).toArray());
  }

  private static List<Integer> matching(TwoLayer first, Teacher.Neuron target, double gamma, double window) {
    double[] direction = target.direction();
    List<Integer> matching = new ArrayList<>();
    for (int j = 0; j < first.width(); j++)
      if (matches(first, j, direction, target.bias(), gamma, window)) matching.add(j);
    return matching;
  }

  private static boolean matches(TwoLayer first, int j, double[] direction, double bias, double gamma, double window) {
    if (first.b(j) * bias <= 0) return false;
    double[] w = Vectors.weights(first, j);
    double length = Vectors.norm(w);
    double ratio = Math.abs(bias) * length / Math.abs(first.b(j));
    if (!(Math.abs(ratio - 1) <= window)) return false;
    double[] unit = Vectors.scaled(1 / length, w);
    return Vectors.dot(unit, direction) > 0 && Directions.gap(unit, direction) <= gamma;
  }

  /** The smallest |J_i|. */
  public int fewest() {
    return Arrays.stream(matches).min().orElse(0);
  }

  /** The matched neurons of a network, with outputs ã. */
  TwoLayer imitator(TwoLayer network) {
    double[][] w = new double[neurons.length][];
    double[] b = new double[neurons.length];
    for (int k = 0; k < neurons.length; k++) {
      w[k] = Vectors.weights(network, neurons[k]);
      b[k] = network.b(neurons[k]);
    }
    return TwoLayer.of(w, b, outputs);
  }
}
