package assay.distribution;

import assay.random.Stream;
import assay.stats.Gaussian;
import java.util.List;

/**
 * The mixture of r Gaussians of arXiv 2310.12408: with probability p_j the label is y_j and x ~ N(μ_j, σ_j² I). What a random
 * neuron finds is known in closed form, without sampling data.
 *
 * @param components the r ≥ 1 components, of the same dimension; their weights sum to 1 up to 1e-9
 * @throws IllegalArgumentException if that fails
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
      Boundary.require(weight > 0 && weight <= 1, "weight = " + weight + ": must lie in (0, 1]");
      Boundary.require(Math.abs(label) == 1, "label = " + label + ": must be -1 or +1");
      Boundary.require(deviation > 0 && deviation < Double.POSITIVE_INFINITY, "deviation = " + deviation + ": must be positive and finite");
      mean = mean.clone();
    }

    @Override
    public double[] mean() {
      return mean.clone();
    }
  }

  /** A labelled point. */
  public record Labelled(double[] x, int label) {}

  public GaussianMixture {
    Boundary.require(!components.isEmpty(), "components: at least one is required");
    double total = components.stream().mapToDouble(Component::weight).sum();
    Boundary.require(Math.abs(total - 1) <= 1e-9, "the weights sum to " + total + ": they must sum to 1 up to 1e-9");
    int dimension = components.getFirst().mean.length;
    for (Component c : components) Boundary.require(c.mean.length == dimension, "means of dimensions " + dimension + " and " + c.mean.length);
    components = List.copyOf(components);
  }

  /** d. */
  public int dimension() {
    return components.getFirst().mean.length;
  }

  /** E|x|² = Σ p_j (|μ_j|² + d σ_j²), rounded. */
  public double meanSquaredNorm() {
    double sum = 0;
    for (Component c : components) sum += c.weight * (ExactSum.dot(c.mean, c.mean) + dimension() * c.deviation * c.deviation);
    return sum;
  }

  /**
   * G(w, b) = E[y x 1(⟨w, x⟩ &gt; b)] = Σ p_j y_j (μ_j Φ(z_j) + σ_j (w/|w|) φ(z_j)) with z_j = (⟨w, μ_j⟩ − b)/(σ_j |w|). Derived:
   * given the component only the coordinate along w is truncated, and a standard Gaussian t has E[t 1(t &gt; −z)] = φ(z).
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

  private static double length(double[] w) {
    double length = Math.sqrt(ExactSum.dot(w, w));
    Boundary.require(length > 0, "w = 0: it has no direction");
    return length;
  }

  /** One point. */
  public Labelled sample(Stream stream) {
    double u = stream.uniform();
    int j = 0;
    while (j + 1 < components.size() && u >= components.get(j).weight) u -= components.get(j++).weight;
    Component c = components.get(j);
    double[] x = stream.gaussians(dimension(), c.deviation);
    Orthogonal.addMultiple(x, 1, c.mean);
    return new Labelled(x, c.label);
  }
}
