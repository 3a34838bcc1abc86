package assay.experiment.gradientfeature;

import assay.core.TwoLayer;
import assay.linear.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Neurons in the plane by the lines that they lie on; w and −w are on one.
 *
 * @param weights none is zero
 */
public record PlaneNeurons(List<double[]> weights) {

  /** Those of a network in two dimensions that are not zero. */
  public static PlaneNeurons of(TwoLayer network) {
    return new PlaneNeurons(IntStream.range(0, network.width()).mapToObj(i -> Vectors.weights(network, i))
        .filter(w -> Vectors.norm(w) > 0).toList());
  }

  /**
   * On how many lines they lie.
   *
   * @param same the largest 1 − |cos| of two that count as one
   */
  public int lines(double same) {
    List<double[]> lines = new ArrayList<>();
    for (double[] w : weights) if (lines.stream().noneMatch(line -> gap(line, w) <= same)) lines.add(w);
    return lines.size();
  }

  /** The largest 1 − |cos| between a neuron and the nearest of some vectors; 0 without neurons. */
  public double farthestFrom(List<double[]> vectors) {
    return gaps(vectors).max().orElse(0);
  }

  /** The median of 1 − |cos| between a neuron and the nearest of some vectors; NaN without neurons. */
  public double medianGap(List<double[]> vectors) {
    double[] gaps = gaps(vectors).sorted().toArray();
    return gaps.length == 0 ? Double.NaN : (gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2;
  }

  private DoubleStream gaps(List<double[]> vectors) {
    return weights.stream().mapToDouble(w -> vectors.stream().mapToDouble(v -> gap(w, v)).min().orElse(1));
  }

  /** The same neurons, rescaled together. */
  public List<double[]> scaledTo(double longest) {
    double scale = longest / weights.stream().mapToDouble(Vectors::norm).max().orElse(1);
    return weights.stream().map(w -> Vectors.scaled(scale, w)).toList();
  }

  /** 1 − |cos| = 1 − √(1 − sin²), from the sine in the plane. */
  private static double gap(double[] u, double[] v) {
    double sine = Math.abs(u[0] * v[1] - u[1] * v[0]) / (Vectors.norm(u) * Vectors.norm(v));
    return sine * sine / (1 + Math.sqrt(Math.max(0, 1 - sine * sine)));
  }
}
