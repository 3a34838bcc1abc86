package assay.experiment.gradientfeature;

import assay.distribution.closedform.LargeParity;
import assay.linear.Vectors;
import assay.random.Trial;
import java.util.stream.IntStream;

/**
 * A neuron with whole weights and what it sees of a parity that is too large to be enumerated.
 *
 * @param gradient G(w, b), exact
 */
public record IntegerNeuron(LargeParity parity, int[] w, double b, double[] gradient) {

  /**
   * Weights 8ξ, rounded, with ξ standard Gaussian.
   *
   * @param bias −b in units of √(Σ w²), the standard deviation of ⟨w, x⟩ for uniform signs
   */
  public static IntegerNeuron draw(LargeParity parity, double bias, Trial trial) {
    var stream = trial.stream("neuron");
    int[] w = IntStream.range(0, parity.dimension()).map(j -> (int) Math.rint(8 * stream.gaussian())).toArray();
    double b = -bias * Math.sqrt(IntStream.of(w).mapToDouble(x -> (double) x * x).sum());
    return new IntegerNeuron(parity, w, b, parity.gradient(w, b));
  }

  /** |G|. */
  public double length() {
    return Vectors.norm(gradient);
  }

  /** |G − E[y x]|. */
  public double distance() {
    return Vectors.norm(Vectors.sum(parity.labelMoment(), -1, gradient));
  }

  /** Pr[⟨w, x⟩ ≤ b]. */
  public double inactive() {
    return Math.clamp(1 - parity.activeMass(w, b), 0, 1);
  }

  /** 1 − |cos(G, D_1)|; 1 where G = 0. */
  public double gap() {
    double along = 0;
    for (int j = 0; j < parity.blockSize(); j++) along += gradient[j] / Math.sqrt(parity.blockSize());
    return 1 - Math.abs(along) / Math.max(length(), 1e-300);
  }
}
