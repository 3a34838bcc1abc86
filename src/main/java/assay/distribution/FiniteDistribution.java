package assay.distribution;

import assay.Require;
import assay.core.Samples;
import assay.linear.Orthogonal;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A distribution of labelled points (x, y) ∈ ℝᵈ × [−1, 1] with finite support: atoms x_n with labels y_n and weights
 * P_n &gt; 0 that sum to one. Immutable; expectations over it are finite sums.
 *
 * <p>It may carry what its family planted, features that gradient descent is to find and a teacher built from them, and
 * its origin. Transformations carry along what is planted, but drop the origin.
 */
public final class FiniteDistribution {

  private final String description;
  private final Support support;
  final Planted planted;

  private FiniteDistribution(String description, Support support, Planted planted) {
    this.description = description;
    this.support = support;
    this.planted = planted;
  }

  /**
   * Copies the atoms, divides the weights by their sum (nowhere else), drops atoms of weight 0 and stores −0 as 0.
   *
   * @param description family, sizes and parameters, short enough for a report
   * @param x N ≥ 1 atoms of d ≥ 1 coordinates, each of size at most 1e100
   * @param label N labels in [−1, 1]; the losses are for labels of −1 and 1, so where they are 0 and 1 the description
   *   warns of it
   * @param weight N weights, not negative, with sum 1 up to 1e-9
   * @throws IllegalArgumentException if any of this fails or a number is NaN
   */
  public static FiniteDistribution of(String description, double[][] x, double[] label, double[] weight) {
    return new FiniteDistribution(description + Boundary.warning(label), Support.of(x, label, weight), Planted.NOTHING);
  }

  /** {@link #of} with equal weights. */
  public static FiniteDistribution uniform(String description, double[][] x, double[] label) {
    return of(description, x, label, Weighting.even(x.length));
  }

  FiniteDistribution with(Planted planted) {
    return new FiniteDistribution(description, support, planted);
  }

  /** N. */
  public int size() {
    return support.size();
  }

  /** d. */
  public int dimension() {
    return support.x()[0].length;
  }

  /** Coordinate j of atom n. */
  public double x(int n, int j) {
    return support.x()[n][j];
  }

  /** A copy of atom n. */
  public double[] point(int n) {
    return support.x()[n].clone();
  }

  /** y_n. */
  public double label(int n) {
    return support.label()[n];
  }

  /** P_n. */
  public double weight(int n) {
    return support.weight()[n];
  }

  /** Family, sizes, parameters and transformations, in one line. */
  public String description() {
    return description;
  }

  /** The features that the family is known to plant, empty if none is known. */
  public List<Feature> features() {
    return planted.features();
  }

  /**
   * A network with y f*(x) ≥ 1 on the whole support, if the family knows one; where labels were flipped or the family
   * says so, only a network that hardly any of its size beats.
   */
  public Optional<Teacher> teacher() {
    return planted.teacher();
  }

  /** The description that it was drawn from, if a claim's parameter drew it and nothing but merging was done to it. */
  public Optional<Origin> origin() {
    return planted.origin();
  }

  /** E|x|, the paper's B_x1. */
  public Interval meanNorm() {
    return Moments.meanNorm(this);
  }

  /** E|x|², the paper's B_x2. */
  public Interval meanSquaredNorm() {
    return Moments.meanSquaredNorm(this);
  }

  /** The largest |x| of the support, the paper's B_x. */
  public Interval largestNorm() {
    return Moments.largestNorm(this);
  }

  /** E[y x], d numbers, each rounded once. */
  public double[] labelMoment() {
    return Moments.labelMoment(this);
  }

  /** E y, rounded once. */
  public double labelBalance() {
    return Moments.labelBalance(this);
  }

  /** The smallest hinge risk of any function of x: positive only where equal inputs have labels of opposite sign. */
  public Interval bayesHingeRisk() {
    return BayesHinge.risk(this);
  }

  /** The atoms in the layout of the training core. */
  public Samples samples() {
    return Samples.of(support.x(), support.label(), support.weight());
  }

  /** Atoms that agree in point and label become one, at the place of the first, with their weights added. */
  public FiniteDistribution merged() {
    return new FiniteDistribution(description, support.merged(), planted);
  }

  /**
   * Zero coordinates appended up to the given dimension: nothing that a network computes changes, but m ≤ eᵈ is easier.
   *
   * @throws IllegalArgumentException if the dimension is below d
   */
  public FiniteDistribution padded(int dimension) {
    Require.that(dimension >= dimension(), "dimension = " + dimension + ": must be at least d = " + dimension());
    return moved("padded to d = " + dimension, point -> Arrays.copyOf(point, dimension));
  }

  /**
   * x ↦ Qx.
   *
   * @param orthogonal Q, d rows of d numbers, QQᵀ = I up to 1e-13 in every entry
   * @throws IllegalArgumentException if Q is not that
   */
  public FiniteDistribution rotated(double[][] orthogonal) {
    Orthogonal.require(orthogonal, dimension());
    return moved("rotated", point -> Orthogonal.apply(orthogonal, point));
  }

  private FiniteDistribution moved(String how, UnaryOperator<double[]> motion) {
    return changed(how, support.moved(motion), planted.moved(motion));
  }

  /**
   * x ↦ cx.
   *
   * @param c positive
   * @throws IllegalArgumentException if c is not positive and finite or a coordinate grows beyond 1e100
   */
  public FiniteDistribution scaled(double c) {
    Require.that(c > 0 && c < Double.POSITIVE_INFINITY, "c = " + c + ": must be positive and finite");
    return changed(Text.of("scaled by %.3g", c), support.scaled(c), planted.scaled(c));
  }

  /** y ↦ −y. */
  public FiniteDistribution labelsFlipped() {
    return changed("labels flipped", support.labelsFlipped(), planted.negated());
  }

  /**
   * Label noise: each label is flipped with probability q, independently of the input. What is planted stays as it was.
   * Every function of x then has hinge risk at least 2q, as far as labels were ±1 and the input told them: of an input
   * with labels y and −y of masses 1 − q and q nothing loses less than 2 min(q, 1 − q).
   *
   * @param q in [0, ½]
   * @throws IllegalArgumentException if q is not that
   */
  public FiniteDistribution withFlippedLabels(double q) {
    Require.between("q", q, 0, 0.5);
    return changed(Text.of("labels flipped with probability %.3g", q), support.withFlippedLabels(q),
        planted.reordered());
  }

  /**
   * The same distribution with its atoms in another order.
   *
   * @param order the new n-th atom is the old order[n]-th
   * @throws IllegalArgumentException if order is not a permutation of 0, …, N − 1
   */
  public FiniteDistribution permuted(int[] order) {
    return new FiniteDistribution(description, support.permuted(order), planted.reordered());
  }

  private FiniteDistribution changed(String how, Support changed, Planted carried) {
    return new FiniteDistribution(description + ", " + how, changed, carried);
  }

  @Override
  public String toString() {
    return description + " (N = " + size() + ")";
  }
}
