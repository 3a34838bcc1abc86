package assay.experiment.owndata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.FiniteDistribution;
import assay.random.Stream;
import org.junit.jupiter.api.Test;

class TangentFactsTest {

  /** H^∞ is half of the identity plus nothing: orthogonal inputs. */
  private static final FiniteDistribution AXES =
      FiniteDistribution.uniform("axes", new double[][] {{1, 0}, {0, 1}}, new double[] {1, -1});

  @Test
  void orthogonalInputsAreKnownByHand() {
    TangentFacts facts = TangentFacts.of(AXES);
    assertTrue(facts.smallest().contains(0.5), facts::toString);
    assertTrue(facts.complexity().contains(4));
    assertTrue(facts.largestComplexity().contains(4));
    assertEquals(0, TangentFacts.loss(AXES, 2), 1e-12);
    assertEquals(0.5, TangentFacts.loss(AXES, 1), 1e-12);
  }

  @Test
  void repeatedInputsLeaveTheComplexityOpen() {
    FiniteDistribution twice =
        FiniteDistribution.uniform("twice", new double[][] {{1, 0}, {1, 0}}, new double[] {1, -1});
    assertEquals(Double.POSITIVE_INFINITY, TangentFacts.of(twice).complexity().hi());
    FiniteDistribution four = FiniteDistribution.uniform("four times",
        new double[][] {{1, 0}, {1, 0}, {1, 0}, {1, 0}}, new double[] {1, 1, 1, -1});
    assertEquals(1, KernelSample.of(four, Stream.seeded(1)).loss());
  }

  @Test
  void aHalfIsLearntOnItsOwn() {
    KernelSample half = KernelSample.of(AXES, Stream.seeded(1));
    assertEquals(1, half.size());
    assertEquals(0.5, half.loss(), 1e-12);
    assertTrue(half.bound().contains(2), half::toString);
  }
}
