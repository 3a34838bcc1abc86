package assay.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Ops;
import assay.core.Samples;
import assay.core.TwoLayer;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class InitializationTest {

  private static final Trial TRIAL = trial(1);

  private static Trial trial(int number) {
    return new Trial(new Key(7, "initialization", 0, number));
  }

  @Test
  void eachDrawBecomesFourNeuronsThatMirrorEachOther() {
    TwoLayer neurons = Initialization.symmetric(5, 3, 2, 0.5).draw(TRIAL, 4);
    assertEquals(20, neurons.width());
    for (int i = 0; i < 20; i += 4) {
      assertNeuron(neurons, i + 1, i, -1, 1);
      assertNeuron(neurons, i + 2, i, -1, -1);
      assertNeuron(neurons, i + 3, i, 1, -1);
      assertEquals(0.5, neurons.b(i));
    }
  }

  private static void assertNeuron(TwoLayer neurons, int i, int of, int output, int input) {
    assertEquals(output * neurons.a(of), neurons.a(i));
    assertEquals(input * neurons.b(of), neurons.b(i));
    for (int j = 0; j < neurons.dimension(); j++) assertEquals(input * neurons.w(of, j), neurons.w(i, j));
  }

  /** Although the terms of the sum are of size 10⁹. */
  @Test
  void theNetworkIsZeroToTheBit() {
    Samples samples = samples(50, 6);
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      double[] outputs = new double[50];
      ops.outputs(samples, Initialization.symmetric(129, 1e9, 1, 0.3).draw(TRIAL, 6), outputs);
      for (double output : outputs) assertEquals(0, output, 0);
    }
  }

  private static Samples samples(int size, int dimension) {
    double[][] x = new double[size][];
    double[] ones = new double[size];
    for (int n = 0; n < size; n++) {
      x[n] = TRIAL.stream("point " + n).gaussians(dimension, 1);
      ones[n] = 1;
    }
    return Samples.of(x, ones, ones);
  }

  /** Means within five standard errors, of the variances as well: Var z² = 2 for a standard Gaussian. */
  @Test
  void outputsAndInputsAreGaussiansOfTheStatedScales() {
    int m = 4000;
    TwoLayer neurons = Initialization.symmetric(m, 3, 0.2, 1).draw(TRIAL, 2);
    double[] moments = new double[4];
    for (int i = 0; i < 4 * m; i += 4) {
      moments[0] += neurons.a(i) / 3 / m;
      moments[1] += Math.pow(neurons.a(i) / 3, 2) / m;
      moments[2] += neurons.w(i, 1) / 0.2 / m;
      moments[3] += Math.pow(neurons.w(i, 1) / 0.2, 2) / m;
    }
    double error = 5 / Math.sqrt(m);
    assertEquals(0, moments[0], error);
    assertEquals(1, moments[1], Math.sqrt(2) * error);
    assertEquals(0, moments[2], error);
    assertEquals(1, moments[3], Math.sqrt(2) * error);
  }

  @Test
  void aTrialAlwaysGivesTheSameNeuronsAndAnotherTrialOthers() {
    Initialization initialization = Initialization.symmetric(3, 1, 1, 1);
    TwoLayer neurons = initialization.draw(TRIAL, 2);
    assertEquals(neurons.w(5, 1), initialization.draw(trial(1), 2).w(5, 1));
    assertNotEquals(neurons.w(5, 1), initialization.draw(trial(2), 2).w(5, 1));
  }

  @Test
  void theTangentParametrisationHasFairSignsOverTheRootOfTheWidth() {
    TwoLayer neurons = Initialization.tangent(4000, 2).draw(TRIAL, 3);
    double sum = 0;
    double square = 0;
    for (int r = 0; r < 4000; r++) {
      assertEquals(1 / Math.sqrt(4000), Math.abs(neurons.a(r)));
      assertEquals(0, neurons.b(r));
      sum += Math.signum(neurons.a(r)) / 4000;
      square += neurons.w(r, 1) * neurons.w(r, 1) / 4000;
    }
    assertEquals(0, sum, 5 / Math.sqrt(4000));
    assertEquals(4, square, 4 * 5 * Math.sqrt(2.0 / 4000));
  }

  @Test
  void anAntisymmetricNetworkIsZeroToTheBit() {
    TwoLayer neurons = Initialization.antisymmetric(50, 1).draw(TRIAL, 3);
    double[] output = new double[1];
    Ops.best().outputs(Samples.of(new double[][] {{0.3, -2, 1}}, new double[1], new double[1]), neurons, output);
    assertEquals(0, output[0]);
    assertEquals(1 / Math.sqrt(50), Math.abs(neurons.a(7)));
    assertThrows(IllegalArgumentException.class, () -> Initialization.antisymmetric(7, 1));
  }

  @Test
  void gaussianNeuronsHaveTheirScales() {
    TwoLayer neurons = Initialization.gaussian(4000, 3, 0.5).draw(TRIAL, 2);
    double a = 0;
    double w = 0;
    for (int r = 0; r < 4000; r++) {
      a += neurons.a(r) * neurons.a(r) / 4000;
      w += neurons.w(r, 0) * neurons.w(r, 0) / 4000;
    }
    assertEquals(9, a, 9 * 5 * Math.sqrt(2.0 / 4000));
    assertEquals(0.25, w, 0.25 * 5 * Math.sqrt(2.0 / 4000));
  }

  @Test
  void badParametersAreNamed() {
    assertRefused("m = 0", 0, 1, 1, 1);
    assertRefused("m = 536870912", 1 << 29, 1, 1, 1);
    assertRefused("outputScale = NaN", 1, Double.NaN, 1, 1);
    assertRefused("inputScale = Infinity", 1, 1, Double.POSITIVE_INFINITY, 1);
    assertRefused("bias = 0.0", 1, 1, 1, 0);
    assertThrows(IllegalArgumentException.class, () -> Initialization.symmetric(1, 1, 1, 1).draw(TRIAL, 0));
  }

  private static void assertRefused(String naming, int m, double outputScale, double inputScale, double bias) {
    String message = assertThrows(IllegalArgumentException.class,
        () -> Initialization.symmetric(m, outputScale, inputScale, bias)).getMessage();
    assertTrue(message.startsWith(naming), message);
  }
}
