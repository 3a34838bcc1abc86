package assay.network;

import assay.Require;

/**
 * The shape of a one-dimensional convolutional network: p positions on a circle, filters that see q neighbouring
 * positions, L convolutions one after the other, and a linear readout.
 *
 * @param positions p
 * @param taps q, at most p
 * @param layers L
 * @param pooled whether the readout is the same at every position, v/√p, so that outputs do not change when an input is
 *     turned around the circle; otherwise each position has a readout of its own
 */
public record Convolution(int positions, int taps, int layers, boolean pooled) {

  /**
   * @throws IllegalArgumentException if a number is below 1, or the filters are longer than the circle
   */
  public Convolution {
    Require.atLeast("positions", positions, 1);
    Require.atLeast("taps", taps, 1);
    Require.atLeast("layers", layers, 1);
    Require.that(taps <= positions, "taps = " + taps + ": at most the " + positions + " positions are allowed");
  }

  /** What the filters see from a position on: h(j), …, h(j + q − 1), one after the other. */
  double[] patch(double[][] h, int j) {
    int channels = h[0].length;
    double[] patch = new double[taps * channels];
    for (int s = 0; s < taps; s++) System.arraycopy(h[at(j + s)], 0, patch, s * channels, channels);
    return patch;
  }

  /** Adds slopes by a patch to those by the positions that it was taken from. */
  void spread(double[] patch, int j, double[][] slopes) {
    int channels = slopes[0].length;
    for (int s = 0; s < taps; s++)
      for (int c = 0; c < channels; c++) slopes[at(j + s)][c] += patch[s * channels + c];
  }

  /** The mean of a[j + s][k + s] over the taps s: how covariances of positions j and k pass through the filters. */
  public double mean(double[][] a, int j, int k) {
    double sum = 0;
    for (int s = 0; s < taps; s++) sum += a[at(j + s)][at(k + s)];
    return sum / taps;
  }

  /** The same for a quantity of single positions. */
  public double mean(double[] a, int j) {
    double sum = 0;
    for (int s = 0; s < taps; s++) sum += a[at(j + s)];
    return sum / taps;
  }

  private int at(int j) {
    return j % positions;
  }
}
