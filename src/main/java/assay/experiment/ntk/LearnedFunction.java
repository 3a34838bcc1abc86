package assay.experiment.ntk;

import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.Ridge;
import assay.kernel.SmallestEigenvalue;
import assay.linear.Cholesky;
import assay.linear.SymmetricMatrix;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.BoundedSample;
import assay.stats.Hoeffding;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Regression with H^∞, without ridge, on a fresh sample from the sphere, tried on fresh points: labels are ⟨β, x⟩ᵖ or
 * random signs (Arora, Du, Hu, Li, Wang 2019, arXiv 1901.08584).
 *
 * @param complexity y′(H^∞)⁻¹y
 * @param losses min(|f − y|, 1) at each test point
 */
public record LearnedFunction(double complexity, double[] losses) {

  private static final int TEST_POINTS = 1000;

  /** Labels ⟨β, x⟩ᵖ of so many points, where β has length 1, or random signs. */
  public static LearnedFunction of(int n, double[] beta, int p, boolean random, Trial trial) {
    Points points = PointFamily.SPHERE.draw(n, beta.length, 1, trial.stream("inputs"));
    Points tests = PointFamily.SPHERE.draw(TEST_POINTS, beta.length, 1, trial.stream("test inputs"));
    double[] y = random ? signs(n, trial.stream("labels")) : monomial(points, beta, 1, p);
    double[] truth = random ? signs(TEST_POINTS, trial.stream("test labels")) : monomial(tests, beta, 1, p);
    Ridge f = Ridge.fitted(ArcCosine.FIRST_LAYER, points, y, 0);
    return new LearnedFunction(f.squaredNorm(), losses(f.at(tests), truth));
  }

  static double[] losses(double[] found, double[] truth) {
    return IntStream.range(0, truth.length).mapToDouble(i -> Math.min(1, Math.abs(found[i] - truth[i]))).toArray();
  }

  /** Of the loss on the distribution. */
  public Interval loss(double level) {
    return Hoeffding.of(BoundedSample.of(losses, new Interval(0, 1)), level);
  }

  /** ⟨β, x⟩ᵖ at each point, β having this direction and norm. */
  public static double[] monomial(Points points, double[] direction, double norm, int p) {
    return Arrays.stream(points.rows())
        .mapToDouble(x -> StrictMath.pow(norm * Vectors.dot(direction, x), p)).toArray();
  }

  public static double[] signs(int n, Stream stream) {
    return IntStream.range(0, n).mapToDouble(i -> stream.sign()).toArray();
  }

  /** y′(H^∞)⁻¹y. */
  public static double complexity(Points points, double[] y) {
    return Cholesky.of(Gram.of(ArcCosine.FIRST_LAYER, points)).inverseForm(y);
  }

  /**
   * What rounding may do to that, relatively: at most 4n² 2⁻⁵³ times the condition number (Higham, Accuracy and
   * Stability, theorems 10.3 and 10.4).
   */
  public static double relativeError(Points points) {
    SymmetricMatrix H = Gram.of(ArcCosine.FIRST_LAYER, points);
    double condition = H.largestRowSum() / Math.max(Double.MIN_NORMAL, SmallestEigenvalue.of(H).lo());
    return 4.0 * H.size() * H.size() * 0x1p-53 * condition;
  }
}
