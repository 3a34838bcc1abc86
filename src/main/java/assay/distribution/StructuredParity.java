package assay.distribution;

import static assay.distribution.Parameter.choice;
import static assay.distribution.Parameter.count;
import static assay.distribution.Parameter.fixed;
import static assay.distribution.Parameter.uniform;

import assay.Require;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.List;

/**
 * Structured parity of arXiv 2310.12408, enumerated with M = I: x = (φ_A, φ_rest), the label is the sign of the sum of
 * the r blocks' parities, φ_A is uniform on {−1, 1}^{rk} but for the probability pA with which block j is all +1, and
 * pA with which it is all −1, while the other blocks are 0; noise coordinates are ±1 with probability pO each, 0
 * otherwise.
 *
 * <p>If pA &gt; 0 the features are (±D_j, s) with D_j = 1_{A_j}/√k, and s = −1 for a single block, s = +1 for more:
 * with r ≥ 2 a neuron of negative bias sees every block. The teacher is {@link ParityTeacher}'s of that sign.
 *
 * @param blocks r, odd
 * @param blockSize k, odd
 * @param noiseDimensions d − rk
 * @param pA in [0, 1/(2r)]
 * @param pO in [0, 1/2]
 */
public record StructuredParity(int blocks, int blockSize, int noiseDimensions, double pA, double pO) implements Family {

  public StructuredParity {
    Require.that(blockSize % 2 == 1, "blockSize = " + blockSize + ": must be odd");
    new SignBlocks(blocks, blockSize, noiseDimensions, pA, pO);
  }

  /** One block of 3 or 5 signs and at most one of noise, or three blocks of 3. */
  public static Ranges ranges(Limits limits) {
    return Ranges.oneOf(ranges(1, choice("blockSize", 3, 5), 1, 0.05), ranges(3, fixed("blockSize", 3), 0, 0.05));
  }

  /** One block of three signs that agree with probability at least 0.3, and at most one sign of noise. */
  public interface OneBlock {

    /** Whatever the limits are. */
    static Ranges ranges(Limits limits) {
      return StructuredParity.ranges(1, fixed("blockSize", 3), 1, 0.3);
    }
  }

  /** The blocks' signs agree with a probability 2 r pA from minStructured to 0.95. */
  private static Ranges ranges(int blocks, Parameter blockSize, int mostNoise, double minStructured) {
    return Ranges.of(StructuredParity.class, blockSize, count("noiseDimensions", 0, mostNoise),
        uniform("pA", minStructured, 0.95).dividedBy(2 * blocks), uniform("pO", 0.05, 0.3), fixed("blocks", blocks));
  }

  @Override
  public int dimension() {
    return signs().dimension();
  }

  /** D_1, …, D_r. */
  public double[][] directions() {
    return signs().directions();
  }

  /**
   * E[y x] = Σ_j 2 pA √k D_j, for k ≥ 3: the uniform part is orthogonal to every single sign.
   *
   * @throws IllegalStateException if k = 1, where this is false
   */
  public double[] labelMoment() {
    if (blockSize == 1) throw new IllegalStateException("blockSize = 1: the uniform part contributes to E[yx]");
    double[] moment = new double[dimension()];
    for (double[] direction : directions()) Orthogonal.addMultiple(moment, 2 * pA * Math.sqrt(blockSize), direction);
    return moment;
  }

  @Override
  public String description() {
    return Text.of("structured parity, %d blocks of %d, %d noise dimensions, p_A %.3g, p_o %.3g", blocks, blockSize,
        noiseDimensions, pA, pO);
  }

  /** Nothing is random: the stream is not used. */
  @Override
  public FiniteDistribution draw(Stream stream) {
    return enumerate(description());
  }

  FiniteDistribution enumerate(String description) {
    FiniteDistribution atoms = signs().enumerate(description);
    Planted planted = Planted.network(teacher().withMarginOne(atoms));
    return atoms.with(pA > 0 ? planted : new Planted(List.of(), planted.teacher()));
  }

  private Teacher teacher() {
    return blocks == 1
        ? ParityTeacher.negativeBias(directions()[0], blockSize)
        : ParityTeacher.positiveBias(directions(), blockSize);
  }

  private SignBlocks signs() {
    return new SignBlocks(blocks, blockSize, noiseDimensions, pA, pO);
  }
}
