package assay.distribution;

import assay.Require;
import assay.distribution.Teacher.Neuron;
import assay.linear.Orthogonal;
import java.util.ArrayList;
import java.util.List;

/**
 * Networks that compute the sign of a sum of r odd parities. Block j, of k signs, is seen through u = ⟨D_j, φ⟩ with
 * D_j = 1_{A_j}/√k: u takes the values ±i/√k for i = 1, 3, …, k, and the parity at −u is minus the parity at u. So an
 * odd piecewise linear function with the right values y_i at v_i = i/√k will do, and each of its kinks costs two
 * neurons. The parities at v_1, v_3, … alternate, beginning with y_1 = (−1)^((k−1)/2).
 */
public final class ParityTeacher {

  private ParityTeacher() {}

  /**
   * Biases above 0, for any odd number of blocks: k + 1 neurons a block. Derived here for all odd k from the case k = 3
   * of the recipe −2√3 relu(u − ½/√3) + 3√3 relu(u − 1/√3): the function is 0 up to v_1/2, and from there on passes
   * through every (v_i, y_i). As it is 0 at u = 0, a block of zeros does not contribute, and as it is exactly ±1 on
   * sign vectors, r of them add up to the right sign. max|a| = 3√k (2 for k = 1).
   *
   * @param direction D_1, …, D_r
   * @param k block size, odd
   */
  public static Teacher positiveBias(double[][] direction, int k) {
    requireOdd(k);
    double root = Math.sqrt(k);
    List<Neuron> neurons = new ArrayList<>();
    for (double[] d : direction) {
      addPair(neurons, 2 * root * parity(1, k), d, 0.5 / root);
      for (int i = 1; i <= k - 2; i += 2) addPair(neurons, (i == 1 ? -3 : -2) * root * parity(i, k), d, i / root);
    }
    return new Teacher(neurons);
  }

  /**
   * Biases below 0, for a single block: k + 1 neurons. Derived here: the pair relu(u + δ) − relu(−u + δ) is 2u up to δ
   * and u + δ beyond, so a sum with outputs c_i has slope 2Σc_i at 0 and loses c_i at δ_i. Slope y_1 √k at 0, changes
   * of 2√k at every v_i but the last, and δ = v_k for the rest give a function through every (v_i, y_i). max|a| = 2√k
   * (½ for k = 1); no network with biases below 0 has smaller Σ|a| (tested against the linear program for k up to 9).
   *
   * @param direction D
   * @param k block size, odd
   */
  public static Teacher negativeBias(double[] direction, int k) {
    requireOdd(k);
    double root = Math.sqrt(k);
    double rest = 0.5 * root * parity(1, k);
    List<Neuron> neurons = new ArrayList<>();
    for (int i = 1; i <= k - 2; i += 2) {
      double output = 2 * root * parity(i, k);
      addPair(neurons, output, direction, -i / root);
      rest -= output;
    }
    addPair(neurons, rest, direction, -root);
    return new Teacher(neurons);
  }

  private static void addPair(List<Neuron> neurons, double output, double[] direction, double bias) {
    neurons.add(new Neuron(output, direction, bias));
    neurons.add(new Neuron(-output, Orthogonal.negated(direction), bias));
  }

  /** The parity of k signs whose sum is i: (k − i)/2 of them are −1. */
  private static int parity(int i, int k) {
    return (k - i) / 2 % 2 == 0 ? 1 : -1;
  }

  private static void requireOdd(int k) {
    Require.that(k >= 1 && k % 2 == 1, "k = " + k + ": must be odd and positive");
  }
}
