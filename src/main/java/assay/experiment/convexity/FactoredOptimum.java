package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.convexity.Denoising;
import java.util.function.Function;

/**
 * What gradient descent on two factors attains with weight decay, beside the optimum of the convex problem that it
 * stands for.
 *
 * @param attained ½‖P(UV′ − Y)‖² + (λ/2)(‖U‖² + ‖V‖²) at the end of the run
 * @param optimum of ½‖P(X − Y)‖² + λ‖X‖_* over all X
 * @param scale ½‖PY‖², what zero attains
 */
public record FactoredOptimum(double attained, Interval optimum, double scale) {

  private static final int STEPS = 4000;
  private static final double RATE = 0.1;
  private static final double START = 0.3;

  /**
   * Denoising a matrix of which k singular values are to be kept, by factors with r columns: the optimum is known in
   * closed form.
   *
   * @param inner r
   */
  public static Function<Trial, FactoredOptimum> denoising(GappedTarget target, int inner) {
    Require.atLeast("rank", inner, 1);
    return trial -> {
      Stream stream = trial.stream("target");
      double lambda = target.threshold();
      double[] s = target.singularValues(stream);
      Completion problem = Completion.denoising(target.matrix(s, stream), lambda);
      var shape = new FactorPair.Shape(target.rows(), target.columns(), inner);
      return descended(problem, shape, RATE / lambda, Interval.exactly(Denoising.value(s, lambda)), trial);
    };
  }

  /** Completion of a noisy matrix of rank 2, with factors that have as many columns as the smaller side. */
  public static Function<Trial, FactoredOptimum> completion(int rows, int columns, double share, double lambda) {
    Require.positive("lambda", lambda);
    var shape = new FactorPair.Shape(rows, columns, Math.min(rows, columns));
    return trial -> {
      Completion problem = Completion.random(new FactorPair.Shape(rows, columns, 2), share, lambda,
          trial.stream("target"));
      double rate = RATE * 3 / (RealMatrices.spectralNorm(problem.target()) + lambda);
      return descended(problem, shape, rate, ConvexCompletion.optimum(problem, 400), trial);
    };
  }

  private static FactoredOptimum descended(
      Completion problem, FactorPair.Shape shape, double rate, Interval optimum, Trial trial) {
    FactorPair start = FactorPair.gaussian(shape, START * Math.sqrt(problem.lambda()), trial.stream("start"));
    double attained = problem.factored(new FactorDescent(problem, rate).run(start, STEPS));
    return new FactoredOptimum(attained, optimum, RealMatrices.square(problem.target()) / 2);
  }
}
