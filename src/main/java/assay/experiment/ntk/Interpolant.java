package assay.experiment.ntk;

import assay.core.Samples;
import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Cholesky;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Trial;

/**
 * The weights W* nearest to the slide's initialization at which the linearised network interpolates:
 * w*_i − w_i(0) = a_i Σ_j α_j 1[i active at x_j] x_j with α = K⁻¹(y − u(0)).
 *
 * @param literal m max ‖w*_i − w_i(0)‖
 * @param tightness the largest ratio of ‖w*_i − w_i(0)‖ to |a_i| √n ‖α‖
 * @param tightnessWithoutOutput to √n ‖α‖
 * @param flips share of activations that differ between W* and W(0)
 * @param residual ‖u(0) − y‖
 * @param left ‖f(W*) − y‖
 */
public record Interpolant(
    double literal, double tightness, double tightnessWithoutOutput, double flips, double residual, double left) {

  /** a ~ N(0, 1), w_ij ~ N(0, 2/m): the slide's. */
  public static TwoLayer start(TrainingSet data, int m, Trial trial) {
    return Initialization.gaussian(m, 1, Math.sqrt(2.0 / m)).draw(trial, data.dimension());
  }

  public static Interpolant of(TrainingSet data, int m, Trial trial) {
    TwoLayer start = start(data, m, trial);
    Samples inputs = data.inputs();
    ActivationPattern pattern = ActivationPattern.of(inputs, start);
    SymmetricMatrix k = TangentKernel.weighted(inputs, start);
    double[] residuals = data.descent(start).residuals();
    double[] alpha = Cholesky.of(k).solve(residuals);
    double[][] moves = moves(data, start, pattern, alpha);
    LeastSquares end = data.descent(Moved.along(start, moves, 1));
    double scale = Math.sqrt(data.size()) * Vectors.norm(alpha);
    double literal = 0;
    double tightness = 0;
    double without = 0;
    for (int i = 0; i < m; i++) {
      double length = Vectors.norm(moves[i]);
      literal = Math.max(literal, m * length);
      tightness = Math.max(tightness, length / (Math.abs(start.a(i)) * scale));
      without = Math.max(without, length / scale);
    }
    double flips = end.pattern().flipped(pattern);
    return new Interpolant(literal, tightness, without, flips, Vectors.norm(residuals), Vectors.norm(end.residuals()));
  }

  /** λ_max(K) at the start, which needs no interpolant. */
  public static double largestEigenvalue(TrainingSet data, int m, Trial trial) {
    return Spectrum.of(TangentKernel.weighted(data.inputs(), start(data, m, trial))).largest().hi();
  }

  private static double[][] moves(TrainingSet data, TwoLayer start, ActivationPattern pattern, double[] alpha) {
    double[][] moves = new double[start.width()][data.dimension()];
    for (int i = 0; i < moves.length; i++) {
      for (int j = 0; j < alpha.length; j++) {
        double factor = pattern.active(i, j) ? -start.a(i) * alpha[j] : 0;
        for (int c = 0; factor != 0 && c < moves[i].length; c++) moves[i][c] += factor * data.x()[j][c];
      }
    }
    return moves;
  }
}
