package assay.experiment.gradientfeature;

import assay.claim.Picture;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Points in the plane that stand for clusters, with labels and weights p_n, and the sums p_n y_n μ_n over some. */
public record PlaneClusters(FiniteDistribution D) {

  /** r points at random angles, at distances from ½ to 2, with random labels and weights. */
  public static PlaneClusters draw(int r, Stream stream) {
    double[][] x = new double[r][];
    double[] y = new double[r];
    double[] weight = new double[r];
    for (int n = 0; n < r; n++) {
      double length = stream.logUniform(0.5, 2);
      x[n] = DoubleStream.of(stream.direction(2)).map(v -> length * v).toArray();
      y[n] = stream.sign();
      weight[n] = stream.uniform(0.2, 1);
    }
    double total = DoubleStream.of(weight).sum();
    double[] shares = DoubleStream.of(weight).map(p -> p / total).toArray();
    return new PlaneClusters(FiniteDistribution.of(r + " points in the plane", x, y, shares));
  }

  /**
   * The sums of the sets 1, …, so many, where bit n of a set's number says whether point n is in it.
   *
   * @param sets at most 2ʳ − 1, which makes all that are not empty
   */
  public List<double[]> sums(int sets) {
    return IntStream.rangeClosed(1, sets).mapToObj(this::sum).toList();
  }

  private double[] sum(int set) {
    double[] sum = new double[2];
    for (int n = 0; n < D.size(); n++)
      if ((set >> n & 1) == 1) sum = Vectors.sum(sum, D.weight(n) * D.label(n), D.point(n));
    return sum;
  }

  /** The means by their labels, and neurons before and after training, the longest as long as the longest mean. */
  public Picture picture(String title, PlaneNeurons before, PlaneNeurons after) {
    double longest = D.largestNorm().hi();
    Picture picture = Picture.of(title).axes("x_1", "x_2").inThePlane();
    picture = cloud(picture, "w_j⁽⁰⁾", before.scaledTo(longest));
    picture = cloud(picture, "w_j⁽¹⁾", after.scaledTo(longest));
    for (int y : new int[] {1, -1}) {
      List<double[]> means = IntStream.range(0, D.size()).filter(n -> D.label(n) == y).mapToObj(D::point).toList();
      if (!means.isEmpty()) picture = cloud(picture, "means with y = " + y, means);
    }
    return picture;
  }

  private static Picture cloud(Picture picture, String name, List<double[]> points) {
    return picture.points(name, points.stream().mapToDouble(v -> v[0]).toArray(),
        points.stream().mapToDouble(v -> v[1]).toArray());
  }
}
