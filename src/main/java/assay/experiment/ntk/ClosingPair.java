package assay.experiment.ntk;

import assay.claim.Picture;
import assay.kernel.ArcCosine;
import assay.kernel.PointFamily;
import assay.kernel.Points;
import assay.kernel.SmallestEigenvalue;
import assay.random.Stream;
import assay.stats.Interval;
import assay.stats.PowerLaw;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * λ_min of the NTK of both layers while one pair of otherwise random inputs closes in, over four decades.
 *
 * @param separations δ, falling
 * @param eigenvalues certified, one for each
 */
public record ClosingPair(double[] separations, Interval[] eigenvalues) {

  private static final int STEPS = 9;

  /** At n inputs in dimension d. */
  public static ClosingPair of(int n, int d, long seed) {
    double[][] x = PointFamily.SPHERE.draw(n, d, 1, Stream.seeded(seed)).rows();
    double[] direction = Stream.seeded(~seed).direction(d);
    double[] separations = IntStream.range(0, STEPS).mapToDouble(i -> StrictMath.pow(10, -2 - 0.5 * i)).toArray();
    Interval[] eigenvalues = new Interval[separations.length];
    for (int i = 0; i < separations.length; i++) {
      for (int j = 0; j < d; j++) x[1][j] = x[0][j] + separations[i] * direction[j];
      Points points = Points.of(x);
      separations[i] = points.separation();
      eigenvalues[i] = SmallestEigenvalue.of(ArcCosine.BOTH_LAYERS, points);
    }
    return new ClosingPair(separations, eigenvalues);
  }

  /** The least-squares exponent of λ_min in δ. Nothing here is random: the slope is what it is. */
  public Interval exponent() {
    return Interval.exactly(PowerLaw.of(separations, middles()).slope());
  }

  /** The largest exponent between neighbouring separations, between certified ends of λ_min. */
  public Interval steepest() {
    return IntStream.range(1, separations.length).mapToObj(this::slope).reduce(Interval::max).orElseThrow();
  }

  /** log λ_min over log δ from one separation to the next smaller one. */
  private Interval slope(int i) {
    Interval before = eigenvalues[i - 1];
    Interval after = eigenvalues[i];
    double step = StrictMath.log(separations[i - 1] / separations[i]);
    return new Interval(
        StrictMath.log(before.lo() / after.hi()) / step, StrictMath.log(before.hi() / after.lo()) / step);
  }

  private double[] middles() {
    return Arrays.stream(eigenvalues).mapToDouble(Interval::middle).toArray();
  }

  public Picture picture() {
    return Picture.of("One pair of inputs closes in").axes("separation δ", "λ_min").log()
        .points("λ_min", separations, middles());
  }
}
