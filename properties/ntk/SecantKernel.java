package ntk;

import static assay.claim.Condition.atMost;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.experiment.ntk.Moved;
import assay.experiment.ntk.TrainingSet;
import assay.kernel.TangentKernel;
import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** N-1: a step of gradient descent on a ReLU network is linear in the residuals, with a kernel between two moments. */
@Theorem(paper = Paper.DESCENT, name = "A step is a secant kernel", constants = Theorem.Constants.DERIVED)
class SecantKernel {

  private static final int STEPS = 3;

  /** u(k+1) − y = (I − ηG(k))(u(k) − y) at any rate, also one that diverges. */
  @Property(tries = 100)
  Claim aStepIsTheSecantKernel(
      @ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 10000) int m, @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, SecantKernel::secant);
  }

  @Mutant(of = "N-1", change = "gates of the moved weights")
  @Property(tries = 30)
  Claim movedGates(
      @ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 10000) int m, @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, (data, before, after, v) -> Vectors.times(TangentKernel.secant(data.inputs(), after, before), v));
  }

  @Mutant(of = "N-1", change = "the tangent kernel in place of the secant kernel")
  @Property(tries = 30)
  Claim tangent(
      @ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 10000) int m, @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, (data, before, after, v) -> TangentKernel.gram(data.inputs(), before).times(v));
  }

  @Mutant(of = "N-1", change = "a network without its factor 1/√m")
  @Property(tries = 30)
  Claim withoutTheFactor(@ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 10, max = 10000) int m, @ForAll @LogUniform(min = 1e-3, max = 10) double rate, @ForAll long seed) {
    return step(TrainingSet.sphere(n, 10, 1, seed), Initialization.gaussian(m, 1, 1), rate, (data, before, after, v) -> TangentKernel.gram(data.inputs(), before).times(v));
  }

  private static double[] secant(TrainingSet data, TwoLayer before, TwoLayer after, double[] v) {
    return Vectors.times(TangentKernel.secant(data.inputs(), before, after), v);
  }

  /** The kernel of a step from one network to another, times a vector. */
  private interface Kernel {
    double[] times(TrainingSet data, TwoLayer before, TwoLayer after, double[] v);
  }

  private static Claim step(TrainingSet data, Initialization start, double rate, Kernel kernel) {
    return Claim.of("N-1")
        .left("max over steps of |u(k+1) − y − (I − ηG)(u(k) − y)| / (|u(k+1) − y| + |u(k) − y|)", trial -> exactly(largest(data, start, rate, kernel, trial)))
        .right("rounding", 1e-10)
        .upToRounding(0);
  }

  private static double largest(TrainingSet data, Initialization start, double rate, Kernel kernel, Trial trial) {
    LeastSquares descent = data.descent(start.draw(trial, data.dimension()));
    double largest = 0;
    for (int k = 0; k < STEPS; k++) {
      TwoLayer before = descent.neurons().copy();
      double[] residuals = descent.residuals();
      descent.step(rate);
      largest = Math.max(largest, error(kernel.times(data, before, descent.neurons(), residuals), rate, residuals, descent.residuals()));
    }
    return largest;
  }

  private static double error(double[] moved, double rate, double[] before, double[] after) {
    double square = 0;
    for (int i = 0; i < before.length; i++) square += Math.pow(after[i] - before[i] + rate * moved[i], 2);
    return Math.sqrt(square) / (Vectors.norm(before) + Vectors.norm(after));
  }

  /** |∇Φ|² = (u − y)ᵀH(u − y), which bounds the loss by the kernel's least eigenvalue. */
  @Property(tries = 60)
  Claim theGradientIsAQuadraticForm(
      @ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 10000) int m, @ForAll @LogUniform(min = 1e-3, max = 1) double rate, @ForAll long seed) {
    return gradient(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), rate, 1);
  }

  @Mutant(of = "N-1", change = "half of the kernel")
  @Property(tries = 20)
  Claim halfKernel(@ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 10, max = 10000) int m, @ForAll long seed) {
    return gradient(TrainingSet.sphere(n, 10, 1, seed), Initialization.tangent(m, 1), 0.1, 0.5);
  }

  private static Claim gradient(TrainingSet data, Initialization start, double rate, double share) {
    return Claim.of("N-1")
        .left("relative | |∇Φ|² − (u − y)ᵀH(u − y) |", trial -> exactly(gradientError(data, start, rate, share, trial)))
        .right("rounding", 1e-12)
        .upToRounding(0);
  }

  private static double gradientError(TrainingSet data, Initialization start, double rate, double share, Trial trial) {
    LeastSquares descent = data.descent(start.draw(trial, data.dimension()));
    descent.step(rate);
    double[] residuals = descent.residuals();
    double form = share * TangentKernel.gram(data.inputs(), descent.neurons()).form(residuals);
    double square = 0;
    for (int r = 0; r < descent.neurons().width(); r++) for (int j = 0; j < data.dimension(); j++) square += Math.pow(descent.gradient(r, j), 2);
    return Math.abs(square - form) / (square + Vectors.dot(residuals, residuals));
  }

  /** Every entry of the gradient equals its central difference, where no gate lies between the two. */
  @Property(tries = 60)
  Claim theGradientIsTheDerivative(@ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 2, max = 30) int d, @ForAll @Width(min = 10, max = 300) int m, @ForAll long seed) {
    return derivative(TrainingSet.sphere(n, d, 1, seed), Initialization.tangent(m, 1), 0);
  }

  @Mutant(of = "N-1", change = "the gradient of the next step")
  @Property(tries = 20)
  Claim nextGradient(@ForAll @Width(min = 2, max = 20) int n, @ForAll @Width(min = 10, max = 300) int m, @ForAll long seed) {
    return derivative(TrainingSet.sphere(n, 10, 1, seed), Initialization.tangent(m, 1), 0.01);
  }

  private static Claim derivative(TrainingSet data, Initialization start, double late) {
    var difference = PerTrial.of(trial -> Difference.of(data, start, late, trial));
    return Claim.of("N-1")
        .assume("gates between the two ends", difference.get(v -> exactly(v.flips)), atMost(0))
        .left("|∂Φ along v − its central difference| / (1 + |∂Φ|)", difference.get(v -> exactly(v.error)))
        .right("error of the difference", 1e-6)
        .upToRounding(0);
  }

  /** A derivative along a random direction against the difference of the losses on either side. */
  private record Difference(double flips, double error) {

    private static final double STEP = 1e-6;

    static Difference of(TrainingSet data, Initialization start, double late, Trial trial) {
      TwoLayer f = start.draw(trial, data.dimension());
      double[][] v = directions(f, trial);
      LeastSquares ahead = data.descent(Moved.along(f, v, STEP));
      LeastSquares behind = data.descent(Moved.along(f, v, -STEP));
      double slope = slope(data, f, v, late);
      double flips = ActivationPattern.of(data.inputs(), ahead.neurons()).flipped(ActivationPattern.of(data.inputs(), behind.neurons()));
      return new Difference(flips, Math.abs(slope - (ahead.loss() - behind.loss()) / (2 * STEP)) / (1 + Math.abs(slope)));
    }

    private static double[][] directions(TwoLayer f, Trial trial) {
      Stream stream = trial.stream("direction");
      double[][] v = new double[f.width()][];
      for (int r = 0; r < v.length; r++) v[r] = stream.gaussians(f.dimension(), 1 / Math.sqrt(v.length));
      return v;
    }

    private static double slope(TrainingSet data, TwoLayer f, double[][] v, double late) {
      LeastSquares descent = data.descent(f);
      if (late > 0) descent.step(late);
      double slope = 0;
      for (int r = 0; r < v.length; r++) for (int j = 0; j < v[r].length; j++) slope += v[r][j] * descent.gradient(r, j);
      return slope;
    }
  }
}
