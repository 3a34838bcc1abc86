package assay.experiment.lowerbounds;

import assay.Fused;
import assay.Require;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.distribution.Cube;
import assay.network.GradientDescent;
import assay.network.Loss;
import assay.network.Schedule;
import assay.random.Stream;
import assay.random.Trial;
import assay.span.CubeFeatures;
import java.util.stream.IntStream;

/**
 * Gradient descent on the hinge loss, both layers, on a random sample of the parity of the first k signs.
 *
 * @param dimension n
 * @param signs k
 * @param width m
 * @param size of the sample
 * @param bias standard deviation of the biases at the start
 */
public record ParityTraining(int dimension, int signs, int width, int size, int steps, double rate, double bias) {

  /**
   * @throws IllegalArgumentException if k is not between 0 and n, or width or size is below 1
   */
  public ParityTraining {
    Require.between("signs", signs, 0, dimension);
    Require.atLeast("width", width, 1);
    Require.atLeast("size", size, 1);
  }

  /** min over c of E(c f_T − χ_S)² over the whole cube. */
  public double error(Trial trial) {
    Cube cube = new Cube(dimension);
    double[] label = CubeFeatures.parities(cube, (1 << signs) - 1)[0];
    var descent = new GradientDescent(
        Loss.HINGE, (each, d) -> start(d, each), new Schedule(rate, 1, rate, 1, steps));
    return error(cube, label, descent.run(sample(cube, label, trial.stream("sample")), trial).end());
  }

  private TwoLayer start(int d, Trial trial) {
    TwoLayer neurons = CubeFeatureMap.neurons(d, width, bias, trial.stream("initialization"));
    return neurons.withOutputs(IntStream.range(0, width).mapToDouble(i -> neurons.a(i) / Math.sqrt(width)).toArray());
  }

  private Samples sample(Cube cube, double[] label, Stream stream) {
    double[][] x = new double[size][];
    double[] y = new double[size];
    for (int n = 0; n < size; n++) {
      int point = stream.below(cube.size());
      x[n] = cube.point(point);
      y[n] = label[point];
    }
    return Samples.of(x, y);
  }

  /** min over c of E(c f − y)² = 1 − (E fy)²/E f², for labels ±1. */
  static double error(Cube cube, double[] label, TwoLayer f) {
    double[][] rows = CubeFeatures.relu(cube, f);
    double correlation = 0;
    double square = Double.MIN_NORMAL;
    for (int n = 0; n < label.length; n++) {
      double output = 0;
      for (int i = 0; i < rows.length; i++) output = Fused.multiplyAdd(f.a(i), rows[i][n], output);
      correlation += output * label[n] / label.length;
      square += output * output / label.length;
    }
    return 1 - correlation * correlation / square;
  }
}
