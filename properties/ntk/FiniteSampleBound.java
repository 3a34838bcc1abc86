package ntk;

import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.experiment.ntk.TrainingSet;
import assay.experiment.ntk.Weights;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.BoundedSample;
import assay.stats.Hoeffding;
import assay.stats.Interval;
import assay.theorem.ntk.Generalisation;
import assay.theorem.ntk.SphereSpectrum;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * G-3: an explicit bound for the trained finite network, with the distances that it moved, rounded up to a grid fixed before
 * the data, and the gates that such a movement may change.
 */
@Theorem(paper = Paper.FINE_GRAINED, name = "Theorem on generalization", constants = Theorem.Constants.DERIVED)
class FiniteSampleBound {

  private static final int TEST_POINTS = 1500;

  /** δ, over samples. */
  private static final double DELTA = 0.25;

  @Property(tries = 3)
  Claim trainedNetworks(@ForAll @Width(min = 600, max = 1000) int n, @ForAll @Width(min = 200, max = 400) int halfWidth, @ForAll @LogUniform(min = 0.2, max = 0.6) double scale, @ForAll long seed) {
    var run = PerTrial.of(trial -> Trained.of(n, 3, 2 * halfWidth, Stream.seeded(seed).direction(3), scale, 20, trial));
    return claim(run, n)
        .right("2 (B/n) ‖Z(0)‖_F", run.get(t -> exactly(Generalisation.linearised(Trained.DISTANCES.up(t.distance), t.jacobian, n))))
        .right("(4R/(n√m)) #{|⟨w_r(0), x_i⟩| ≤ R}", run.get(t -> exactly(Generalisation.gates(Trained.MOVEMENTS.up(t.movement), t.pairs, n, 2 * halfWidth))));
  }

  @Mutant(of = "G-3", change = "B = R = 0 for a network that has learned random signs by heart")
  @Property(tries = 2)
  Claim asIfItHadNotMoved(@ForAll long seed) {
    return claim(PerTrial.of(trial -> Trained.of(100, 20, 200, new double[0], 1, 60, trial)), 100);
  }

  private static Claim claim(PerTrial<Trained> run, int n) {
    int grid = Trained.DISTANCES.size() * Trained.MOVEMENTS.size();
    return Claim.of("G-3")
        .withProbability(1 - DELTA)
        .left("L_D = E min(|f − y|, 1)", trial -> run.apply(trial).testLoss(trial.level()))
        .right("L_S", run.get(t -> exactly(t.loss)))
        .right("3 √(log(2K/δ)/(2n))", Generalisation.sampling(grid, DELTA, n))
        .vacuousAbove("largest loss", 1);
  }

  /** By Jensen, E‖Zε‖ ≤ ‖Z‖_F over random signs ε: the Rademacher complexity of the linearised class, by all 2ⁿ of them, with Z′Z = H^∞. */
  @Property(tries = 20)
  Claim rademacher(@ForAll @Width(min = 1, max = 12) int n, @ForAll @Width(min = 2, max = 20) int d, @ForAll long seed) {
    return rademacher(n, d, seed, 1);
  }

  @Mutant(of = "G-3", change = "half of ‖Z‖_F")
  @Property(tries = 5)
  Claim rademacherHalf(@ForAll @Width(min = 4, max = 10) int n, @ForAll @Width(min = 5, max = 20) int d, @ForAll long seed) {
    return rademacher(n, d, seed, 0.5);
  }

  private static Claim rademacher(int n, int d, long seed, double share) {
    SymmetricMatrix H = Gram.of(ArcCosine.FIRST_LAYER, TrainingSet.sphere(n, d, 1, seed).points());
    double mean = IntStream.range(0, 1 << n).mapToDouble(s -> Math.sqrt(H.form(signs(s, n)))).average().orElseThrow();
    return Claim.of("G-3").left("E‖Zε‖", exactly(mean)).right("‖Z‖_F", share * Math.sqrt(H.trace()));
  }

  private static double[] signs(int bits, int n) {
    return IntStream.range(0, n).mapToDouble(i -> (bits >> i & 1) == 0 ? 1 : -1).toArray();
  }

  /** Powers of 2^{1/4} between two ends. */
  private record Grid(int from, int to) {

    int size() {
      return to - from + 1;
    }

    /** The smallest member that is not below; infinite beyond the last. */
    double up(double value) {
      return IntStream.rangeClosed(from, to).mapToDouble(k -> StrictMath.pow(2, 0.25 * k)).filter(member -> member >= value).findFirst().orElse(Double.POSITIVE_INFINITY);
    }
  }

  /** What descent has made of a sample, with labels scale·⟨β, x⟩, or random signs if there is no β. */
  private record Trained(double loss, double[] testLosses, double distance, double movement, double jacobian, double pairs) {

    private static final Grid DISTANCES = new Grid(-12, 16);
    private static final Grid MOVEMENTS = new Grid(-40, 0);

    static Trained of(int n, int d, int m, double[] beta, double scale, int steps, Trial trial) {
      Stream inputs = trial.stream("inputs");
      double[][] x = points(n, d, inputs);
      double[][] tests = points(TEST_POINTS, d, inputs);
      double[] y = labels(x, beta, scale, trial.stream("labels"));
      TwoLayer start = Initialization.antisymmetric(m, 1).draw(trial, d);
      LeastSquares descent = LeastSquares.of(x, y, start);
      for (int k = 0; k < steps; k++) descent.step(rate(n, d));
      TwoLayer f = descent.neurons();
      double movement = Weights.movement(f, start);
      double allowed = MOVEMENTS.up(movement);
      double active = 0;
      double near = 0;
      for (double z : margins(start, x)) {
        if (z > 0) active++;
        if (Math.abs(z) <= allowed) near++;
      }
      return new Trained(mean(losses(f, x, y)), losses(f, tests, labels(tests, beta, scale, trial.stream("test labels"))), Weights.distance(f, start), movement, Math.sqrt(active / m), near);
    }

    /** Two thirds of the inverse of n times the largest eigenvalue of h on the sphere. */
    private static double rate(int n, int d) {
      SphereSpectrum sphere = new SphereSpectrum(d);
      return 2 / (3 * n * Math.max(sphere.firstLayer(0), sphere.firstLayer(1)));
    }

    private static double[][] points(int n, int d, Stream stream) {
      return IntStream.range(0, n).mapToObj(i -> stream.direction(d)).toArray(double[][]::new);
    }

    private static double[] labels(double[][] x, double[] beta, double scale, Stream stream) {
      return Arrays.stream(x).mapToDouble(point -> scale * (beta.length == 0 ? stream.sign() : Vectors.dot(beta, point))).toArray();
    }

    private static double[] margins(TwoLayer start, double[][] x) {
      double[][] w = Weights.rows(start);
      double[] margins = new double[x.length * w.length];
      for (int i = 0; i < x.length; i++) for (int r = 0; r < w.length; r++) margins[i * w.length + r] = Vectors.dot(w[r], x[i]);
      return margins;
    }

    private static double[] losses(TwoLayer f, double[][] x, double[] y) {
      Samples samples = TrainingSet.unlabelled(x);
      double[] outputs = new double[y.length];
      Ops.best().outputs(samples, f, outputs);
      return IntStream.range(0, y.length).mapToDouble(i -> Math.min(1, Math.abs(outputs[i] - y[i]))).toArray();
    }

    private static double mean(double[] values) {
      return Arrays.stream(values).sum() / values.length;
    }

    Interval testLoss(double level) {
      return Hoeffding.of(BoundedSample.of(testLosses, new Interval(0, 1)), level);
    }
  }
}
