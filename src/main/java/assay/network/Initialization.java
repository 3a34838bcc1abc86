package assay.network;

import assay.core.TwoLayer;
import assay.random.Stream;
import assay.random.Trial;
import java.util.function.ToDoubleFunction;

/** How a network's parameters are drawn before training. */
@FunctionalInterface
public interface Initialization {

  /** The most draws whose 4m neurons can be counted. */
  int LARGEST = Integer.MAX_VALUE / 4;

  /** TwoLayer for inputs of the given dimension, from the trial's stream {@code "initialization"}. */
  TwoLayer draw(Trial trial, int dimension);

  /**
   * The symmetric initialization of 4m neurons (arXiv 2310.12408, recalled): for each of m independent draws
   * a ~ N(0, s_a²), w ~ N(0, s_w² I), the neurons (a, w, b), (−a, w, b), (−a, −w, −b), (a, −w, −b). Neurons that
   * cancel stand side by side, so that f⁽⁰⁾ is zero to the bit and not merely up to rounding.
   *
   * @param m number of independent draws
   * @param outputScale s_a
   * @param inputScale s_w
   * @param bias b̃ &gt; 0
   * @throws IllegalArgumentException if m &lt; 1, 4m neurons cannot be counted, or a scale or the bias is not positive
   *     and finite
   */
  static Initialization symmetric(int m, double outputScale, double inputScale, double bias) {
    if (m < 1 || m > LARGEST) throw new IllegalArgumentException("m = " + m + ": must lie between 1 and " + LARGEST);
    positive("outputScale", outputScale);
    positive("inputScale", inputScale);
    positive("bias", bias);
    return (trial, dimension) -> {
      Stream stream = trial.stream("initialization");
      Draft draft = new Draft(4 * m);
      for (int i = 0; i < m; i++)
        draft.quadruple(outputScale * stream.gaussian(), stream.gaussians(dimension, inputScale), bias);
      return draft.neurons();
    };
  }

  /**
   * The parametrisation of the neural tangent kernel, f = m^(−½) Σ a_r relu(⟨w_r, x⟩) with a_r = ±1 by fair coins and
   * w_r ~ N(0, κ² I), no biases (Du et al., arXiv 1810.02054): the output weights are ±m^(−½).
   *
   * @param m number of neurons
   * @param deviation κ
   */
  static Initialization tangent(int m, double deviation) {
    return output(m, deviation, stream -> stream.sign() / StrictMath.sqrt(m));
  }

  /**
   * The same with neighbours (w, a), (w, −a), so that f⁽⁰⁾ is zero to the bit: only m/2 neurons are independent.
   *
   * @throws IllegalArgumentException if m is odd
   */
  static Initialization antisymmetric(int m, double deviation) {
    if (m % 2 != 0) throw new IllegalArgumentException("m = " + m + ": must be even");
    Initialization half = tangent(m / 2, deviation);
    return (trial, dimension) -> {
      TwoLayer drawn = half.draw(trial, dimension);
      Draft draft = new Draft(m);
      for (int i = 0; i < m / 2; i++)
        draft.pair(StrictMath.copySign(1 / StrictMath.sqrt(m), drawn.a(i)), Draft.row(drawn, i));
      return draft.neurons();
    };
  }

  /**
   * m independent neurons without biases, a ~ N(0, s_a²), w ~ N(0, s_w² I).
   *
   * @param outputScale s_a
   * @param inputScale s_w
   */
  static Initialization gaussian(int m, double outputScale, double inputScale) {
    positive("outputScale", outputScale);
    return output(m, inputScale, stream -> outputScale * stream.gaussian());
  }

  private static Initialization output(int m, double inputScale, ToDoubleFunction<Stream> output) {
    if (m < 1 || m > LARGEST) throw new IllegalArgumentException("m = " + m + ": must lie between 1 and " + LARGEST);
    positive("inputScale", inputScale);
    return (trial, dimension) -> {
      Stream stream = trial.stream("initialization");
      Draft draft = new Draft(m);
      for (int i = 0; i < m; i++) draft.add(output.applyAsDouble(stream), stream.gaussians(dimension, inputScale), 0);
      return draft.neurons();
    };
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY))
      throw new IllegalArgumentException(name + " = " + value + ": must be positive and finite");
  }

  /** Collects neurons row by row. */
  final class Draft {

    private final double[][] w;
    private final double[] b;
    private final double[] a;
    private int size;

    Draft(int width) {
      w = new double[width][];
      b = new double[width];
      a = new double[width];
    }

    void quadruple(double output, double[] input, double bias) {
      double[] opposite = negated(input);
      add(output, input, bias);
      add(-output, input, bias);
      add(-output, opposite, -bias);
      add(output, opposite, -bias);
    }

    void pair(double output, double[] input) {
      add(output, input, 0);
      add(-output, input, 0);
    }

    private static double[] row(TwoLayer neurons, int i) {
      double[] w = new double[neurons.dimension()];
      for (int j = 0; j < w.length; j++) w[j] = neurons.w(i, j);
      return w;
    }

    void add(double output, double[] input, double bias) {
      w[size] = input;
      b[size] = bias;
      a[size++] = output;
    }

    private static double[] negated(double[] v) {
      double[] result = new double[v.length];
      for (int j = 0; j < v.length; j++) result[j] = -v[j];
      return result;
    }

    TwoLayer neurons() {
      return TwoLayer.of(w, b, a);
    }
  }
}
