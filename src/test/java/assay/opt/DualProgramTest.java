package assay.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.StructuredParity;
import assay.distribution.Weighting;
import assay.linear.Vectors;
import assay.network.Loss;
import assay.random.Stream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DualProgramTest {

  private static final double[] TOTALS = {0.5, 1, 2, 4, 8, 16, 32};

  /**
   * Optima of the linear program for structured parity and S = {(±D_j, +1)}, computed once with another solver (theory
   * notes, GF-B4, to three digits). The notes do not say p_A: of the values tried, 0.1 gives all three curves.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 3, .885 .769 .581 .443 .166 0 0",
    "1, 5, .888 .796 .759 .684 .535 .237 0",
    "3, 3, .913 .827 .660 .385 .242 .140 0"})
  void theBoundIsTheOptimumOfTheLinearProgram(int blocks, int k, String curve) {
    double[] expected = Arrays.stream(curve.split(" ")).mapToDouble(Double::parseDouble).toArray();
    StructuredParity parity = new StructuredParity(blocks, k, 0, 0.1, 0);
    FiniteDistribution distribution = parity.draw(Stream.seeded(1));
    List<Feature> features = Arrays.stream(parity.directions()).map(d -> new Feature(d, 1)).toList();
    Dictionary dictionary = Dictionary.of(distribution, features, 3);
    for (int i = 0; i < TOTALS.length; i++) {
      assertEquals(expected[i], DualProgram.lowerBound(distribution, Loss.HINGE, dictionary, TOTALS[i]), 6e-4,
          "R = " + TOTALS[i]);
    }
  }

  /** Random points of the ℓ¹ ball, its corners, and descent from both: none may lie below the bound. */
  @ParameterizedTest
  @EnumSource
  void noNetworkLiesBelowTheBound(Loss loss) {
    for (int seed = 0; seed < 20; seed++) {
      Stream stream = Stream.seeded(seed);
      FiniteDistribution distribution = new RandomAtoms(2 + stream.below(20), 3, RandomAtoms.Labels.REAL,
          Weighting.DIRICHLET).draw(stream);
      Dictionary dictionary = Dictionary.of(distribution,
          List.of(new Feature(stream.direction(3), 1), new Feature(stream.direction(3), -1)), 1);
      double total = stream.logUniform(0.1, 30);
      double bound = DualProgram.lowerBound(distribution, loss, dictionary, total);
      assertTrue(bound <= smallest(distribution, loss, dictionary, total), "seed " + seed);
    }
  }

  /** The smallest loss that 3000 steps of Frank and Wolfe's method find. */
  private static double smallest(FiniteDistribution distribution, Loss loss, Dictionary dictionary, double total) {
    double[] margins = new double[distribution.size()];
    double smallest = risk(distribution, loss, margins);
    for (int step = 0; step < 3000; step++) {
      double[] slope = new double[margins.length];
      for (int n = 0; n < slope.length; n++) slope[n] = distribution.weight(n) * loss.slope(margins[n]);
      int steepest = 0;
      for (int k = 1; k < dictionary.size(); k++)
        if (dictionary.correlation(k, slope) > dictionary.correlation(steepest, slope)) steepest = k;
      double sign = -Math.signum(Vectors.dot(dictionary.activations()[steepest], slope));
      double share = 2.0 / (step + 2);
      for (int n = 0; n < slope.length; n++)
        margins[n] = (1 - share) * margins[n] + share * sign * total * dictionary.activations()[steepest][n];
      smallest = Math.min(smallest, risk(distribution, loss, margins));
    }
    return smallest;
  }

  private static double risk(FiniteDistribution distribution, Loss loss, double[] margins) {
    double risk = 0;
    for (int n = 0; n < margins.length; n++) risk += distribution.weight(n) * loss.value(margins[n]);
    return risk;
  }

  @Test
  void withoutNeuronsTheBoundIsTheZeroNetworksLoss() {
    FiniteDistribution distribution = new RandomAtoms(7, 2, RandomAtoms.Labels.SIGNS, Weighting.UNIFORM)
        .draw(Stream.seeded(1));
    Dictionary none = Dictionary.of(distribution, List.of(), 1);
    assertEquals(1, DualProgram.lowerBound(distribution, Loss.HINGE, none, 5), 1e-11);
    assertEquals(1, DualProgram.lowerBound(distribution, Loss.LOGISTIC, none, 5), 1e-4);
  }

  /** Two equal inputs with opposite labels: no network does better than 1, however large. */
  @Test
  void contradictingLabelsKeepTheBoundUp() {
    FiniteDistribution torn = FiniteDistribution.uniform("torn", new double[][] {{1, 1}, {1, 1}}, new double[] {1, -1});
    Dictionary dictionary = Dictionary.of(torn, List.of(new Feature(new double[] {1, 0}, 1)), 2);
    assertEquals(1, DualProgram.lowerBound(torn, Loss.HINGE, dictionary, 1e6), 1e-5);
  }
}
