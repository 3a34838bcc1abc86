package assay.experiment.ntk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.TwoLayer;
import assay.kernel.TangentKernel;
import assay.linear.Spectrum;
import assay.linear.Vectors;
import assay.network.ActivationPattern;
import assay.network.Initialization;
import assay.network.LeastSquares;
import assay.random.Key;
import assay.random.Trial;
import org.junit.jupiter.api.Test;

class LazyRunTest {

  private static final TrainingSet DATA = TrainingSet.sphere(4, 6, 1, 1);
  private static final double RATE = 0.5;

  private static TwoLayer start(int m) {
    return Initialization.antisymmetric(m, 1).draw(new Trial(new Key(1, "lazy", 0, 0)), DATA.dimension());
  }

  /** Ten steps followed from outside. */
  @Test
  void howFarItWentIsMeasuredFromItsStart() {
    Spectrum kernel = Spectrum.of(TangentKernel.gram(DATA.inputs(), start(40)));
    LazyRun run = LazyRun.of(DATA, start(40), kernel, RATE, 10);
    LeastSquares descent = DATA.descent(start(40));
    double slowest = 0;
    for (int k = 0; k < 10; k++) {
      double before = descent.loss();
      descent.step(RATE);
      slowest = Math.max(slowest, descent.loss() / before);
    }
    TwoLayer end = descent.neurons();
    double square = 0;
    for (int r = 0; r < 40; r++)
      square += Math.pow(Vectors.distance(Vectors.weights(end, r), Vectors.weights(start(40), r)), 2);
    ActivationPattern pattern = ActivationPattern.of(DATA.inputs(), start(40));
    assertEquals(slowest, run.slowest(), 0);
    assertEquals(slowest, LazyRun.slowest(DATA.descent(start(40)), RATE, 10), 0);
    assertEquals(Math.sqrt(square), run.distance(), 1e-14);
    assertEquals(ActivationPattern.of(DATA.inputs(), end).flipped(pattern), run.flips(), 1e-15);
    double change = TangentKernel.gram(DATA.inputs(), end)
        .minus(TangentKernel.gram(DATA.inputs(), start(40)))
        .frobenius();
    assertEquals(change, run.kernelChange(), 1e-14);
  }

  /**
   * With tiny labels nothing flips: training is its linear dynamics, the kernel stays and the linearisation is exact.
   */
  @Test
  void withoutFlipsTrainingIsLinear() {
    TrainingSet tiny = new TrainingSet(DATA.x(), Vectors.scaled(1e-7, DATA.y()));
    Spectrum kernel = Spectrum.of(TangentKernel.gram(DATA.inputs(), start(40)));
    LazyRun run = LazyRun.of(tiny, start(40), kernel, RATE, 10);
    assertEquals(0, run.flips(), 0);
    assertEquals(0, run.kernelChange(), 0);
    assertEquals(0, run.deviation(), 1e-14);
    assertEquals(0, run.linearisation(), 1e-13);
    assertTrue(run.movement() > 0 && run.movement() < 1e-6);
  }
}
