package assay.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import assay.core.TwoLayer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The training core's algorithm written in C with intrinsics, for the vectors that this JVM uses: full steps, whose
 * bits are those of the training core. What is left between the two is what Java costs.
 */
final class Twin implements Contender {

  /** Steps after which both must have the same bits, at a rate at which every step counts. */
  private static final int STEPS = 3;

  private static final double FAST = 0.1;

  private final Arena arena = Arena.ofConfined();
  private final Workload workload;
  private final Library library = Library.of("c-twin");
  private final MethodHandle step = library.function("twin_step",
      FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS, JAVA_DOUBLE, JAVA_DOUBLE));
  private final MemorySegment twin;

  /** @throws IllegalStateException if the library cannot be built, or if its bits differ from ours */
  Twin(Workload workload) {
    this.workload = workload;
    verify();
    twin = open();
  }

  private MemorySegment open() {
    MemoryLayout[] arguments = {JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
      JAVA_INT};
    MethodHandle open = library.function("twin_open", FunctionDescriptor.of(ADDRESS, arguments));
    return (MemorySegment) Library.call(open, (long) workload.size(), (long) workload.dimension(),
        (long) workload.width(), copy(Workload.flat(workload.points())), copy(workload.labels()),
        copy(workload.weights()), copy(Workload.flat(workload.inputWeights(0))), copy(workload.biases(0)),
        copy(workload.outputWeights(0)), Integer.getInteger("bench.twin", 0));
  }

  private MemorySegment copy(double[] numbers) {
    return arena.allocateFrom(JAVA_DOUBLE, numbers);
  }

  /** Some steps of both, from the same start. */
  private void verify() {
    MemorySegment other = open();
    Assay assay = new Assay(workload, 1);
    for (int k = 0; k < STEPS; k++) {
      double expected = assay.step(FAST);
      double found = step(other, FAST);
      if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(found))
        throw new IllegalStateException("loss before step " + k + ": " + found + " in C, " + expected + " in Java");
    }
    compare(other, assay.neurons());
    close(other);
  }

  private void compare(MemorySegment other, TwoLayer expected) {
    int d = workload.dimension();
    MemorySegment w = arena.allocate(JAVA_DOUBLE, (long) workload.width() * d);
    MemorySegment a = arena.allocate(JAVA_DOUBLE, workload.width());
    Library.call(library.function("twin_neurons", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS)), other, w, a);
    for (int i = 0; i < workload.width(); i++) {
      same("a", i, expected.a(i), a.getAtIndex(JAVA_DOUBLE, i));
      for (int j = 0; j < d; j++) same("w", i, expected.w(i, j), w.getAtIndex(JAVA_DOUBLE, (long) i * d + j));
    }
  }

  private static void same(String what, int neuron, double expected, double found) {
    if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(found)) {
      throw new IllegalStateException(
          what + " of neuron " + neuron + " after " + STEPS + " steps: " + found + " in C, " + expected + " in Java");
    }
  }

  @Override
  public void step() {
    step(twin, Workload.RATE);
  }

  private double step(MemorySegment which, double rate) {
    try {
      return (double) step.invokeExact(which, rate, 1.0);
    } catch (Throwable failure) {
      throw new IllegalStateException("twin_step", failure);
    }
  }

  @Override
  public void close() {
    close(twin);
    arena.close();
  }

  private void close(MemorySegment which) {
    Library.call(library.function("twin_close", FunctionDescriptor.ofVoid(ADDRESS)), which);
  }
}
