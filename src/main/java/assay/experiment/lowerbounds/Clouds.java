package assay.experiment.lowerbounds;

import assay.claim.Picture;
import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Points;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.network.UpdateRule;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network and the ridge regressions of its tangent kernel, fitted to the same 5d inputs from four Gaussian clouds and
 * tried on the same fresh ones (after Refinetti, Goldt, Krzakala, Zdeborová 2021, arXiv 2102.11742). The network's
 * width, scale, rate and steps were fixed on other seeds than the suite's; the kernel may choose its ridge by the test
 * inputs, which only helps it.
 *
 * @param dimension d
 * @param network whether it is right, for each test input
 * @param kernel the same for each ridge
 */
public record Clouds(int dimension, boolean[] network, List<boolean[]> kernel) {

  private static final int PER_DIMENSION = 5;
  private static final int STEPS = 300;
  private static final double RATE = 0.1;
  private static final double[] RIDGES = {1e-3, 1e-2, 0.1, 0.3, 1, 3};

  /** Two clouds of label 1 at ±μ e_1 and two of label −1 at ±μ e_2, equally likely, of covariance 1. */
  public static GaussianMixture mixture(int d, double mu) {
    List<GaussianMixture.Component> components = new ArrayList<>();
    for (int j = 0; j < 4; j++) {
      double[] mean = new double[d];
      mean[j / 2] = j % 2 == 0 ? mu : -mu;
      components.add(new GaussianMixture.Component(0.25, j < 2 ? 1 : -1, mean, 1));
    }
    return new GaussianMixture(components);
  }

  /** Both fitted and tried on so many fresh inputs. */
  public static Clouds tried(int d, double mu, int width, UpdateRule rule, int tests, Trial trial) {
    Stream stream = trial.stream("inputs");
    Sample training = Sample.of(mixture(d, mu), PER_DIMENSION * d, stream);
    Sample test = Sample.of(mixture(d, mu), tests, stream);
    return new Clouds(d, network(training, test, width, rule, trial), kernel(training, test));
  }

  private record Sample(double[][] x, double[] y) {

    public static Sample of(GaussianMixture mixture, int size, Stream stream) {
      List<GaussianMixture.Labelled> points = IntStream.range(0, size).mapToObj(i -> mixture.sample(stream)).toList();
      return new Sample(
          points.stream().map(GaussianMixture.Labelled::x).toArray(double[][]::new),
          points.stream().mapToDouble(GaussianMixture.Labelled::label).toArray());
    }

    public Samples samples() {
      return Samples.of(x, y);
    }

    public boolean[] right(double[] f) {
      boolean[] right = new boolean[y.length];
      for (int n = 0; n < y.length; n++) right[n] = f[n] > 0 == y[n] > 0;
      return right;
    }
  }

  private static boolean[] network(Sample training, Sample test, int width, UpdateRule rule, Trial trial) {
    var descent = new GradientDescent(
        Loss.LOGISTIC, (t, d) -> start(width, d, t.stream("initialization")), new Schedule(RATE, 1, RATE, 1, STEPS),
        rule);
    double[] f = new double[test.y.length];
    Ops.best().outputs(test.samples(), descent.run(training.samples(), trial).end(), f);
    return test.right(f);
  }

  private static TwoLayer start(int width, int d, Stream stream) {
    double[][] w = new double[width][];
    double[] a = new double[width];
    for (int i = 0; i < width; i++) {
      w[i] = stream.gaussians(d, 0.5 / Math.sqrt(d));
      a[i] = stream.sign() / Math.sqrt(width);
    }
    return TwoLayer.of(w, new double[width], a);
  }

  private static List<boolean[]> kernel(Sample training, Sample test) {
    Points inputs = Points.of(training.x);
    SymmetricMatrix K = Gram.of(ArcCosine.BOTH_LAYERS, inputs);
    double[][] values = Gram.between(ArcCosine.BOTH_LAYERS, Points.of(test.x), inputs);
    return Arrays.stream(RIDGES)
        .mapToObj(ridge -> test.right(predicted(values, weights(K, ridge, training.y))))
        .toList();
  }

  private static double[] weights(SymmetricMatrix K, double ridge, double[] y) {
    return Cholesky.of(K.plusDiagonal(ridge * K.trace() / K.size())).solve(y);
  }

  private static double[] predicted(double[][] values, double[] weights) {
    return Arrays.stream(values)
        .mapToDouble(row -> IntStream.range(0, weights.length).mapToDouble(i -> row[i] * weights[i]).sum()).toArray();
  }

  /**
   * Of the inputs on which exactly one is right, the network's share, against the ridge that is best for the kernel
   * (McNemar).
   */
  public Interval networkAlone(double level) {
    return kernel.stream().map(ridge -> share(ridge, level / RIDGES.length)).reduce(Interval::min).orElseThrow();
  }

  private Interval share(boolean[] ridge, double level) {
    int alone = (int) IntStream.range(0, network.length).filter(n -> network[n] && !ridge[n]).count();
    int either = (int) IntStream.range(0, network.length).filter(n -> network[n] != ridge[n]).count();
    return either == 0 ? new Interval(0, 1) : ClopperPearson.of(alone, either, level);
  }

  /** The error of the better one. */
  public Interval leastError(double level) {
    return networkError(level / 2).min(kernelError(level / 2));
  }

  private Interval networkError(double level) {
    return error(network, level);
  }

  /** Of the best ridge. */
  private Interval kernelError(double level) {
    return kernel.stream().map(right -> error(right, level / RIDGES.length)).reduce(Interval::min).orElseThrow();
  }

  private static Interval error(boolean[] right, double level) {
    int wrong = (int) IntStream.range(0, right.length).filter(n -> !right[n]).count();
    return ClopperPearson.of(wrong, right.length, level);
  }

  /** Both errors over the dimension. */
  public Picture picture(double level) {
    return Picture.of("test error over dimension, n = " + PER_DIMENSION + "d")
        .axes("d", "error")
        .point("tangent kernel, best ridge", dimension, kernelError(level / 2))
        .point("network", dimension, networkError(level / 2));
  }
}
