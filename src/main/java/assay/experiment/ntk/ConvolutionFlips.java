package assay.experiment.ntk;

import assay.claim.Picture;
import assay.linear.Vectors;
import assay.network.Convolution;
import assay.network.ConvolutionalNetwork.Pass;
import assay.network.ConvolutionalNetwork;
import assay.random.Stream;
import assay.random.Trial;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which share of the activations of a convolutional network, over all positions of all layers, changes while its
 * filters descend on ½ Σ (f(x_i) − y_i)² at half of 1/λ_max(K(0)); divided by ‖u(0) − y‖, by which movements grow.
 *
 * @param steps of descent
 */
public record ConvolutionFlips(Convolution shape, Signals signals, int steps) {

  private static final double SHARE = 0.5;

  /** The mean over so many networks of m channels. */
  public double mean(int m, int networks, Stream stream) {
    return IntStream.range(0, networks)
        .mapToDouble(i -> of(ConvolutionalNetwork.gaussian(shape, m, signals.channels(), stream))).average()
        .orElseThrow();
  }

  private double of(ConvolutionalNetwork start) {
    Pass[] before = passes(start);
    double first = Vectors.norm(residuals(before));
    double rate = DeepTraining.rate(SHARE, FiniteConvolution.kernel(before));
    ConvolutionalNetwork f = start;
    Pass[] passes = before;
    for (int k = 0; k < steps; k++) {
      f = f.moved(passes, Vectors.scaled(-rate, residuals(passes)));
      passes = passes(f);
    }
    return flips(before, passes) / first;
  }

  private Pass[] passes(ConvolutionalNetwork f) {
    return new FiniteConvolution(shape, signals).passes(f);
  }

  private double[] residuals(Pass[] passes) {
    return IntStream.range(0, passes.length).mapToDouble(i -> passes[i].output() - signals.y()[i]).toArray();
  }

  private static double flips(Pass[] before, Pass[] after) {
    long flipped = 0;
    long all = 0;
    for (int i = 0; i < before.length; i++) {
      for (int l = 0; l < before[i].gates().length; l++) {
        for (int j = 0; j < before[i].gates()[l].length; j++) {
          boolean[] gates = before[i].gates()[l][j];
          flipped += DeepTraining.flipped(gates, after[i].gates()[l][j]);
          all += gates.length;
        }
      }
    }
    return (double) flipped / all;
  }

  /** Flips over the width, with a slope of −½ beside them. */
  public Picture picture(int[] widths, int networks, Trial trial) {
    double[] m = Arrays.stream(widths).asDoubleStream().toArray();
    double[] flips = IntStream.range(0, m.length)
        .mapToDouble(i -> mean(widths[i], networks, trial.inner("picture", i).stream("networks"))).toArray();
    return Picture.of("flips, " + shape.layers() + " convolutions").axes("m", "share of flips/‖u(0) − y‖").log()
        .curve("measured", m, flips)
        .dashed("as m^(−½)", m, Arrays.stream(m).map(width -> flips[0] * Math.sqrt(m[0] / width)).toArray());
  }
}
