package assay.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.core.Samples;
import assay.linear.Orthogonal;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FiniteDistributionTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final double[][] x = {{1, 2}, {3, 4}, {1, 2}, {0, -1}};
  private final double[] label = {1, -1, 1, 0.5};
  private final double[] weight = {0.1, 0.2, 0.3, 0.4};
  private final FiniteDistribution distribution = FiniteDistribution.of("four atoms", x, label, weight);

  @Test
  void holdsWhatItWasGivenAndOutlivesIt() {
    double[][] point = {{1, 2}};
    FiniteDistribution one = FiniteDistribution.of("one atom", point, new double[] {-1}, new double[] {1});
    point[0][0] = 7;
    one.point(0)[0] = 7;
    assertEquals(1, one.x(0, 0));
    assertEquals("one atom (N = 1)", one.toString());
    assertTrue(one.features().isEmpty() && one.teacher().isEmpty());
  }

  @Test
  void badInputIsRefusedByName() {
    refused("empty", new double[0][], new double[0], new double[0]);
    refused("d >= 1", new double[][] {{}}, new double[] {1}, new double[] {1});
    refused("x[1] has dimension 1", new double[][] {{1, 2}, {3}}, new double[] {1, 1}, new double[] {0.5, 0.5});
    refused("x[0][1] = NaN", new double[][] {{1, NAN}}, new double[] {1}, new double[] {1});
    refused("x[0][0] = -Infinity", new double[][] {{-INFINITY}}, new double[] {1}, new double[] {1});
    refused("x[0][0] = 1.0E101", new double[][] {{1e101}}, new double[] {1}, new double[] {1});
    refused("label[0] = 1.01", new double[][] {{1}}, new double[] {1.01}, new double[] {1});
    refused("label[0] = NaN", new double[][] {{1}}, new double[] {NAN}, new double[] {1});
    refused("2 labels for 1 atoms", new double[][] {{1}}, new double[] {1, 1}, new double[] {1});
    refused("0 weights for 1 atoms", new double[][] {{1}}, new double[] {1}, new double[0]);
    refused("weight[0] = -0.5", new double[][] {{1}, {2}}, new double[] {1, 1}, new double[] {-0.5, 1.5});
    refused("weight[0] = NaN", new double[][] {{1}}, new double[] {1}, new double[] {NAN});
    refused("weight[0] = Infinity", new double[][] {{1}}, new double[] {1}, new double[] {INFINITY});
    refused("sum to 0.0", new double[][] {{1}}, new double[] {1}, new double[] {0});
    refused("sum to 1.000000002", new double[][] {{1}}, new double[] {1}, new double[] {1 + 2e-9});
  }

  private static void refused(String complaint, double[][] x, double[] label, double[] weight) {
    String message = assertThrows(IllegalArgumentException.class, () -> FiniteDistribution.of("bad", x, label, weight))
        .getMessage();
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void weightsAreRenormalisedOnce() {
    double[] almost = {0.3, 0.7 + 5e-10};
    FiniteDistribution two = FiniteDistribution.of("two", new double[][] {{1}, {2}}, label(2), almost);
    assertEquals(0.3 / (1 + 5e-10), two.weight(0), 1e-16);
    assertEquals(two.weight(0), two.scaled(3).labelsFlipped().padded(2).weight(0));
  }

  private static double[] label(int size) {
    double[] label = new double[size];
    Arrays.fill(label, 1);
    return label;
  }

  @Test
  void atomsWithoutWeightAreNotInTheSupport() {
    FiniteDistribution one = FiniteDistribution.of("one", new double[][] {{100}, {2}}, label(2), new double[] {0, 1});
    assertEquals(1, one.size());
    assertEquals(2, one.largestNorm().middle(), 1e-15);
  }

  @Test
  void momentsOfFourAtomsAreThoseComputedByHand() {
    double root5 = Math.sqrt(5);
    assertEquals(0.4 * root5 + 0.2 * 5 + 0.4, distribution.meanNorm().middle(), 1e-15);
    assertEquals(0.4 * 5 + 0.2 * 25 + 0.4, distribution.meanSquaredNorm().middle(), 4e-15);
    assertTrue(distribution.largestNorm().contains(5));
    assertEquals(0.4, distribution.labelBalance(), 1e-16);
    assertArrayEquals(new double[] {-0.2, -0.2}, distribution.labelMoment(), 1e-16);
    assertEquals(0, distribution.bayesHingeRisk().hi());
  }

  @Test
  void mergingAddsTheWeightsOfEqualAtoms() {
    FiniteDistribution merged = distribution.merged();
    assertEquals(3, merged.size());
    assertArrayEquals(new double[] {1, 2}, merged.point(0));
    assertEquals(0.4, merged.weight(0), 1e-16);
    assertEquals(-1, merged.label(1));
    assertEquals(0.4, merged.weight(2));
  }

  @Test
  void mergingKeepsLabelsApartAndIgnoresTheSignOfZero() {
    double[][] zeros = {{0.0}, {-0.0}, {0.0}};
    assertEquals(2, FiniteDistribution.uniform("zeros", zeros, new double[] {1, 1, -1}).merged().size());
    assertEquals(1,
        FiniteDistribution.uniform("zeros", zeros, new double[] {0.0, -0.0, 0.0}).labelsFlipped().merged().size());
  }

  @Test
  void paddingAppendsZeros() {
    FiniteDistribution padded = distribution.padded(4);
    assertArrayEquals(new double[] {3, 4, 0, 0}, padded.point(1));
    assertEquals(distribution.meanNorm(), padded.meanNorm());
    assertThrows(IllegalArgumentException.class, () -> distribution.padded(1));
  }

  @Test
  void rotatingAppliesTheMatrix() {
    FiniteDistribution turned = distribution.rotated(new double[][] {{0, -1}, {1, 0}});
    assertArrayEquals(new double[] {-4, 3}, turned.point(1));
    FiniteDistribution any = distribution.rotated(Orthogonal.random(2, Stream.seeded(1)));
    assertEquals(distribution.meanNorm().middle(), any.meanNorm().middle(), 1e-14);
    assertEquals(3, any.merged().size());
    assertThrows(IllegalArgumentException.class, () -> distribution.rotated(new double[][] {{1, 0}, {0, 1.001}}));
    assertThrows(IllegalArgumentException.class, () -> distribution.rotated(new double[][] {{1, 0}, {1, 0}}));
    assertThrows(IllegalArgumentException.class, () -> distribution.rotated(new double[][] {{1, 0}}));
    assertThrows(IllegalArgumentException.class, () -> distribution.rotated(new double[][] {{1, 0}, {0, NAN}}));
  }

  @Test
  void scalingMultipliesTheNorms() {
    assertEquals(2.5 * distribution.meanNorm().middle(), distribution.scaled(2.5).meanNorm().middle(), 1e-14);
    for (double c : new double[] {0, -1, NAN, INFINITY, 1e100})
      assertThrows(IllegalArgumentException.class, () -> distribution.scaled(c));
  }

  @Test
  void flippingLabelsNegatesTheirMoment() {
    assertArrayEquals(new double[] {0.2, 0.2}, distribution.labelsFlipped().labelMoment(), 1e-16);
    assertEquals(-0.4, distribution.labelsFlipped().labelBalance(), 1e-16);
  }

  @Test
  void permutingMovesAtomsWithTheirLabelsAndWeights() {
    FiniteDistribution permuted = distribution.permuted(new int[] {3, 2, 1, 0});
    assertEquals(-1, permuted.x(0, 1));
    assertEquals(0.5, permuted.label(0));
    assertEquals(0.4, permuted.weight(0));
    assertThrows(IllegalArgumentException.class, () -> distribution.permuted(new int[] {0, 1, 2, 2}));
    assertThrows(IllegalArgumentException.class, () -> distribution.permuted(new int[] {0, 1, 2}));
  }

  @Test
  void theDescriptionTellsTheTransformations() {
    assertEquals("four atoms, padded to d = 3, scaled by 0.500, labels flipped",
        distribution.padded(3).scaled(0.5).labelsFlipped().description());
  }

  @Test
  void samplesHoldTheSameNumbers() {
    Samples samples = distribution.samples();
    assertEquals(4, samples.size());
    assertEquals(2, samples.dimension());
    for (int n = 0; n < 4; n++) {
      for (int j = 0; j < 2; j++) assertEquals(x[n][j], samples.x(n, j));
      assertEquals(distribution.label(n), samples.label(n));
      assertEquals(distribution.weight(n), samples.weight(n));
    }
  }

  /** A loss for labels of −1 and 1 is constant where the label is 0. */
  @Test
  void labelsOfZeroAndOneAreWarnedOf() {
    double[][] x = {{1}, {2}, {3}};
    String warning = "; WARNING: labels are 0 and 1, the losses are for −1 and 1";
    assertEquals("mine" + warning, FiniteDistribution.uniform("mine", x, new double[] {0, 1, 1}).description());
    assertEquals("mine", FiniteDistribution.uniform("mine", x, new double[] {-1, 1, 1}).description());
    assertEquals("mine", FiniteDistribution.uniform("mine", x, new double[] {0, 0.5, 1}).description());
    assertEquals("mine", FiniteDistribution.uniform("mine", x, new double[] {1, 1, 1}).description());
  }

  @Test
  void labelNoiseSplitsEveryAtom() {
    FiniteDistribution flipped = distribution.withFlippedLabels(0.25);
    assertEquals(8, flipped.size());
    assertEquals(0.75 * 0.1, flipped.weight(0), 1e-16);
    assertEquals(0.25 * 0.1, flipped.weight(4), 1e-16);
    assertEquals(-1, flipped.label(4));
    assertArrayEquals(distribution.point(3), flipped.point(7));
    assertEquals(4, distribution.withFlippedLabels(0).size());
    assertThrows(IllegalArgumentException.class, () -> distribution.withFlippedLabels(0.6));
    assertThrows(IllegalArgumentException.class, () -> distribution.withFlippedLabels(NAN));
  }
}
