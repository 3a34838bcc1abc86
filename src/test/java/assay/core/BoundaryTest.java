package assay.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Bad input is refused with a sentence that names the argument, its value and what is allowed. */
class BoundaryTest {

  private final double[][] x = {{1, 2}, {3, 4}};
  private final double[] two = {1, 1};

  @Test
  void samplesRefuseBadInput() {
    refused("length of x = 0: at least 1 is required", () -> Samples.of(new double[0][], two, two));
    refused("length of x[0] = 0: at least 1 is required", () -> Samples.of(new double[2][0], two, two));
    refused("length of x[1] = 1: 2 is required", () -> Samples.of(new double[][] {{1, 2}, {3}}, two, two));
    refused("x[1][0] = NaN: must be finite", () -> Samples.of(new double[][] {{1, 2}, {Double.NaN, 4}}, two, two));
    refused("length of label = 1: 2 is required", () -> Samples.of(x, new double[1], two));
    refused("label[1] = Infinity: must be finite",
        () -> Samples.of(x, new double[] {0, Double.POSITIVE_INFINITY}, two));
    refused("weight[0] = -1.0: must be at least 0 and finite", () -> Samples.of(x, two, new double[] {-1, 1}));
  }

  @Test
  void neuronsRefuseBadInput() {
    refused("length of w = 0: at least 1 is required", () -> TwoLayer.of(new double[0][], two, two));
    refused("length of b = 1: 2 is required", () -> TwoLayer.of(x, new double[1], two));
    refused("a[1] = NaN: must be finite", () -> TwoLayer.of(x, two, new double[] {1, Double.NaN}));
    refused("length of a = 3: 2 is required", () -> TwoLayer.of(x, two, two).withOutputs(new double[3]));
  }

  @Test
  void passesRefuseShapesThatDisagree() {
    Samples samples = Samples.of(x, two, two);
    TwoLayer neurons = TwoLayer.of(new double[][] {{1}}, new double[1], new double[1]);
    for (Ops ops : new Ops[] {Ops.scalar(), Ops.vector()}) {
      refused("dimension of the neurons = 1: 2 is required", () -> ops.trainer(samples, neurons, Problem.HINGE));
      refused("length of the array over samples = 3: 2 is required",
          () -> ops.outputs(samples, TwoLayer.of(x, two, two), new double[3]));
    }
    refused("threads = 0: at least 1 is required", () -> Ops.vector(0));
  }

  @Test
  void sizesBeyondAnArrayAreRefused() {
    refused("the gradient would take 1000000000 × 16 numbers, more than an array holds",
        () -> new GradientSums(1_000_000_000, 10));
  }

  private static void refused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
