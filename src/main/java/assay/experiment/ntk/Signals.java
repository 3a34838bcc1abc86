package assay.experiment.ntk;

import java.util.Arrays;

/**
 * n signals of total length 1 on a circle of positions, with real labels.
 *
 * @param x a row of channels for every position of every signal
 * @param y n labels
 */
public record Signals(double[][][] x, double[] y) {

  /** Uniform signals, labels uniform on [−1, 1]. */
  public static Signals sphere(int n, int positions, int channels, long seed) {
    TrainingSet flat = TrainingSet.sphere(n, positions * channels, 1, seed);
    return new Signals(Arrays.stream(flat.x()).map(row -> folded(row, positions)).toArray(double[][][]::new), flat.y());
  }

  private static double[][] folded(double[] row, int positions) {
    int channels = row.length / positions;
    double[][] folded = new double[positions][];
    for (int j = 0; j < positions; j++) folded[j] = Arrays.copyOfRange(row, j * channels, (j + 1) * channels);
    return folded;
  }

  /** A signal turned around the circle by so many positions. */
  public static double[][] turned(double[][] x, int by) {
    double[][] turned = new double[x.length][];
    for (int j = 0; j < x.length; j++) turned[j] = x[(j + by) % x.length];
    return turned;
  }

  public int size() {
    return y.length;
  }

  int channels() {
    return x[0][0].length;
  }
}
