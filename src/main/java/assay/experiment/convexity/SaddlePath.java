package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import assay.random.Trial;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * A way down from a critical point of ½‖UV′ − Y‖² that is not optimal. At it, UV′ keeps some singular triples of Y and
 * misses a larger one: σ_j is kept, σ_i &gt; σ_j missed. Turning the columns √σ_j a_j and √σ_j b_j towards a_i and b_i
 * by an angle t changes the loss by exactly −σ_j (σ_i − σ_j) sin²t, so that the critical point is no local minimum.
 *
 * @param rows of Y
 * @param columns of Y
 * @param kept how many triples are kept, fewer than the smaller side
 */
public record SaddlePath(int rows, int columns, int kept) {

  /**
   * The losses at both ends of the way, and what the formula says.
   *
   * @param before at the critical point
   * @param after the turn
   * @param drop σ_j (σ_i − σ_j) sin²t
   * @param slope ‖∇‖ at the critical point
   */
  public record Turn(double before, double after, double drop, double slope) {}

  /**
   * @throws IllegalArgumentException if the rank is below 1 or not below the smaller side
   */
  public SaddlePath {
    Require.atLeast("rank", kept, 1);
    Require.that(kept < Math.min(rows, columns),
        "rank = " + kept + ": must be below the smaller side, " + Math.min(rows, columns));
  }

  /** The last kept triple is turned towards the first missed one, which is larger. */
  public Turn turn(double angle, Trial trial) {
    Stream stream = trial.stream("target");
    double[] s = new double[kept + 1];
    for (int k = 0; k < s.length; k++) s[k] = stream.uniform(0.2, 1);
    s[kept] = s[kept - 1] + stream.uniform(0.1, 1);
    RealMatrix A = RealMatrices.orthonormal(rows, kept + 1, stream);
    RealMatrix B = RealMatrices.orthonormal(columns, kept + 1, stream);
    Completion problem = Completion.denoising(RealMatrices.scaled(A, s).multiply(B.transpose()), 0);
    FactorPair start = new FactorPair(turned(A, s, 0), turned(B, s, 0));
    RealMatrix G = problem.residual(start.product());
    double slope = Math.sqrt(RealMatrices.square(G.multiply(start.right()))
        + RealMatrices.square(G.transpose().multiply(start.left())));
    double sine = StrictMath.sin(angle);
    return new Turn(problem.factored(start),
        problem.factored(new FactorPair(turned(A, s, angle), turned(B, s, angle))),
        s[kept - 1] * (s[kept] - s[kept - 1]) * sine * sine, slope);
  }

  private RealMatrix turned(RealMatrix basis, double[] s, double angle) {
    RealMatrix factor = basis.getSubMatrix(0, basis.getRowDimension() - 1, 0, kept - 1).copy();
    RealVector last = basis.getColumnVector(kept - 1).mapMultiply(StrictMath.cos(angle))
        .add(basis.getColumnVector(kept).mapMultiply(StrictMath.sin(angle)));
    factor.setColumnVector(kept - 1, last);
    double[] roots = new double[kept];
    for (int k = 0; k < kept; k++) roots[k] = Math.sqrt(s[k]);
    return RealMatrices.scaled(factor, roots);
  }
}
