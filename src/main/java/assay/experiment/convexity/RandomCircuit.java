package assay.experiment.convexity;

import assay.Require;
import assay.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A circuit C(W) drawn at random: parameters and fixed inputs feed gates that add, multiply, clip (relu) or bend (tanh)
 * what earlier ones give, and the last gates are its outputs. An affine circuit multiplies, clips and bends only what
 * does not depend on the parameters.
 *
 * @param parameters the dimension of W
 * @param gates how many there are, at least as many as outputs
 * @param outputs k
 * @param affine whether C is to be affine in W
 * @param seed of the draw
 */
public record RandomCircuit(int parameters, int gates, int outputs, boolean affine, long seed) {

  private static final int INPUTS = 3;
  private static final int RECENT = 4;

  /** What a gate does to two earlier values. */
  private enum Operation {
    SUM, PRODUCT, RELU, TANH;

    double of(double u, double v, double a, double b) {
      return switch (this) {
        case SUM -> a * u + b * v;
        case PRODUCT -> a * u * v;
        case RELU -> Math.max(0, a * u + b);
        case TANH -> StrictMath.tanh(a * u + b);
      };
    }
  }

  private record Gate(Operation operation, int u, int v, double a, double b) {}

  /**
   * @throws IllegalArgumentException if a size is below 1 or there are fewer gates than outputs
   */
  public RandomCircuit {
    Require.atLeast("parameters", parameters, 1);
    Require.atLeast("outputs", outputs, 1);
    Require.atLeast("gates", gates, outputs);
  }

  /**
   * The outputs at W.
   *
   * @throws IllegalArgumentException if W has another number of parameters
   */
  public double[] at(double[] W) {
    Require.sameSize("parameters in W", W.length, parameters);
    Stream stream = Stream.seeded(seed);
    double[] values = Arrays.copyOf(stream.gaussians(INPUTS, 1), INPUTS + parameters + gates);
    System.arraycopy(W, 0, values, INPUTS, parameters);
    int g = INPUTS + parameters;
    for (Gate gate : wiring(stream)) values[g++] = gate.operation.of(values[gate.u], values[gate.v], gate.a, gate.b);
    return Arrays.copyOfRange(values, g - outputs, g);
  }

  /** Which values depend on the parameters, beside the gates. */
  private record Wiring(List<Integer> fixed, List<Integer> moving, List<Gate> gates) {}

  private List<Gate> wiring(Stream stream) {
    Wiring wiring = new Wiring(range(0, INPUTS), range(INPUTS, INPUTS + parameters), new ArrayList<>());
    while (wiring.gates.size() < gates) add(wiring, stream);
    return wiring.gates;
  }

  /** Outputs are sums. */
  private void add(Wiring wiring, Stream stream) {
    boolean output = wiring.gates.size() >= gates - outputs;
    Operation operation = output ? Operation.SUM : Operation.values()[stream.below(Operation.values().length)];
    List<Integer> first = affine && operation != Operation.SUM ? wiring.fixed : wiring.moving;
    int next = INPUTS + parameters + wiring.gates.size();
    int u = any(first, stream);
    int v = affine ? any(wiring.moving, stream) : stream.below(next);
    wiring.gates.add(new Gate(operation, u, v, stream.gaussian(), stream.gaussian()));
    boolean unary = operation == Operation.RELU || operation == Operation.TANH;
    (affine && unary ? wiring.fixed : wiring.moving).add(next);
  }

  /** One of the latest, so that circuits are deep. */
  private static int any(List<Integer> values, Stream stream) {
    return values.get(values.size() - 1 - stream.below(Math.min(RECENT, values.size())));
  }

  private static List<Integer> range(int from, int to) {
    return new ArrayList<>(IntStream.range(from, to).boxed().toList());
  }
}
