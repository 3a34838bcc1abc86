package assay.core;

import assay.Fused;
import java.util.List;

/**
 * Passes of a two-layer network f over samples. {@link ScalarOps} is the definition; {@link VectorOps} gives the same
 * bits on any machine. An instance has no state: threads may share it.
 *
 * <p>A neuron is active at xₙ if ⟨wᵢ,xₙ⟩ − bᵢ &gt; 0, so relu′(0) = 0; a preactivation that is NaN counts as active, so
 * that it is never masked. If a parameter of f is not finite, all outputs are NaN and all neurons count as active.
 *
 * <p>Every method throws {@link IllegalArgumentException} if the dimensions of samples and neurons differ or an array
 * has another length than stated.
 */
public interface Ops {

  /** Plain Java: states the meaning and needs no module. */
  static Ops scalar() {
    return new ScalarOps();
  }

  /**
   * The Vector API, at the widest vectors of this machine.
   *
   * @throws IllegalStateException if Java was started without the module
   */
  static Ops vector() {
    return vector(1);
  }

  /**
   * The same with trainers that divide each step among threads: for one network so large that a step takes a
   * millisecond or more. The bits do not depend on the number of threads.
   *
   * @param threads at least 1; no more than the machine has cores, or they wait for each other
   */
  static Ops vector(int threads) {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      throw new IllegalStateException(
          "The training core needs the Vector API: start Java with --add-modules jdk.incubator.vector");
    }
    return new VectorOps(threads);
  }

  /**
   * The fastest implementation: {@link #vector()} where the processor fuses multiply and add, else {@link #scalar()}.
   */
  static Ops best() {
    return Fused.FAST ? vector() : scalar();
  }

  /** Writes f(xₙ) into the N numbers of out. */
  void outputs(Samples samples, TwoLayer f, double[] out);

  /**
   * Writes f(x) for all x of the cube {−1, 1}ᵈ, in the bits of {@link #outputs}: point n has xⱼ = −1 where bit j of n
   * is set.
   *
   * @param out 2ᵈ numbers, d at most 24
   */
  void cubeOutputs(TwoLayer f, double[] out);

  /** Activation patterns, m rows of ⌈N/64⌉ words: bit n is set if and only if neuron i is active at xₙ. */
  long[][] patterns(Samples samples, TwoLayer f);

  /** The gradient sums for N coefficients c; weights and labels of the samples play no part. */
  GradientSums sums(Samples samples, TwoLayer f, double[] c);

  /** A trainer that starts from a copy of the neurons. */
  Trainer trainer(Samples samples, TwoLayer start, MarginLoss loss);

  /**
   * Many networks at once, each from a copy of its neurons on samples of its own; the threads share the networks.
   *
   * @param samples one for each network, which may be the same
   * @param starts at least one
   */
  Replicates replicates(List<Samples> samples, List<TwoLayer> starts, MarginLoss loss);

  /**
   * A trainer of a residual network that starts from a copy of it.
   *
   * @param batch the most samples of a step
   * @throws IllegalArgumentException if the batch is empty
   */
  ResidualTrainer trainer(ThreeLayer start, int batch);

  /**
   * The Walsh-Hadamard transform of each consecutive 2ⁿ numbers, in place: vₛ ← Σₖ (−1)^|s ∧ k| vₖ, where |s ∧ k|
   * counts the common bits of s and k. Twice gives 2ⁿ times the start.
   *
   * @param values a whole number of rows
   * @param length of a row, 2ⁿ with 0 ≤ n ≤ 24
   * @throws IllegalArgumentException if the length is not such a power or does not divide the number of values
   */
  void walshHadamard(double[] values, int length);

  /**
   * The Cholesky factor of a symmetric matrix A = L L′: the lower triangle of the rows becomes L, what stands above the
   * diagonal is left without meaning. With l_jj = √s_jj and l_ij = s_ij/l_jj, s_ij is the chain of fused multiply-adds
   * a_ij − l_i0 l_j0 − l_i1 l_j1 − … up to column j − 1. Stops at the first s_jj that is not positive or is NaN.
   *
   * @param rows n² numbers, row by row; only those up to the diagonal are read
   * @return whether the factorisation ran to its end
   * @throws IllegalArgumentException if there are not n² numbers
   */
  boolean cholesky(double[] rows, int n);

  /** Writes the sums of points on a sphere; a point at NaN makes all of them NaN. */
  void sum(PairSums sums);
}
