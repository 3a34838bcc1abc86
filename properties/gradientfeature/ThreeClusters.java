package gradientfeature;

import static assay.claim.Condition.above;
import static assay.stats.Interval.exactly;

import assay.claim.Claim;
import assay.claim.Mutant;
import assay.claim.Picture;
import assay.claim.States;
import assay.claim.Theorem;
import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.network.GradientDescent;
import assay.network.Initialization;
import assay.network.Loss;
import assay.network.Schedule;
import assay.quantify.LogUniform;
import assay.quantify.Width;
import assay.random.PerTrial;
import assay.random.Stream;
import assay.random.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * GF-J1, the picture of clusters in the plane: after the first step every neuron points along a sum p_j y_j μ_j over
 * the clusters that it saw, so the random weights collapse onto a few lines. Clusters are points here, and the
 * statement exact.
 */
@Theorem(paper = Paper.TITLE, name = "Neurons before and after the first step", constants = Theorem.Constants.DERIVED)
class ThreeClusters {

  private static final double SAME = 1e-12;

  /**
   * At most 2ʳ − 1 lines, one for each set of clusters; in the plane at most r(r − 1) + 1, since so many nonempty
   * subsets of r points can be cut off by a line. For three clusters both are 7.
   */
  @States("GF-J1")
  @Property(tries = 60)
  Claim theNeuronsCollapseOntoFewLines(@ForAll @Width(max = 6) int r, @ForAll @Width(min = 10, max = 300) int m,
      @ForAll @LogUniform(min = 0.05, max = 3) double bias, @ForAll long seed) {
    return lines(clusters(r, seed), m, bias, 0, r * (r - 1) + 1)
        .picture(trial -> plane(clusters(3, seed), Math.min(m, 80), bias, trial));
  }

  @Mutant(of = "GF-J1", change = "r lines, one for each cluster")
  @Property(tries = 20)
  Claim oneLineForEachCluster(@ForAll @Width(min = 3, max = 6) int r, @ForAll long seed) {
    return lines(clusters(r, seed), 300, 0.5, 0, r);
  }

  @Mutant(of = "GF-J1", change = "λ⁽¹⁾ = 1/(2η⁽¹⁾): part of the initialization survives")
  @Property(tries = 20)
  Claim halfTheStartSurvives(@ForAll @Width(min = 3, max = 6) int r, @ForAll long seed) {
    return lines(clusters(r, seed), 300, 0.5, 0.5, r * (r - 1) + 1);
  }

  private static Claim lines(FiniteDistribution D, int m, double bias, double keep, int bound) {
    var first = firstStep(D, m, bias, keep);
    return Claim.inequality()
        .left("number of lines along the w_j⁽¹⁾", first.get(n -> exactly(directions(n).size())))
        .right("r(r − 1) + 1", bound)
        .upToRounding(0);
  }

  /** Neurons are scaled so that the longest is as long as the longest mean. */
  private static Picture plane(FiniteDistribution D, int m, double bias, Trial trial) {
    double longest = D.largestNorm().hi();
    Picture picture = Picture.of("three clusters: neurons before and after the first step").axes("x_1", "x_2")
        .inThePlane();
    picture = cloud(picture, "w_j⁽⁰⁾", rows(Initialization.symmetric(m, 1, 1, bias).draw(trial, 2)), longest);
    picture = cloud(picture, "w_j⁽¹⁾", rows(firstStep(D, m, bias, 0).apply(trial)), longest);
    for (int y : new int[] {1, -1}) {
      List<double[]> means = IntStream.range(0, D.size()).filter(n -> D.label(n) == y).mapToObj(D::point).toList();
      if (!means.isEmpty()) picture = picture.points("means with y = " + y, column(means, 0, 1), column(means, 1, 1));
    }
    return picture;
  }

  private static Picture cloud(Picture picture, String name, List<double[]> neurons, double longest) {
    double scale = longest / neurons.stream().mapToDouble(Vectors::norm).max().orElse(1);
    return picture.points(name, column(neurons, 0, scale), column(neurons, 1, scale));
  }

  private static double[] column(List<double[]> vectors, int j, double scale) {
    return vectors.stream().mapToDouble(v -> scale * v[j]).toArray();
  }

  /** The largest 1 − |cos| between a neuron and the nearest of the 2ʳ − 1 sums p_j y_j μ_j. */
  @States("GF-J1")
  @Property(tries = 60)
  Claim everyNeuronPointsAlongACombinationOfMeans(@ForAll @Width(max = 6) int r,
      @ForAll @Width(min = 10, max = 300) int m, @ForAll @LogUniform(min = 0.05, max = 3) double bias,
      @ForAll long seed) {
    return combinations(clusters(r, seed), m, bias, (1 << r) - 1);
  }

  @Mutant(of = "GF-J1", change = "single clusters only")
  @Property(tries = 20)
  Claim singleClusters(@ForAll @Width(min = 3, max = 6) int r, @ForAll long seed) {
    return combinations(clusters(r, seed), 300, 0.5, 2);
  }

  /** @param largest sets of clusters with a larger number in binary are left out */
  private static Claim combinations(FiniteDistribution D, int m, double bias, int largest) {
    List<double[]> sums = new ArrayList<>();
    for (int set = 1; set <= largest; set++) sums.add(sum(D, set));
    var first = firstStep(D, m, bias, 0);
    return Claim.inequality()
        .assume("neurons that moved", first.get(n -> exactly(rows(n).size())), above(0))
        .left("max over j of the smallest 1 − |cos|",
            first.get(n -> exactly(rows(n).stream().mapToDouble(w -> nearest(w, sums)).max().orElse(0))))
        .right("rounding", SAME)
        .upToRounding(0);
  }

  private static double[] sum(FiniteDistribution D, int set) {
    double[] sum = new double[2];
    for (int n = 0; n < D.size(); n++)
      if ((set >> n & 1) == 1) for (int j = 0; j < 2; j++) sum[j] += D.weight(n) * D.label(n) * D.x(n, j);
    return sum;
  }

  private static double nearest(double[] w, List<double[]> sums) {
    return sums.stream().mapToDouble(s -> gap(w, s)).min().orElse(1);
  }

  /** One of each set of neurons on the same line. */
  private static List<double[]> directions(TwoLayer neurons) {
    List<double[]> lines = new ArrayList<>();
    for (double[] w : rows(neurons)) if (lines.stream().noneMatch(line -> gap(line, w) <= SAME)) lines.add(w);
    return lines;
  }

  private static List<double[]> rows(TwoLayer neurons) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < neurons.width(); i++)
      if (Vectors.norm(Vectors.weights(neurons, i)) > 0) rows.add(Vectors.weights(neurons, i));
    return rows;
  }

  /** 1 − |cos| = (1 − √(1 − sin²)), from the sine in the plane. */
  private static double gap(double[] u, double[] v) {
    double sine = Math.abs(u[0] * v[1] - u[1] * v[0]) / (Vectors.norm(u) * Vectors.norm(v));
    return sine * sine / (1 + Math.sqrt(Math.max(0, 1 - sine * sine)));
  }

  private static PerTrial<TwoLayer> firstStep(FiniteDistribution D, int m, double bias, double keep) {
    var schedule = Schedule.algorithm1(0.1, 0.1, 1).withFirstKeep(keep);
    var descent = new GradientDescent(Loss.HINGE, Initialization.symmetric(m, 1, 1, bias), schedule);
    return PerTrial.of(trial -> descent.run(D.samples(), trial).end());
  }

  /** r points in the plane at random angles, at distances from ½ to 2, with random labels and weights. */
  private static FiniteDistribution clusters(int r, long seed) {
    Stream stream = Stream.seeded(seed);
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
    return FiniteDistribution.of(r + " points in the plane", x, y,
        DoubleStream.of(weight).map(p -> p / total).toArray());
  }
}
