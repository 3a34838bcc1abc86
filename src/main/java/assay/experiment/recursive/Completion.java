package assay.experiment.recursive;

import assay.Require;
import assay.linear.Cholesky;
import assay.linear.Matrices;
import assay.linear.MatrixPower;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * Completion of a d×d matrix of rank r from entries that are seen at random, by a linear recursive feature machine as
 * in the authors' code for arXiv 2401.04553: Y = U V/√r, scaled to ‖Y‖_F = d; each row is fitted in the metric M, and
 * then M = (WᵀW)^α, scaled to a largest entry of 1; what was seen is written over what is predicted.
 *
 * @param dimension d
 * @param rank r
 * @param seen how many entries
 * @param power α of the kernel's matrix: 1 and ½ are in use
 */
public record Completion(int dimension, int rank, int seen, double power) {

  private static final double FIRST_RIDGE = 0.05;
  private static final double LAST_RIDGE = 1e-3;
  private static final double SLOWER = 0.95;

  /**
   * @throws IllegalArgumentException if the rank is not below d, or no entry is unseen
   */
  public Completion {
    Require.that(1 <= rank && rank < dimension, "rank = " + rank + ": must lie between 1 and " + (dimension - 1));
    Require.that(dimension <= seen && seen < dimension * dimension,
        "seen = " + seen + ": must lie between " + dimension + " and " + (dimension * dimension - 1));
    Require.positive("power", power);
  }

  /** So many entries for each of the r (2d − r) degrees of freedom. */
  public static Completion of(int dimension, int rank, double perFreedom, double power) {
    return new Completion(dimension, rank, (int) Math.round(perFreedom * rank * (2 * dimension - rank)), power);
  }

  /**
   * The relative error ‖W − Y‖²/‖Y‖² over the entries that are not seen, after each round, until it is below the goal.
   */
  public double[] errors(int rounds, double goal, Trial trial) {
    double[][] Y = matrix(trial.stream("matrix"));
    List<List<Integer>> places = places(trial.stream("entries"));
    double[][] M = Matrices.identity(dimension);
    List<Double> errors = new ArrayList<>();
    for (int t = 0; t < rounds; t++) {
      double[][] W = fitted(Y, places, M, Math.max(LAST_RIDGE, FIRST_RIDGE * StrictMath.pow(SLOWER, t)));
      errors.add(error(W, Y));
      if (errors.getLast() < goal) break;
      M = metric(W);
    }
    return errors.stream().mapToDouble(e -> e).toArray();
  }

  private double[][] matrix(Stream stream) {
    double[][] U = Matrices.gaussian(dimension, rank, 1, stream);
    double[][] Y = Matrices.product(U, Matrices.gaussian(rank, dimension, 1, stream));
    return Matrices.scaled(dimension / Matrices.frobenius(Y), Y);
  }

  /** The columns seen in each row. */
  private List<List<Integer>> places(Stream stream) {
    int[] order = new int[dimension * dimension];
    for (int k = 0; k < order.length; k++) order[k] = k;
    stream.shuffle(order);
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < dimension; i++) places.add(new ArrayList<>());
    for (int k = 0; k < seen; k++) places.get(order[k] / dimension).add(order[k] % dimension);
    return places;
  }

  private double[][] fitted(double[][] Y, List<List<Integer>> places, double[][] M, double ridge) {
    double[][] W = new double[dimension][];
    for (int i = 0; i < dimension; i++) W[i] = row(Y[i], places.get(i), M, ridge);
    return W;
  }

  private double[] row(double[] y, List<Integer> places, double[][] M, double ridge) {
    double[] w = new double[dimension];
    if (places.isEmpty()) return w;
    SymmetricMatrix K = SymmetricMatrix.of(places.size(),
        (k, l) -> M[places.get(k)][places.get(l)] + (k == l ? ridge : 0));
    double[] known = places.stream().mapToDouble(j -> y[j]).toArray();
    double[] multipliers = Cholesky.of(K).solve(known);
    for (int k = 0; k < multipliers.length; k++) w = Vectors.sum(w, multipliers[k], M[places.get(k)]);
    for (int j : places) w[j] = y[j];
    return w;
  }

  private double[][] metric(double[][] W) {
    SymmetricMatrix S = Matrices.gram(W);
    SymmetricMatrix M = power == 1 ? S : MatrixPower.of(S, power);
    return M.scaled(1 / M.largestEntry()).rows();
  }

  /** Where entries are written over, W and Y agree. */
  private static double error(double[][] W, double[][] Y) {
    double off = Matrices.frobenius(Matrices.sum(W, -1, Y));
    return off * off / Matrices.inner(Y, Y);
  }
}
