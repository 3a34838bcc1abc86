package assay.experiment.owndata;

import assay.distribution.FiniteDistribution;
import assay.experiment.ntk.LearnedFunction;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Points;
import assay.kernel.Ridge;
import assay.kernel.SmallestEigenvalue;
import assay.linear.Spectrum;
import assay.stats.Interval;
import java.util.stream.IntStream;

/**
 * What the theory of the tangent kernel knows of n samples: the smallest and the largest eigenvalue of H^∞, and the
 * complexity y′(H^∞)⁻¹y of the labels.
 *
 * @param size n
 * @param smallest λ₀
 * @param largest λ_max
 * @param complexity at most n/λ₀; its upper end is infinite if λ₀ may be 0
 */
public record TangentFacts(int size, Interval smallest, Interval largest, Interval complexity) {

  public static TangentFacts of(FiniteDistribution D) {
    Points points = points(D);
    double[] y = labels(D);
    Interval smallest = SmallestEigenvalue.of(ArcCosine.FIRST_LAYER, points);
    Interval largest = Spectrum.of(Gram.of(ArcCosine.FIRST_LAYER, points)).largest();
    return new TangentFacts(D.size(), smallest, largest, complexity(points, y, smallest));
  }

  private static Interval complexity(Points points, double[] y, Interval smallest) {
    if (!(smallest.lo() > 0)) return Interval.atLeast(0);
    double computed = LearnedFunction.complexity(points, y);
    return Interval.around(computed, computed * LearnedFunction.relativeError(points));
  }

  /** E min(|f − y|, 1) over all samples of D, for the interpolant f of its first n. */
  static double loss(FiniteDistribution D, int n) {
    double[] y = labels(D);
    Points all = points(D);
    double[][] rows = IntStream.range(0, n).mapToObj(D::point).toArray(double[][]::new);
    double[] first = IntStream.range(0, n).mapToDouble(D::label).toArray();
    double[] f = Ridge.fitted(ArcCosine.FIRST_LAYER, Points.of(rows), first, 0).at(all);
    return IntStream.range(0, y.length).mapToDouble(k -> Math.min(1, Math.abs(f[k] - y[k]))).average().orElseThrow();
  }

  static Points points(FiniteDistribution D) {
    return Points.of(IntStream.range(0, D.size()).mapToObj(D::point).toArray(double[][]::new));
  }

  static double[] labels(FiniteDistribution D) {
    return IntStream.range(0, D.size()).mapToDouble(D::label).toArray();
  }

  /** n/λ₀. */
  public Interval largestComplexity() {
    return smallest.lo() > 0 ? Interval.exactly(size).dividedBy(smallest) : Interval.atLeast(0);
  }
}
