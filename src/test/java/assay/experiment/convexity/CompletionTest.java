package assay.experiment.convexity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.experiment.convexity.FactorPair.Shape;
import assay.random.Key;
import assay.random.Stream;
import assay.random.Trial;
import assay.stats.Interval;
import assay.theorem.convexity.Denoising;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * {@link Completion}, {@link ConvexCompletion}, {@link FactorDescent}, {@link GappedTarget}, {@link FactoredOptimum}.
 */
class CompletionTest {

  private static final RealMatrix TWO = new Array2DRowRealMatrix(new double[][] {{3, 0}, {0, 1}});
  private static final Trial TRIAL = new Trial(new Key(4, "C-5", 0, 0));

  /** Of 3 and 1 with λ = 2: ½ (4 + 1) + 2 · 1 = 4.5. */
  @Test
  void denoisingByHand() {
    Completion problem = Completion.denoising(TWO, 2);
    assertEquals(5, problem.convex(TWO.scalarMultiply(0)));
    assertEquals(4.5, problem.convex(RealMatrices.softened(TWO, 2)), 1e-14);
    assertEquals(4.5, problem.dual(RealMatrices.softened(TWO, 2)), 1e-14);
    assertEquals(4.5, Denoising.value(new double[] {3, 1}, 2));
    Interval optimum = ConvexCompletion.optimum(problem, 50);
    assertTrue(optimum.lo() <= 4.5 + 1e-12 && optimum.hi() >= 4.5 - 1e-12 && optimum.width() < 1e-9,
        optimum.toString());
  }

  /** Few steps leave a gap, and both ends are still ends. */
  @Test
  void bothEndsAreSoundWheneverItStops() {
    Completion problem = Completion.random(new Shape(6, 5, 2), 0.7, 0.5, Stream.seeded(3));
    Interval fine = ConvexCompletion.optimum(problem, 400);
    Interval coarse = ConvexCompletion.optimum(problem, 3);
    assertTrue(coarse.lo() <= fine.lo() && coarse.hi() >= fine.hi() && coarse.width() > fine.width());
    assertTrue(fine.width() < 1e-5 * fine.hi(), fine.toString());
    for (long seed = 0; seed < 20; seed++)
      assertTrue(problem.factored(FactorPair.gaussian(new Shape(6, 5, 5), 1, Stream.seeded(seed))) >= fine.lo());
  }

  @Test
  void anEntryThatIsNotObservedHasNoResidual() {
    RealMatrix mask = new Array2DRowRealMatrix(new double[][] {{1, 0}, {0, 0}});
    RealMatrix rest = new Completion(TWO, mask, 1).residual(TWO.scalarMultiply(2));
    assertEquals(3, rest.getEntry(0, 0));
    assertEquals(0, rest.getEntry(1, 1));
  }

  /** From U = V = 1 at Y = 3 with λ = 1 and η = .1: U⁺ = .9 + .2 = 1.1. */
  @Test
  void aStepByHand() {
    RealMatrix one = new Array2DRowRealMatrix(new double[] {1});
    FactorDescent descent = new FactorDescent(Completion.denoising(one.scalarMultiply(3), 1), 0.1);
    FactorPair next = descent.step(new FactorPair(one, one));
    assertEquals(1.1, next.left().getEntry(0, 0), 1e-15);
    assertEquals(1.1, next.right().getEntry(0, 0), 1e-15);
    assertEquals(2, descent.drift(new FactorPair(one, one), 1).length);
    assertEquals(0, descent.imbalanceAfterAStep(new FactorPair(one, one)).getEntry(0, 0), 1e-16);
  }

  @Test
  void descentAttainsBothOptima() {
    FactoredOptimum denoised = FactoredOptimum.denoising(new GappedTarget(4, 5, 2, 3), 3).apply(TRIAL);
    assertEquals(denoised.optimum().lo(), denoised.attained(), 1e-9 * denoised.scale());
    FactoredOptimum narrow = FactoredOptimum.denoising(new GappedTarget(4, 5, 2, 3), 1).apply(TRIAL);
    assertTrue(narrow.attained() > narrow.optimum().hi() + 1e-3 * narrow.scale());
    FactoredOptimum completed = FactoredOptimum.completion(5, 4, 0.8, 0.5).apply(TRIAL);
    assertEquals(completed.optimum().hi(), completed.attained(), 1e-4 * completed.scale());
  }

  @Test
  void badInputIsNamed() {
    RealMatrix nothing = new Array2DRowRealMatrix(2, 2);
    assertEquals("observed entries = 0: at least 1 is required",
        assertThrows(IllegalArgumentException.class, () -> new Completion(TWO, nothing, 1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> Completion.denoising(TWO, -1));
    assertThrows(IllegalArgumentException.class, () -> new Completion(TWO, new Array2DRowRealMatrix(3, 2), 1));
    assertEquals("lambda = 0.0: must be positive and finite",
        assertThrows(IllegalArgumentException.class, () -> FactoredOptimum.completion(3, 3, 0.5, 0)).getMessage());
    assertEquals("share = 1.5: must be above 0 and at most 1", assertThrows(IllegalArgumentException.class,
        () -> FactoredOptimum.completion(3, 3, 1.5, 1).apply(TRIAL)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new GappedTarget(3, 3, 0, 1));
    assertEquals("rank = 4: must be at most the smaller side, 3",
        assertThrows(IllegalArgumentException.class, () -> new GappedTarget(3, 5, 4, 1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new GappedTarget(3, 3, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> FactoredOptimum.denoising(new GappedTarget(3, 3, 1, 1), 0));
    assertThrows(IllegalArgumentException.class, () -> new FactorDescent(Completion.denoising(TWO, 1), 0));
  }

  /** Without weight decay the optimum of what is convex is 0. */
  @Test
  void withoutDecayNothingIsLost() {
    assertEquals(0, Completion.denoising(TWO, 0).convex(TWO));
    assertEquals(0, Completion.denoising(TWO, 0).dual(TWO));
  }
}
