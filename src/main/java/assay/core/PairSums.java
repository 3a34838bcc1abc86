package assay.core;

import assay.Require;
import java.util.Objects;

/**
 * Sums over all pairs of n points on the unit sphere of ℝᵈ that carry masses b: what the loss of a two-layer ReLU
 * network over Gaussian inputs and its gradient consist of, if the parts of degree 0 and 1 are left away. With ρᵢⱼ =
 * ⟨uᵢ, uⱼ⟩, K′ = arcsin ρ/(2π) and K = (√(1 − ρ²) + ρ arcsin ρ − 1)/(2π) they are kᵢ = Σⱼ bⱼ K(ρᵢⱼ), tᵢ = Σⱼ bⱼ K′(ρᵢⱼ)
 * ρᵢⱼ and gᵢ = Σⱼ bⱼ K′(ρᵢⱼ) uⱼ, each up to some 10⁻¹⁶ Σ|b|.
 *
 * <p>Points are set, then {@link Ops#sum} writes the sums. A workspace, confined to a thread.
 */
public final class PairSums {

  /** Points of a group; a row is padded to as many coordinates, and lanes never need more columns. */
  static final int GROUP = 8;

  /** 1/(2π). */
  static final double SCALE = 1 / (2 * Math.PI);

  final int points;
  final int dimension;

  /** Padded to groups: points of mass 0 at the origin, and coordinates that are 0. */
  final int paddedPoints, paddedDimension;

  final double[] masses;

  /** Point by point, and coordinate by coordinate. */
  final double[] rows, columns;

  final double[] values, shares, pulls;

  /** For a group of rows: ρ and bⱼ K′(ρ), a group for each point. */
  final double[] overlaps, weights;

  /**
   * @param points n, at least 1
   * @param dimension d, at least 1
   */
  public PairSums(int points, int dimension) {
    this.points = Require.atLeast("points", points, 1);
    this.dimension = Require.atLeast("dimension", dimension, 1);
    paddedPoints = Layout.roundUp(points, GROUP);
    paddedDimension = Layout.roundUp(dimension, GROUP);
    masses = new double[paddedPoints];
    rows = new double[paddedPoints * paddedDimension];
    columns = new double[paddedPoints * paddedDimension];
    values = new double[paddedPoints];
    shares = new double[paddedPoints];
    pulls = new double[paddedPoints * paddedDimension];
    overlaps = new double[paddedPoints * GROUP];
    weights = new double[paddedPoints * GROUP];
  }

  /** n. */
  public int size() {
    return points;
  }

  /** Places point i at w/|w| with a mass. */
  public void set(int i, double mass, double[] w, double norm) {
    Require.sameSize("length of w", w.length, dimension);
    masses[Objects.checkIndex(i, points)] = mass;
    for (int k = 0; k < dimension; k++) {
      double coordinate = w[k] / norm;
      rows[i * paddedDimension + k] = coordinate;
      columns[k * paddedPoints + i] = coordinate;
    }
  }

  /** Coordinate k of point i. */
  public double unit(int i, int k) {
    return rows[Objects.checkIndex(i, points) * paddedDimension + Objects.checkIndex(k, dimension)];
  }

  public double mass(int i) {
    return masses[Objects.checkIndex(i, points)];
  }

  /** kᵢ = Σⱼ bⱼ K(ρᵢⱼ). */
  public double value(int i) {
    return values[Objects.checkIndex(i, points)];
  }

  /** tᵢ = Σⱼ bⱼ K′(ρᵢⱼ) ρᵢⱼ. */
  public double share(int i) {
    return shares[Objects.checkIndex(i, points)];
  }

  /** Coordinate k of gᵢ = Σⱼ bⱼ K′(ρᵢⱼ) uⱼ. */
  public double pull(int i, int k) {
    return pulls[Objects.checkIndex(k, dimension) * paddedPoints + Objects.checkIndex(i, points)];
  }

  /** Σᵢⱼ bᵢ bⱼ K(ρᵢⱼ), from the sums. */
  public double energy() {
    double sum = 0;
    for (int i = 0; i < points; i++) sum += masses[i] * values[i];
    return sum;
  }
}
