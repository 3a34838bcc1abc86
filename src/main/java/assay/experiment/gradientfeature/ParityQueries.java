package assay.experiment.gradientfeature;

import assay.distribution.Cube;
import assay.random.Stream;
import assay.span.CubeFeatures;
import java.util.Arrays;

/**
 * Statistical queries “does y = g(x)?” about a parity of k of d signs, and an adversary who answers ½: up to the
 * tolerance this is right for every parity but those that the query eliminates.
 *
 * @param cube {−1, 1}ᵈ
 * @param sets the parities of k signs
 */
public record ParityQueries(Cube cube, int[] sets) {

  /** The classifier that a query asks about. */
  public enum Question {
    /** Random signs. */
    RANDOM,
    /** One parity. */
    PARITY,
    /** The sign of a random sum of parities. */
    MIXTURE
  }

  /** All parities of k of d signs. */
  public static ParityQueries of(int d, int k) {
    Cube cube = new Cube(d);
    return new ParityQueries(cube, cube.sets(k));
  }

  /** How many parities one query with this tolerance eliminates. */
  public int eliminated(Question question, double tolerance, Stream stream) {
    return sets.length - unanswered(classifier(question, stream), sets, tolerance).length;
  }

  /** The largest τ up to rounding with which a query eliminates so many parities, which is 0 for more than it can. */
  public double tolerance(Question question, int parities, Stream stream) {
    double[] coefficients = cube.coefficients(classifier(question, stream));
    double[] sizes = Arrays.stream(sets).mapToDouble(set -> Math.abs(coefficients[set]) / 2).sorted().toArray();
    return Math.max(0, Math.nextDown(sizes[sizes.length - parities]));
  }

  private double[] classifier(Question question, Stream stream) {
    int set = sets[stream.below(sets.length)];
    return switch (question) {
      case RANDOM -> Arrays.stream(new double[cube.size()]).map(zero -> stream.sign()).toArray();
      case PARITY -> CubeFeatures.parities(cube, set)[0];
      case MIXTURE -> mixture(Integer.bitCount(set), stream);
    };
  }

  private double[] mixture(int k, Stream stream) {
    return CubeFeatureMap.draw(CubeFeatureMap.Kind.SIGNS, cube.dimension(), k, 1, stream).values()[0];
  }

  /** The sets among these for which the answer ½ is right up to τ: the query is 1(y = g(x)), so q₁ = g/2. */
  private int[] unanswered(double[] g, int[] among, double tolerance) {
    double[] coefficients = cube.coefficients(g);
    return Arrays.stream(among).filter(set -> Math.abs(coefficients[set]) / 2 <= tolerance).toArray();
  }

  /**
   * The parities that are left to a learner who always asks about the sign of the sum of a random half of those that
   * are left.
   *
   * @param queries how often it asks
   */
  public ParityQueries left(int queries, double tolerance, Stream stream) {
    int[] left = sets;
    for (int i = 0; i < queries; i++) {
      int[] half = Arrays.stream(left).filter(set -> stream.sign() > 0).toArray();
      left = unanswered(signOfSum(half), left, tolerance);
    }
    return new ParityQueries(cube, left);
  }

  /** The largest error, on any of these parities, of the sign of the sum of all of them; −∞ if there is none. */
  public double largestError() {
    double[] coefficients = cube.coefficients(signOfSum(sets));
    return Arrays.stream(sets).mapToDouble(set -> (1 - coefficients[set]) / 2).max().orElse(Double.NEGATIVE_INFINITY);
  }

  private double[] signOfSum(int[] sets) {
    double[] ones = new double[sets.length];
    Arrays.fill(ones, 1);
    return CubeFeatures.sign(cube, ones, sets);
  }
}
