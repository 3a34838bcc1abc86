package assay.experiment.ntk;

import assay.claim.Picture;
import assay.experiment.Repetitions;
import assay.linear.Vectors;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which share of the activations of each hidden layer changes while a deep network is trained, averaged over networks
 * of one width (Allen-Zhu, Li, Song 2018, arXiv 1811.03962). Shares are divided by ‖u(0) − y‖, by which movements grow.
 *
 * @param steps of descent at half of 1/λ_max(K(0))
 */
public record DeepFlips(TrainingSet data, int layers, int steps) {

  private static final double SHARE = 0.5;

  /** Averages over so many networks of m neurons per layer, a number for each hidden layer. */
  public double[] means(int m, int networks, Trial trial) {
    List<double[]> shares =
        Repetitions.of(networks, "network", trial, (i, each) -> shares(m, each.stream("network")));
    double[] sum = new double[layers];
    for (double[] share : shares) for (int l = 0; l < layers; l++) sum[l] += share[l] / networks;
    return sum;
  }

  private double[] shares(int m, Stream stream) {
    DeepTraining training = DeepTraining.of(data, layers, m, SHARE, steps, stream);
    return Vectors.scaled(1 / training.firstResidual(), training.flips());
  }

  /**
   * Flips of each layer over the width, with slopes of −½ beside them.
   *
   * @param neurons of a layer of all networks of a width together, which are as many as that allows
   */
  public Picture picture(int[] widths, int neurons, Trial trial) {
    double[] m = Arrays.stream(widths).asDoubleStream().toArray();
    double[][] flips = IntStream.range(0, widths.length)
        .mapToObj(i -> means(widths[i], Math.max(1, neurons / widths[i]), trial.inner("picture", i)))
        .toArray(double[][]::new);
    Picture picture = Picture.of("flips per layer, " + layers + " hidden layers")
        .axes("m", "share of flips/‖u(0) − y‖").log();
    for (int l = 0; l < layers; l++) {
      int layer = l;
      double first = flips[0][l];
      picture = picture
          .curve("layer " + (l + 1), m, Arrays.stream(flips).mapToDouble(row -> row[layer]).toArray())
          .dashed("layer " + (l + 1) + " as m^(−½)", m,
              Arrays.stream(m).map(width -> first * Math.sqrt(m[0] / width)).toArray());
    }
    return picture;
  }
}
