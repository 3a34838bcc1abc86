package assay.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The kernels that libxsmm generates, blocked by hand: only the two products Z = X Wᵀ and G = Zᵀ X of a step. */
final class Xsmm implements Contender {

  private final Library library = Library.of("libxsmm");
  private final MethodHandle step = library.function("xsmm_step", FunctionDescriptor.ofVoid(ADDRESS));
  private final MemorySegment products;

  /** @throws IllegalStateException if libxsmm is missing or generates no kernels here */
  Xsmm(Workload workload) {
    MethodHandle open = library.function("xsmm_open",
        FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      products = (MemorySegment) Library.call(open, (long) workload.size(), (long) workload.dimension(),
          (long) workload.width(), arena.allocateFrom(JAVA_DOUBLE, Workload.flat(workload.points())),
          arena.allocateFrom(JAVA_DOUBLE, Workload.flat(workload.inputWeights(0))));
    }
    if (products.address() == 0) throw new IllegalStateException("libxsmm generates no kernels on this machine");
  }

  @Override
  public void step() {
    try {
      step.invokeExact(products);
    } catch (Throwable failure) {
      throw new IllegalStateException("xsmm_step", failure);
    }
  }

  @Override
  public void close() {
    Library.call(library.function("xsmm_close", FunctionDescriptor.ofVoid(ADDRESS)), products);
  }
}
