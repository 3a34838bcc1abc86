package lowerbounds;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Theorem;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.Stream;
import assay.random.Trial;
import assay.span.CubeFeatures;
import assay.span.Subspace;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * L-5: ReLU networks of two layers without biases see no odd function but the linear ones, whatever the width, the sample
 * and the training: relu(⟨w,x⟩) = ⟨w,x⟩/2 + |⟨w,x⟩|/2 and 1(⟨w,x⟩ &gt; 0) x_j = x_j/2 + an even function. What kernels without
 * biases fail to learn there says nothing about feature learning.
 */
@Theorem(paper = Paper.DIMENSION, name = "No odd parities without biases", constants = Theorem.Constants.DERIVED)
class OddParities {

  @Property(tries = 60)
  Claim tangentFeaturesAreOrthogonalToOddParities(@ForAll @Width(min = 3, max = 10) int n, @ForAll @Width(max = 30) int m, @ForAll long seed) {
    return orthogonal(new FeatureMap(FeatureMap.Kind.TANGENT, n, m * (n + 1), seed), 3);
  }

  @Mutant(of = "L-5", change = "the neurons have biases")
  @Property(tries = 5)
  Claim withBiases(@ForAll @Width(min = 3, max = 10) int n, @ForAll long seed) {
    return orthogonal(new FeatureMap(FeatureMap.Kind.TANGENT_WITH_BIASES, n, 10 * (n + 2), seed), 3);
  }

  @Mutant(of = "L-5", change = "even parities as well")
  @Property(tries = 5)
  Claim evenParities(@ForAll @Width(min = 4, max = 10) int n, @ForAll long seed) {
    return orthogonal(new FeatureMap(FeatureMap.Kind.TANGENT, n, 10 * (n + 1), seed), 4);
  }

  /** Parities of k, k + 2, … signs. */
  private static Claim orthogonal(FeatureMap map, int k) {
    return Claim.of("L-5")
        .left("max over S, i of |E[χ_S φ_i]|", trial -> exactly(largest(map, k, map.values(trial))))
        .right("rounding", 1e-14)
        .upToRounding(0);
  }

  private static double largest(FeatureMap map, int k, double[][] features) {
    double largest = 0;
    for (double[] f : features) {
      double[] coefficients = map.cube().coefficients(f);
      for (int set = 0; set < coefficients.length; set++) {
        int degree = Integer.bitCount(set);
        if (degree >= k && (degree - k) % 2 == 0) largest = Math.max(largest, Math.abs(coefficients[set]));
      }
    }
    return largest;
  }

  /**
   * Any odd function that is orthogonal to the linear ones, on any finite set that is symmetric about 0; on d pairs of points
   * or fewer there is none.
   */
  @Property(tries = 60)
  Claim tangentFeaturesAreOrthogonalToOddFunctions(@ForAll @Width(max = 20) int d, @ForAll @Width(max = 100) int pairs, @ForAll @Width(max = 50) int m) {
    return Claim.of("L-5")
        .assume("pairs of points", pairs, above(d))
        .left("max of |E[g φ_i]|/E|g|", trial -> exactly(correlation(pairs, d, m, trial.stream("points, function, neurons"))))
        .right("rounding", 1e-13 * d)
        .upToRounding(0);
  }

  private static double correlation(int pairs, int d, int m, Stream stream) {
    double[][] x = symmetric(pairs, d, stream);
    double[] g = odd(x, stream);
    double largest = 0;
    for (int i = 0; i < m; i++) largest = Math.max(largest, correlation(x, g, stream.gaussians(d, 1)));
    return largest;
  }

  /** x_1, …, x_p, −x_1, …, −x_p, of unit length. */
  private static double[][] symmetric(int pairs, int d, Stream stream) {
    double[][] x = new double[2 * pairs][];
    for (int i = 0; i < pairs; i++) {
      x[i] = stream.direction(d);
      x[pairs + i] = Arrays.stream(x[i]).map(v -> -v).toArray();
    }
    return x;
  }

  private static double[] odd(double[][] x, Stream stream) {
    double[] g = new double[x.length];
    for (int i = 0; i < g.length / 2; i++) {
      g[i] = stream.gaussian();
      g[g.length / 2 + i] = -g[i];
    }
    double[][] coordinates = new double[x[0].length][x.length];
    for (int j = 0; j < coordinates.length; j++) for (int n = 0; n < x.length; n++) coordinates[j][n] = x[n][j];
    double[] linear = Subspace.spannedBy(coordinates).projection(g);
    for (int n = 0; n < g.length; n++) g[n] -= linear[n];
    return g;
  }

  /** The largest correlation with 1(⟨w,x⟩ > 0) x_j and relu(⟨w,x⟩), over the size of g. */
  private static double correlation(double[][] x, double[] g, double[] w) {
    double[] sums = new double[w.length + 1];
    double size = 0;
    for (int n = 0; n < g.length; n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) z = Math.fma(w[j], x[n][j], z);
      size += Math.abs(g[n]);
      if (!(z > 0)) continue;
      for (int j = 0; j < w.length; j++) sums[j] = Math.fma(g[n], x[n][j], sums[j]);
      sums[w.length] = Math.fma(g[n], z, sums[w.length]);
    }
    return Arrays.stream(sums).map(Math::abs).max().orElseThrow() / size;
  }

  /** So no network without biases, nor any multiple of it, has squared error below 1, however it was trained. */
  @Property(tries = 60)
  Claim noTrainingHelps(@ForAll @Width(min = 3, max = 9) int n, @ForAll @Width(max = 60) int m, @ForAll @Width(max = 300) int samples, @ForAll @Width(max = 60) int steps, @ForAll @LogUniform(min = 0.01, max = 1) double rate, @ForAll boolean all) {
    return trained(n, all ? n - (n + 1) % 2 : 3, m, samples, steps, rate, 0);
  }

  @Mutant(of = "L-5", change = "an even parity")
  @Property(tries = 5)
  Claim evenParity(@ForAll @Width(min = 3, max = 6) int n) {
    return trained(n, 2, 100, 1000, 100, 0.3, 0);
  }

  @Mutant(of = "L-5", change = "a network with biases")
  @Property(tries = 5)
  Claim trainedWithBiases(@ForAll @Width(min = 3, max = 5) int n) {
    return trained(n, 3, 200, 1000, 200, 0.3, 1);
  }

  private static Claim trained(int n, int k, int m, int size, int steps, double rate, double bias) {
    Cube cube = new Cube(n);
    double[] label = CubeFeatures.parities(cube, (1 << k) - 1)[0];
    var descent = new GradientDescent(Loss.HINGE, (trial, d) -> start(d, m, bias, trial), new Schedule(rate, 1, rate, 1, steps));
    return Claim.of("L-5")
        .left("1", exactly(1))
        .right("min_c E(c f_T − χ_S)²", trial ->
            exactly(error(cube, label, descent.run(sample(cube, label, size, trial.stream("sample")), trial).end())));
  }

  private static TwoLayer start(int n, int m, double bias, Trial trial) {
    TwoLayer neurons = FeatureMap.neurons(n, m, bias, trial.stream("initialization"));
    return neurons.withOutputs(IntStream.range(0, m).mapToDouble(i -> neurons.a(i) / Math.sqrt(m)).toArray());
  }

  private static Samples sample(Cube cube, double[] label, int size, Stream stream) {
    double[][] x = new double[size][];
    double[] y = new double[size];
    double[] weights = new double[size];
    Arrays.fill(weights, 1.0 / size);
    for (int n = 0; n < size; n++) {
      int point = stream.below(cube.size());
      x[n] = cube.point(point);
      y[n] = label[point];
    }
    return Samples.of(x, y, weights);
  }

  /** min over c of E(c f − y)² = 1 − (E fy)²/E f². */
  private static double error(Cube cube, double[] label, TwoLayer f) {
    double[][] rows = CubeFeatures.relu(cube, f);
    double correlation = 0;
    double square = Double.MIN_NORMAL;
    for (int n = 0; n < label.length; n++) {
      double output = 0;
      for (int i = 0; i < rows.length; i++) output = Math.fma(f.a(i), rows[i][n], output);
      correlation += output * label[n] / label.length;
      square += output * output / label.length;
    }
    return 1 - correlation * correlation / square;
  }
}
