package assay.core;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A training step allocates next to nothing once compiled. Vectors that the compiler has to box, because a kernel grew
 * too large or profiles are polluted, show here at once: a boxed vector takes 96 bytes, and a step has thousands.
 */
class AllocationTest {

  /** Seconds in which the compiler must finish, on a machine that may be busy. */
  private static final int PATIENCE = 30;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @CsvSource({"200, 6, 150", "200, 14, 150", "70, 20, 150", "200, 30, 150", "12, 30, 150", "12, 20, 150", "12, 12, 150",
    "12, 5, 150"})
  void aStepAllocatesNothing(int size, int dimension, int width) {
    Problem problem = new Problem(size, dimension, width, 1);
    Trainer trainer = Ops.vector().trainer(problem.samples(), problem.neurons(), Problem.HINGE);
    assertTrue(quiet(() -> trainer.step(1e-3, 1)),
        "no ten steps in a row without allocation within " + PATIENCE + " s");
  }

  @ParameterizedTest
  @CsvSource({"70, 6, 80", "32, 14, 80"})
  void replicatesAllocateNothing(int size, int dimension, int width) {
    Problem problem = new Problem(size, dimension, width, 1);
    Replicates replicates = Ops.vector().replicates(nCopies(3, problem.samples()), nCopies(3, problem.neurons()),
        Problem.HINGE);
    double[][] losses = new double[3][2];
    assertTrue(quiet(() -> replicates.run(2, 1e-3, 1, losses)),
        "no ten runs in a row without allocation within " + PATIENCE + " s");
  }

  @ParameterizedTest
  @CsvSource({"1024, 20, 40", "1024, 60, 40"})
  void aStepOnSignsAllocatesNothing(int size, int dimension, int width) {
    Trainer trainer = Ops.vector().trainer(Digest.signs(size, dimension), new Problem(1, dimension, width, 1).neurons(),
        Problem.HINGE);
    assertTrue(quiet(() -> trainer.step(1e-3, 1)),
        "no ten steps in a row without allocation within " + PATIENCE + " s");
  }

  @Test
  void aWalshHadamardTransformAllocatesNothing() {
    double[] values = new double[8192];
    Ops ops = Ops.vector();
    assertTrue(quiet(() -> ops.walshHadamard(values, 8192)),
        "no ten transforms in a row without allocation within " + PATIENCE + " s");
  }

  @ParameterizedTest
  @EnumSource(ThreeLayer.Skip.class)
  void aStepOfAResidualNetworkAllocatesNothing(ThreeLayer.Skip skip) {
    ResidualProblem problem = ResidualProblem.of(skip, 30, 83, 8, 50, 1);
    ResidualTrainer trainer = Ops.vector().trainer(problem.network(), 50);
    int[] order = problem.order();
    assertTrue(quiet(() -> {
      trainer.gradient(problem.x(), problem.y(), order, 0, 50);
      trainer.update(1e-3, 1e-3, 0.9, 1e-3);
    }), "no ten steps in a row without allocation within " + PATIENCE + " s");
  }

  /** Whether some ten calls in a row allocate at most 64 bytes each: the compiler finishes at a time of its own. */
  private boolean quiet(Runnable step) {
    long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
    while (System.nanoTime() < end) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 10; call++) step.run();
      if (threads.getCurrentThreadAllocatedBytes() - before <= 10 * 64) return true;
    }
    return false;
  }
}
