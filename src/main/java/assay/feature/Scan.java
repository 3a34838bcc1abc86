package assay.feature;

import assay.core.TwoLayer;
import assay.distribution.FiniteDistribution;
import assay.linear.Vectors;
import assay.random.SideBySide;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The gradient features that a sample of random neurons finds, all with the same bias. On a finite support G takes one
 * value per activation pattern, so equal gradients are counted together.
 *
 * @param found the distinct directions with at least the wanted length, and how often each was found
 * @param drawn how many neurons were drawn
 */
record Scan(List<Found> found, int drawn) {

  /** Neurons, or directions, of which each core takes up that many at a time. */
  private static final int BLOCK = 1024;

  /** A unit direction and how many neurons found it. */
  record Found(double[] direction, int times) {}

  /** Neurons with w ~ N(0, I) and the given bias. */
  static Scan of(FiniteDistribution distribution, double bias, double gradientBound, int draws, Stream stream) {
    double[][] w = new double[draws][];
    for (int i = 0; i < draws; i++) w[i] = stream.gaussians(distribution.dimension(), 1);
    Map<Gradient, Integer> times = new LinkedHashMap<>();
    for (double[][] block : SideBySide.of(blocks(draws), k -> gradients(distribution, bias, block(w, k))))
      for (double[] g : block) times.merge(new Gradient(g), 1, Integer::sum);
    return new Scan(longEnough(times, gradientBound), draws);
  }

  private static int blocks(int count) {
    return (count + BLOCK - 1) / BLOCK;
  }

  private static double[][] block(double[][] w, int k) {
    return Arrays.copyOfRange(w, k * BLOCK, Math.min(w.length, (k + 1) * BLOCK));
  }

  private static double[][] gradients(FiniteDistribution distribution, double bias, double[][] w) {
    double[] b = new double[w.length];
    Arrays.fill(b, bias);
    return GradientFeatures.of(distribution, TwoLayer.of(w, b, new double[w.length]));
  }

  private static List<Found> longEnough(Map<Gradient, Integer> times, double gradientBound) {
    List<Found> found = new ArrayList<>();
    times.forEach((gradient, count) -> {
      double length = Vectors.norm(gradient.value);
      if (length > 0 && length >= gradientBound)
        found.add(new Found(Vectors.scaled(1 / length, gradient.value), count));
    });
    return found;
  }

  /** How many of the drawn neurons found a direction up to 1 − |cos| &lt; gamma. */
  int hits(double[] direction, double gamma) {
    if (found.size() <= BLOCK) return hits(found, direction, gamma);
    return SideBySide.of(blocks(found.size()), k -> hits(found.subList(
        k * BLOCK, Math.min(found.size(), (k + 1) * BLOCK)), direction, gamma)).stream().mapToInt(h -> h).sum();
  }

  private static int hits(List<Found> found, double[] direction, double gamma) {
    int hits = 0;
    for (Found f : found) if (Directions.gap(f.direction, direction) < gamma) hits += f.times;
    return hits;
  }

  /** The directions found most often, so many that less than half of a fraction p of the neurons found others. */
  List<double[]> mostCommon(double p) {
    List<double[]> common = new ArrayList<>();
    int others = found.stream().mapToInt(Found::times).sum();
    for (Found next : found.stream().sorted(Comparator.comparingInt(f -> -f.times)).toList()) {
      if (others < p / 2 * drawn) break;
      common.add(next.direction);
      others -= next.times;
    }
    return common;
  }

  /** How many of the drawn neurons found a direction that differs from all of these in some bit. */
  int foundBesides(List<double[]> directions) {
    return found.stream().filter(f -> directions.stream().noneMatch(d -> Arrays.equals(d, f.direction)))
        .mapToInt(Found::times).sum();
  }

  /** A gradient, equal to another in every bit. */
  private record Gradient(double[] value) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Gradient gradient && Arrays.equals(value, gradient.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }
  }
}
