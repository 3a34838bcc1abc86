package assay.experiment.gradientfeature;

import assay.distribution.Cube;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A neuron's gradient features G_A(w, b) for every parity χ_A under the uniform distribution on signs: coordinate l of
 * G_A is the Fourier coefficient of the neuron's activation at A △ {l}.
 *
 * @param mass Pr[⟨w, x⟩ &gt; b]
 * @param coefficients of 1(⟨w, x⟩ &gt; b), one for each set
 */
public record ParityGradients(Cube cube, double mass, double[] coefficients) {

  /** Enumerates the cube. */
  public static ParityGradients of(Cube cube, double[] w, double b) {
    double[] active = new double[cube.size()];
    for (int n = 0; n < active.length; n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) z += w[j] * Cube.character(1 << j, n);
      active[n] = z > b ? 1 : 0;
    }
    return new ParityGradients(cube, Arrays.stream(active).sum() / cube.size(), cube.coefficients(active));
  }

  /** Pr(1 − Pr) with Pr = Pr[⟨w, x⟩ &gt; b]. */
  public double variance() {
    return mass * (1 - mass);
  }

  /** |G_A|². */
  public double squared(int set) {
    double sum = 0;
    for (int l = 0; l < cube.dimension(); l++) sum += Math.pow(coefficients[set ^ 1 << l], 2);
    return sum;
  }

  /** The average of |G_A|² over all A of k signs. */
  public double averageSquare(int k) {
    return Arrays.stream(cube.sets(k)).mapToDouble(this::squared).average().orElseThrow();
  }

  /**
   * The largest B_G with which so many sets A of k signs have |G_A| ≥ B_G for so many of the neurons.
   *
   * @param neurons on one cube
   * @param sets at most C(d, k)
   * @param finders at most as many as there are neurons
   */
  public static double gradientBound(List<ParityGradients> neurons, int k, int sets, int finders) {
    double[] squares = Arrays.stream(neurons.getFirst().cube.sets(k))
        .mapToDouble(A -> largest(neurons.stream().mapToDouble(n -> n.squared(A)), finders)).toArray();
    return Math.max(0, Math.nextDown(Math.sqrt(largest(Arrays.stream(squares), sets))));
  }

  private static double largest(DoubleStream values, int rank) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length - rank];
  }

  /**
   * The share of the sets A of k signs for which at least a share p of the neurons has |G_A| ≥ B_G.
   *
   * @param neurons on one cube
   */
  public static double shareFound(List<ParityGradients> neurons, int k, double p, double gradientBound) {
    int[] sets = neurons.getFirst().cube.sets(k);
    double square = gradientBound * gradientBound;
    return Arrays.stream(sets)
        .filter(A -> neurons.stream().filter(n -> n.squared(A) >= square).count() >= p * neurons.size())
        .count() / (double) sets.length;
  }
}
