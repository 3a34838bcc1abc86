package assay.distribution.closedform;

import assay.Require;
import assay.distribution.StructuredParity;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * {@link StructuredParity} where enumeration is out of reach: the same distribution, whose gradient features G(w, b)
 * are exact for integer weights w, by dynamic programming over the values of ⟨w, x⟩.
 *
 * <p>Derived: y is a sum of parities, the block's own for r = 1 and ½(χ_1 + χ_2 + χ_3 − χ_1χ_2χ_3) for r = 3. A parity
 * times the density of ⟨w, x⟩ is a convolution of one signed measure on two or three points for each coordinate.
 *
 * @param blocks r, 1 or 3
 * @param blockSize k, odd and at least 3
 * @param noiseDimensions d − rk
 * @param pA in [0, 1/(2r)]
 * @param pO in [0, 1/2]
 */
public record LargeParity(int blocks, int blockSize, int noiseDimensions, double pA, double pO) {

  public LargeParity {
    Require.that(blocks == 1 || blocks == 3, "blocks = " + blocks + ": must be 1 or 3");
    Require.that(blockSize >= 3 && blockSize % 2 == 1, "blockSize = " + blockSize + ": must be odd and at least 3");
    Require.that(noiseDimensions >= 0, "noiseDimensions = " + noiseDimensions + ": must not be negative");
    Require.that(pA >= 0 && pA <= 0.5 / blocks, "pA = " + pA + ": must lie in [0, 1/(2r)] = [0, " + 0.5 / blocks + "]");
    Require.that(pO >= 0 && pO <= 0.5, "pO = " + pO + ": must lie in [0, 1/2]");
  }

  /** d. */
  public int dimension() {
    return signs() + noiseDimensions;
  }

  private int signs() {
    return blocks * blockSize;
  }

  /** E|x|². */
  public double meanSquaredNorm() {
    return (1 - 2 * blocks * pA) * signs() + 2 * blocks * pA * blockSize + 2 * pO * noiseDimensions;
  }

  /** E[y x] = 2 pA on every coordinate of a block. */
  public double[] labelMoment() {
    return IntStream.range(0, dimension()).mapToDouble(l -> l < signs() ? 2 * pA : 0).toArray();
  }

  /** Pr[⟨w, x⟩ &gt; b]. */
  public double activeMass(int[] w, double b) {
    require(w);
    double mass = (1 - 2 * blocks * pA) * uniform(w, l -> false, -1).above(b);
    for (int j = 0; j < blocks; j++) mass += pA * (shifted(w, j, 1, -1).above(b) + shifted(w, j, -1, -1).above(b));
    return mass;
  }

  /** G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)], d numbers. */
  public double[] gradient(int[] w, double b) {
    require(w);
    double[] g = new double[dimension()];
    for (int l = 0; l < g.length; l++)
      g[l] = (1 - 2 * blocks * pA) * uniformPart(w, b, l) + pA * structuredPart(w, b, l);
    return g;
  }

  private void require(int[] w) {
    Require.that(w.length == dimension(), "w has dimension " + w.length + ": d = " + dimension() + " is required");
  }

  private double uniformPart(int[] w, double b, int l) {
    if (blocks == 1) return parity(w, b, l, 0, 1);
    return 0.5 * (parity(w, b, l, 0, 1) + parity(w, b, l, 1, 2) + parity(w, b, l, 2, 3) - parity(w, b, l, 0, 3));
  }

  /** E[χ x_l 1(⟨w, x⟩ &gt; b)] over uniform signs, where χ is the product of the blocks from one to before another. */
  private double parity(int[] w, double b, int l, int from, int to) {
    return uniform(w, i -> i >= from * blockSize && i < to * blockSize, l).above(b);
  }

  /** The density of ⟨w, x⟩ over uniform signs, times the chosen signs and times x_l. */
  private Lattice uniform(int[] w, IntPredicate chosen, int l) {
    Lattice density = Lattice.point(IntStream.of(w).map(Math::abs).sum());
    for (int i = 0; i < signs(); i++) density = density.plus(w[i], 0.5, 0, chosen.test(i) != (i == l) ? -0.5 : 0.5);
    return noisy(density, w, l);
  }

  /** E[y x_l 1(⟨w, x⟩ &gt; b)] over blocks of equal signs, all others 0. */
  private double structuredPart(int[] w, double b, int l) {
    double sum = 0;
    for (int j = 0; j < blocks; j++) {
      if (l < signs() && l / blockSize != j) continue;
      double sign = l < signs() ? 1 : -1;
      sum += shifted(w, j, 1, l).above(b) + sign * shifted(w, j, -1, l).above(b);
    }
    return sum;
  }

  /** The density of ⟨w, x⟩ where block j has one sign and the others are 0, times x_l for a coordinate of noise. */
  private Lattice shifted(int[] w, int j, int sign, int l) {
    Lattice density = Lattice.point(IntStream.of(w).map(Math::abs).sum());
    for (int i = j * blockSize; i < (j + 1) * blockSize; i++) density = density.plus(sign * w[i], 1, 0, 0);
    return noisy(density, w, l);
  }

  private Lattice noisy(Lattice density, int[] w, int l) {
    for (int i = signs(); i < w.length; i++)
      density = density.plus(w[i], pO, i == l ? 0 : 1 - 2 * pO, i == l ? -pO : pO);
    return density;
  }

  /** A signed measure on −reach, …, reach. */
  private record Lattice(double[] mass) {

    static Lattice point(int reach) {
      double[] mass = new double[2 * reach + 1];
      mass[reach] = 1;
      return new Lattice(mass);
    }

    /** Convolved with masses at step, 0 and −step. */
    Lattice plus(int step, double up, double stay, double down) {
      double[] next = new double[mass.length];
      for (int i = 0; i < mass.length; i++) {
        if (mass[i] == 0) continue;
        next[i] += stay * mass[i];
        if (up != 0) next[i + step] += up * mass[i];
        if (down != 0) next[i - step] += down * mass[i];
      }
      return new Lattice(next);
    }

    double above(double b) {
      int reach = mass.length / 2;
      double sum = 0;
      for (int i = 0; i < mass.length; i++) if (i - reach > b) sum += mass[i];
      return sum;
    }
  }
}
