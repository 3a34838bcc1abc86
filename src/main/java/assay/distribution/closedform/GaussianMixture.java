package assay.distribution.closedform;

import assay.Require;
import assay.distribution.Cloud;
import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.Text;
import assay.linear.ExactSum;
import assay.linear.Orthogonal;
import assay.random.Stream;
import assay.stats.Gaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mixture of r Gaussians of arXiv 2310.12408: with probability p_j the label is y_j and x ~ N(μ_j, σ_j² I). What a
 * random neuron finds is known in closed form, without sampling data.
 *
 * @param components the r ≥ 1 components, of the same dimension; their weights sum to 1 up to 1e-9
 */
public record GaussianMixture(List<Component> components) {

  /**
   * One Gaussian.
   *
   * @param weight p_j, positive
   * @param label y_j, −1 or +1
   * @param mean μ_j
   * @param deviation σ_j, the standard deviation of a coordinate, positive
   */
  public record Component(double weight, int label, double[] mean, double deviation) {

    public Component {
      Require.that(weight > 0 && weight <= 1, "weight = " + weight + ": must lie in (0, 1]");
      Require.that(Math.abs(label) == 1, "label = " + label + ": must be -1 or +1");
      Require.that(deviation > 0 && deviation < Double.POSITIVE_INFINITY,
          "deviation = " + deviation + ": must be positive and finite");
      mean = mean.clone();
    }

    @Override
    public double[] mean() {
      return mean.clone();
    }

    private boolean opposite(Component other) {
      boolean alike = weight == other.weight && label == other.label && deviation == other.deviation;
      return alike && Arrays.equals(multiple(-1, mean), multiple(1, other.mean));
    }

    private double[] point(Stream stream) {
      double[] x = stream.gaussians(mean.length, deviation);
      Orthogonal.addMultiple(x, 1, mean);
      return x;
    }
  }

  /** A labelled point. */
  public record Labelled(double[] x, int label) {}

  /**
   * @throws IllegalArgumentException if that fails
   */
  public GaussianMixture {
    Require.that(!components.isEmpty(), "components: at least one is required");
    double total = components.stream().mapToDouble(Component::weight).sum();
    Require.that(Math.abs(total - 1) <= 1e-9, "the weights sum to " + total + ": they must sum to 1 up to 1e-9");
    int dimension = components.getFirst().mean.length;
    for (Component c : components)
      Require.that(c.mean.length == dimension, "means of dimensions " + dimension + " and " + c.mean.length);
    components = List.copyOf(components);
  }

  /**
   * r ≥ 2 components of equal weight around orthogonal means in random position, their labels alternating.
   *
   * @param length |μ_j|
   * @param deviation σ
   */
  public static GaussianMixture orthogonal(int r, int dimension, double length, double deviation, Stream stream) {
    double[][] directions = Orthogonal.vectors(r, dimension, stream);
    List<Component> components = new ArrayList<>();
    for (int j = 0; j < r; j++)
      components.add(new Component(1.0 / r, j % 2 == 0 ? 1 : -1, multiple(length, directions[j]), deviation));
    return new GaussianMixture(components);
  }

  /**
   * Four components of equal weight: label +1 around μ_1 and −μ_1, label −1 around μ_2 and −μ_2, which are orthogonal
   * and of one length.
   */
  public static GaussianMixture xor(int dimension, double length, double deviation, Stream stream) {
    double[][] directions = Orthogonal.vectors(2, dimension, stream);
    List<Component> components = new ArrayList<>();
    for (int j = 0; j < 4; j++)
      components.add(
          new Component(0.25, j < 2 ? 1 : -1, multiple(j % 2 == 0 ? length : -length, directions[j / 2]), deviation));
    return new GaussianMixture(components);
  }

  private static double[] multiple(double factor, double[] v) {
    double[] result = new double[v.length];
    Orthogonal.addMultiple(result, factor, v);
    return result;
  }

  /** d. */
  public int dimension() {
    return components.getFirst().mean.length;
  }

  /** E|x|² = Σ p_j (|μ_j|² + d σ_j²), rounded. */
  public double meanSquaredNorm() {
    double sum = 0;
    for (Component c : components)
      sum += c.weight * (ExactSum.dot(c.mean, c.mean) + dimension() * c.deviation * c.deviation);
    return sum;
  }

  /**
   * G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] = Σ p_j y_j (μ_j Φ(z_j) + σ_j (w/|w|) φ(z_j)) with z_j = (⟨w, μ_j⟩ − b)/(σ_j
   * |w|). Derived: given the component only the coordinate along w is truncated, and a standard Gaussian t has E[t 1(t
   * &gt; −z)] = φ(z).
   *
   * @param w not 0
   */
  public double[] gradient(double[] w, double b) {
    double length = length(w);
    double[] g = new double[w.length];
    for (Component c : components) {
      double z = (ExactSum.dot(w, c.mean) - b) / (c.deviation * length);
      Orthogonal.addMultiple(g, c.weight * c.label * Gaussian.atMost(z), c.mean);
      Orthogonal.addMultiple(g, c.weight * c.label * c.deviation * Gaussian.density(z) / length, w);
    }
    return g;
  }

  /** E[y relu(⟨w, x⟩ − b)] = Σ p_j y_j ((⟨w, μ_j⟩ − b) Φ(z_j) + σ_j |w| φ(z_j)); its derivative by w is G. */
  public double correlation(double[] w, double b) {
    double length = length(w);
    double sum = 0;
    for (Component c : components) {
      double scale = c.deviation * length;
      double z = (ExactSum.dot(w, c.mean) - b) / scale;
      sum += c.weight * c.label * scale * (z * Gaussian.atMost(z) + Gaussian.density(z));
    }
    return sum;
  }

  /** Whether (−x, y) has the distribution of (x, y), as seen from the components; G(−w, b) = −G(w, b) then. */
  public boolean symmetric() {
    return components.stream().allMatch(c -> components.stream().anyMatch(c::opposite));
  }

  /** The feature (μ_j/|μ_j|, +1). */
  public Feature feature(int j) {
    double[] mean = components.get(j).mean;
    return new Feature(multiple(1 / length(mean), mean), 1);
  }

  /**
   * A sample taken for a population of its own: each component gets as many atoms, which share its weight equally. Its
   * features are (μ_j/|μ_j|, +1), its teacher that of separated clouds, if they are.
   *
   * @throws IllegalArgumentException if the means differ in length
   */
  public FiniteDistribution atoms(int perComponent, Stream stream) {
    double length = length(components.getFirst().mean);
    List<Cloud> clouds = new ArrayList<>();
    for (Component c : components) {
      Require.that(Math.abs(length(c.mean) - length) <= 1e-9 * length,
          "means of lengths " + length + " and " + length(c.mean) + ": must be equally long");
      double[][] atoms = new double[perComponent][];
      for (int n = 0; n < perComponent; n++) atoms[n] = multiple(1 / length, c.point(stream));
      clouds.add(new Cloud(multiple(1 / length, c.mean), c.label, c.weight, atoms));
    }
    return Cloud
        .mixture(Text.of("%d Gaussians in d = %d, %d atoms each", components.size(), dimension(), perComponent), clouds)
        .scaled(length);
  }

  private static double length(double[] w) {
    double length = Math.sqrt(ExactSum.dot(w, w));
    Require.that(length > 0, "w = 0: it has no direction");
    return length;
  }

  /** One point. */
  public Labelled sample(Stream stream) {
    double u = stream.uniform();
    int j = 0;
    while (j + 1 < components.size() && u >= components.get(j).weight) u -= components.get(j++).weight;
    Component c = components.get(j);
    return new Labelled(c.point(stream), c.label);
  }
}
