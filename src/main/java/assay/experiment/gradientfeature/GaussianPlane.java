package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Three Gaussian clusters in the plane, at distance 1 from 0 and 120° from each other with labels +, −, +: the poster's
 * toy. Each is a sample of as many points, one after the other.
 *
 * @param means the true ones
 * @param D the points
 */
public record GaussianPlane(PlaneClusters means, FiniteDistribution D) {

  private static final int CLUSTERS = 3;

  /** A cluster counts as seen from this share of its points on, and as unseen up to one minus it. */
  private static final double SEEN = 0.9;

  /**
   * Draws points.
   *
   * @param deviation σ in each coordinate
   * @param points of each cluster
   */
  public static GaussianPlane draw(double deviation, int points, Stream stream) {
    double turn = stream.uniform(0, 2 * Math.PI);
    double[][] mean = at(CLUSTERS, j -> direction(turn + 2 * Math.PI * j / CLUSTERS));
    double[][] x = at(CLUSTERS * points, n -> Vectors.sum(mean[n / points], deviation, stream.gaussians(2, 1)));
    double[] y = IntStream.range(0, x.length).mapToDouble(n -> 1 - 2 * (n / points % 2)).toArray();
    String name = "three Gaussian clusters in the plane, σ = " + deviation;
    return new GaussianPlane(
        new PlaneClusters(FiniteDistribution.uniform("their means", mean, new double[] {1, -1, 1})),
        FiniteDistribution.uniform(name, x, y));
  }

  private static double[][] at(int size, IntFunction<double[]> point) {
    return IntStream.range(0, size).mapToObj(point).toArray(double[][]::new);
  }

  private static double[] direction(double angle) {
    return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
  }

  /** The median over neurons of 1 − |cos| to the nearest sum p_j y_j μ_j over some of the clusters. */
  public double medianGap(TwoLayer network) {
    return PlaneNeurons.of(network).medianGap(means.sums((1 << CLUSTERS) - 1));
  }

  /** Of the neurons with b &gt; 0 that see any point, the share that sees one cluster and nothing of the others. */
  public double seeingOne(TwoLayer network) {
    IntPredicate live = i -> network.b(i) > 0 && Arrays.stream(seen(network, i)).sum() > 0;
    double all = IntStream.range(0, network.width()).filter(live).count();
    return IntStream.range(0, network.width()).filter(live).filter(i -> seesOne(seen(network, i))).count() / all;
  }

  private static boolean seesOne(double[] shares) {
    return Arrays.stream(shares).filter(v -> v > SEEN).count() == 1
        && Arrays.stream(shares).filter(v -> v < 1 - SEEN).count() == CLUSTERS - 1;
  }

  /** Of each cluster the share of points with ⟨w_i, x⟩ &gt; b_i. */
  double[] seen(TwoLayer network, int i) {
    int points = D.size() / CLUSTERS;
    double[] shares = new double[CLUSTERS];
    double[] w = Vectors.weights(network, i);
    for (int n = 0; n < D.size(); n++)
      if (w[0] * D.x(n, 0) + w[1] * D.x(n, 1) > network.b(i)) shares[n / points] += 1.0 / points;
    return shares;
  }

  /** The weights before and after the first step, with the means. */
  public Picture directions(TwoLayer before, TwoLayer after) {
    return means.picture("three Gaussian clusters: neurons before and after the first step",
        PlaneNeurons.of(before), PlaneNeurons.of(after));
  }

  /** The activation pattern: what neurons with b &gt; 0 see of two clusters, before and after the first step. */
  public Picture patterns(TwoLayer before, TwoLayer after) {
    Picture picture = Picture.of("what neurons with b > 0 see of two clusters, before and after the first step")
        .axes("share of the first cluster", "share of the second cluster").inThePlane();
    return pattern("after the first step", after, pattern("before", before, picture));
  }

  private Picture pattern(String name, TwoLayer network, Picture picture) {
    double[][] seen = IntStream.range(0, network.width()).filter(i -> network.b(i) > 0)
        .mapToObj(i -> seen(network, i)).toArray(double[][]::new);
    return picture.points(name, Arrays.stream(seen).mapToDouble(v -> v[0]).toArray(),
        Arrays.stream(seen).mapToDouble(v -> v[1]).toArray());
  }
}
