package assay.experiment.lowerbounds;

import assay.Fused;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.linear.Spectrum;
import assay.linear.SymmetricMatrix;
import assay.random.Stream;
import assay.span.CubeFeatures;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The gradients φ by all parameters of a network whose neurons cancel in pairs, at each point of the cube, and what
 * regression on them does (Malach, Kamath, Abbe, Srebro 2021, arXiv 2103.01210).
 *
 * @param gradients a row of 2ⁿ values for each parameter
 */
public record TangentStart(Cube cube, double[][] gradients) {

  /** The label: a parity, signs at random, or what the kernel learns first. */
  public enum Label {
    PARITY, RANDOM, EASIEST
  }

  /** Each of so many random neurons with biases twice, with opposite outputs. */
  public static TangentStart drawn(int n, int pairs, long seed) {
    TwoLayer half = CubeFeatureMap.neurons(n, pairs, 1, Stream.seeded(seed));
    double[][] w = new double[2 * pairs][n];
    double[] b = new double[2 * pairs];
    double[] a = new double[2 * pairs];
    for (int i = 0; i < 2 * pairs; i++) {
      for (int j = 0; j < n; j++) w[i][j] = half.w(i / 2, j);
      b[i] = half.b(i / 2);
      a[i] = (i % 2 == 0 ? 1 : -1) * half.a(i / 2);
    }
    Cube cube = new Cube(n);
    return new TangentStart(cube, CubeFeatures.tangent(cube, TwoLayer.of(w, b, a), true));
  }

  public double[] label(Label label, Stream stream) {
    return switch (label) {
      case PARITY -> CubeFeatures.parities(cube, stream.below(cube.size()))[0];
      case RANDOM -> IntStream.range(0, cube.size()).mapToDouble(x -> stream.sign()).toArray();
      case EASIEST -> Spectrum.of(kernel()).vector(cube.size() - 1);
    };
  }

  /** ⟨φ(x), φ(y)⟩/2ⁿ, which has the eigenvalues of Σ = E[φφ′] that are not 0. */
  public SymmetricMatrix kernel() {
    return SymmetricMatrix.of(cube.size(),
        (x, y) -> Arrays.stream(gradients).mapToDouble(row -> row[x] * row[y]).sum() / cube.size());
  }

  /** λ_max(Σ), certified. */
  public Interval largestEigenvalue() {
    return Spectrum.of(kernel()).largest();
  }

  /** The average eigenvalue of Σ. */
  public double averageEigenvalue() {
    return kernel().trace() / gradients.length;
  }

  /** v = E[y φ] = −∇L. */
  public double[] correlations(double[] y) {
    return Arrays.stream(gradients).mapToDouble(row -> dot(row, y) / y.length).toArray();
  }

  /** ‖∇L‖² for the label y. */
  public double squaredGradient(double[] y) {
    double[] v = correlations(y);
    return dot(v, v);
  }

  /** What the best multiple of ⟨v, φ⟩, v = E[y φ], takes from ½E y²: from the values of both at all points. */
  public double improvement(double[] y) {
    double[] v = correlations(y);
    double[] f = new double[y.length];
    for (int i = 0; i < v.length; i++) {
      for (int x = 0; x < f.length; x++) f[x] = Fused.multiplyAdd(v[i], gradients[i][x], f[x]);
    }
    double square = dot(f, f);
    double c = square == 0 ? 0 : dot(f, y) / square;
    double[] rest = IntStream.range(0, f.length).mapToDouble(x -> y[x] - c * f[x]).toArray();
    return (dot(y, y) - dot(rest, rest)) / (2 * f.length);
  }

  /** The average of that over these parities. */
  public double meanImprovement(int... sets) {
    return Arrays.stream(CubeFeatures.parities(cube, sets)).mapToDouble(this::improvement).average().orElseThrow();
  }

  /** ½E y². */
  public static double halfMeanSquare(double[] y) {
    return dot(y, y) / (2 * y.length);
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }
}
