package assay.experiment.gradientfeature;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.distribution.closedform.GaussianMixture;
import assay.distribution.closedform.GaussianMixture.Labelled;
import assay.feature.GradientFeatures;
import assay.kernel.Gram;
import assay.kernel.Points;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ridge regression of labels on features relu(⟨w_j, x⟩ − b_j), which are random or found by the first step of gradient
 * descent, on n points of a mixture. The fitted function is a two-layer network whose first layer is frozen.
 */
public final class FeatureRegression {

  private final double[][] x;
  private final double[] y;
  private final Samples samples;

  private FeatureRegression(double[][] x, double[] y) {
    this.x = x;
    this.y = y;
    samples = Samples.of(x, y);
  }

  /** n labelled points of a mixture. */
  public static FeatureRegression sample(GaussianMixture mixture, int n, Stream stream) {
    double[][] x = new double[n][];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      Labelled point = mixture.sample(stream);
      x[i] = point.x();
      y[i] = point.label();
    }
    return new FeatureRegression(x, y);
  }

  /** N neurons with w ~ N(0, I) and b ~ N(0, s²), s² = |x|² of a typical point. */
  public TwoLayer random(int N, Stream stream) {
    double[][] w = new double[N][];
    for (int j = 0; j < N; j++) w[j] = stream.gaussians(x[0].length, 1);
    return TwoLayer.of(w, stream.gaussians(N, typicalLength()), new double[N]);
  }

  private double typicalLength() {
    return Math.sqrt(Arrays.stream(x).mapToDouble(p -> Arrays.stream(p).map(v -> v * v).sum()).average().orElseThrow());
  }

  /**
   * N neurons after the first step of gradient descent on these points, scaled to length 1, with thresholds of both
   * signs.
   *
   * @param bias b̃, before the step: positive for the even neurons, negative for the others
   * @param threshold |b_j| after it
   */
  public TwoLayer afterOneStep(int N, double bias, double threshold, Stream stream) {
    double[][] w = new double[N][];
    double[] b = new double[N];
    for (int j = 0; j < N; j++) {
      w[j] = stream.gaussians(x[0].length, 1);
      b[j] = j % 2 == 0 ? bias : -bias;
    }
    double[][] g = GradientFeatures.of(FiniteDistribution.uniform("sample", x, y), TwoLayer.of(w, b, new double[N]));
    for (int j = 0; j < N; j++) {
      double factor = stream.sign() / Math.max(Vectors.norm(g[j]), Double.MIN_NORMAL);
      for (int k = 0; k < g[j].length; k++) g[j][k] *= factor;
    }
    return TwoLayer.of(g, Arrays.stream(b).map(s -> Math.signum(s) * threshold).toArray(), new double[N]);
  }

  /**
   * The networks Σ c_j relu(⟨w_j, x⟩ − b_j) that minimise Σ (f(x_i) − y_i)² + λ |c|², one for each λ, which is in
   * units of the
   * mean squared length of the feature vectors.
   *
   * @param features the first layer; its outputs play no part
   */
  public List<TwoLayer> fitted(TwoLayer features, double... ridges) {
    double[][] phi = Arrays.stream(x).map(p -> activations(features, p)).toArray(double[][]::new);
    SymmetricMatrix K = Gram.linear(Points.of(phi));
    return Arrays.stream(ridges)
        .mapToObj(ridge -> Cholesky.of(K.plusDiagonal(ridge * K.trace() / x.length)).solve(y))
        .map(alpha -> features.withOutputs(combined(phi, alpha)))
        .toList();
  }

  private static double[] combined(double[][] phi, double[] alpha) {
    double[] c = new double[phi[0].length];
    for (int i = 0; i < phi.length; i++) for (int j = 0; j < c.length; j++) c[j] += alpha[i] * phi[i][j];
    return c;
  }

  private static double[] activations(TwoLayer features, double[] x) {
    double[] h = new double[features.width()];
    for (int j = 0; j < h.length; j++) {
      double z = -features.b(j);
      for (int k = 0; k < x.length; k++) z += features.w(j, k) * x[k];
      h[j] = Math.max(0, z);
    }
    return h;
  }

  /** How many of these points the network classifies correctly. */
  public int correct(TwoLayer network) {
    double[] f = new double[x.length];
    Ops.best().outputs(samples, network, f);
    return (int) IntStream.range(0, f.length).filter(i -> y[i] * f[i] > 0).count();
  }
}
