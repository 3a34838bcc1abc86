package assay.span;

import assay.Fused;
import assay.distribution.Cube;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Σ_i (E[f_i χ_S])² for functions f_i on the cube and every set S of coordinates, by a Walsh-Hadamard transform per
 * function. For the orthonormal basis of a {@link Subspace} this is what the subspace captures of the parity χ_S; for
 * features φ it is ‖E[χ_S φ]‖², the squared length of the best linear correlation.
 */
public final class WalshEnergies {

  private final Cube cube;
  private final double[] energies;

  private WalshEnergies(Cube cube, double[] energies) {
    this.cube = cube;
    this.energies = energies;
  }

  /**
   * @param functions rows of 2ᵈ values, one for each point of the cube
   * @throws IllegalArgumentException if a row has another length
   */
  public static WalshEnergies of(Cube cube, double[][] functions) {
    double[] energies = new double[cube.size()];
    for (double[] f : functions) {
      double[] coefficients = cube.coefficients(f);
      for (int s = 0; s < energies.length; s++)
        energies[s] = Fused.multiplyAdd(coefficients[s], coefficients[s], energies[s]);
    }
    return new WalshEnergies(cube, energies);
  }

  /** What a subspace captures of each parity, between 0 and 1 up to rounding. */
  public static WalshEnergies of(Cube cube, Subspace subspace) {
    return of(cube, subspace.basis());
  }

  public Cube cube() {
    return cube;
  }

  /** The energy at a set, numbered by its bits. */
  public double at(int set) {
    return energies[set];
  }

  /** The sum over some sets. */
  public double sum(int... sets) {
    return Arrays.stream(sets).mapToDouble(set -> energies[set]).sum();
  }

  /** The sum over all sets: by Parseval Σ_i E[f_i²]. */
  public double total() {
    return Arrays.stream(energies).sum();
  }

  /** The average over all sets of k coordinates. */
  public double meanOfDegree(int k) {
    int[] sets = cube.sets(k);
    return sum(sets) / sets.length;
  }

  /** {@link #meanOfDegree} for k = 0, …, d. */
  public double[] meansByDegree() {
    return IntStream.rangeClosed(0, cube.dimension()).mapToDouble(this::meanOfDegree).toArray();
  }
}
