package assay.experiment.lowerbounds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assay.core.TwoLayer;
import assay.distribution.closedform.GaussianMixture;
import assay.experiment.PlainNetwork;
import assay.kernel.ArcCosine;
import assay.kernel.Gram;
import assay.kernel.Points;
import assay.kernel.Ridge;
import assay.network.Loss;
import assay.network.UpdateRule;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.ClopperPearson;
import assay.stats.Interval;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudsTest {

  private static final int D = 6;
  private static final int TESTS = 200;

  /** The same run by other code: plain descent, and ridge regression of the kernel room. */
  @Test
  void networkAndKernelAreThoseOfThePlainFormulas() {
    Clouds clouds = Clouds.tried(D, 3, 4, UpdateRule.TOGETHER, TESTS, new Trial(new Key(1, "clouds", 0, 0)));
    Trial same = new Trial(new Key(1, "clouds", 0, 0));
    double[][] x = new double[5 * D + TESTS][];
    double[] y = new double[x.length];
    Stream inputs = same.stream("inputs");
    for (int n = 0; n < x.length; n++) {
      GaussianMixture.Labelled point = Clouds.mixture(D, 3).sample(inputs);
      x[n] = point.x();
      y[n] = point.label();
    }
    double[][] training = Arrays.copyOf(x, 5 * D);
    double[] labels = Arrays.copyOf(y, 5 * D);
    double[][] tests = Arrays.copyOfRange(x, 5 * D, x.length);
    PlainNetwork plain = new PlainNetwork(start(4, same.stream("initialization")));
    for (int t = 0; t < 300; t++) plain.step(training, labels, Loss.LOGISTIC, 0.1, 0.1);
    boolean[] network = new boolean[TESTS];
    for (int n = 0; n < TESTS; n++) network[n] = plain.at(tests[n]) > 0 == y[5 * D + n] > 0;
    assertArrayEquals(network, clouds.network());
    Points points = Points.of(training);
    double trace = Gram.of(ArcCosine.BOTH_LAYERS, points).trace() / (5 * D);
    double[] found = Ridge.fitted(ArcCosine.BOTH_LAYERS, points, labels, 0.1 * trace).at(Points.of(tests));
    boolean[] kernel = new boolean[TESTS];
    for (int n = 0; n < TESTS; n++) kernel[n] = found[n] > 0 == y[5 * D + n] > 0;
    assertArrayEquals(kernel, clouds.kernel().get(2));
  }

  private static TwoLayer start(int width, Stream stream) {
    double[][] w = new double[width][];
    double[] a = new double[width];
    for (int i = 0; i < width; i++) {
      w[i] = stream.gaussians(D, 0.5 / Math.sqrt(D));
      a[i] = stream.sign() / Math.sqrt(width);
    }
    return TwoLayer.of(w, new double[width], a);
  }

  /** Alone right: the network at 3, the kernel at 1; wrong: 2 of 6 and 4 of 6. */
  @Test
  void sharesAndErrorsByHand() {
    boolean[] network = {true, true, true, true, false, false};
    boolean[] ridge = {false, false, false, true, true, false};
    Clouds clouds = new Clouds(D, network, List.of(ridge, ridge, ridge, ridge, ridge, ridge));
    assertEquals(ClopperPearson.of(3, 4, 0.06 / 6), clouds.networkAlone(0.06));
    Interval better = ClopperPearson.of(2, 6, 0.03).min(ClopperPearson.of(4, 6, 0.03 / 6));
    assertEquals(better, clouds.leastError(0.06));
  }

  /** Labels by coordinate: means ±3 e_1 are 1, means ±3 e_2 are −1. */
  @Test
  void cloudsStandOnTwoAxes() {
    List<GaussianMixture.Component> components = Clouds.mixture(D, 3).components();
    assertArrayEquals(new double[] {3, 0, 0, 0, 0, 0}, components.get(0).mean());
    assertArrayEquals(new double[] {0, -3, 0, 0, 0, 0}, components.get(3).mean());
    assertEquals(1, components.get(1).label());
    assertEquals(-1, components.get(2).label());
  }
}
