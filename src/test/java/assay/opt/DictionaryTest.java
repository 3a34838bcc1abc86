package assay.opt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Feature;
import assay.distribution.FiniteDistribution;
import assay.distribution.RandomAtoms;
import assay.distribution.Weighting;
import assay.linear.Vectors;
import assay.random.Stream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {

  private static final FiniteDistribution D = new RandomAtoms(12, 3, RandomAtoms.Labels.REAL, Weighting.DIRICHLET)
      .draw(Stream.seeded(1));
  private static final double BOUND = 0.4;

  /** For each of 2000 biases of the sign, both directions and 50 sums over the support. */
  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void noBiasBetweenTheKinksCorrelatesMore(int sign) {
    Stream stream = Stream.seeded(2);
    Feature feature = new Feature(stream.direction(3), sign);
    Dictionary dictionary = Dictionary.of(D, List.of(feature), BOUND);
    for (int i = 0; i < 50; i++) {
      double[] v = stream.gaussians(D.size(), 1);
      double overGrid = 0;
      for (int k = 1; k <= 2000; k++)
        overGrid = Math.max(overGrid, correlation(feature.direction(), sign * BOUND * k / 2000, v));
      assertTrue(overGrid <= dictionary.largestCorrelation(v) + 1e-15);
      assertTrue(overGrid >= 0.98 * dictionary.largestCorrelation(v),
          "the dictionary holds neurons that are not in the class");
    }
  }

  private static double correlation(double[] direction, double bias, double[] v) {
    double plus = 0;
    double minus = 0;
    for (int n = 0; n < v.length; n++) {
      double u = Vectors.dot(direction, D.point(n));
      plus += v[n] * D.label(n) * Math.max(0, u - bias);
      minus += v[n] * D.label(n) * Math.max(0, -u - bias);
    }
    return Math.max(Math.abs(plus), Math.abs(minus));
  }

  /**
   * Atoms 1 and −2 on the line, labels 1 and −½, biases in (0, 3/2]: kinks of x at 1, of −x at 2, which is out of
   * range.
   */
  @Test
  void theBiasesAreTheKinksAndTheEnds() {
    FiniteDistribution line = FiniteDistribution.uniform("line", new double[][] {{1}, {-2}}, new double[] {1, -0.5});
    Dictionary dictionary = Dictionary.of(line, List.of(new Feature(new double[] {1}, 1)), 1.5);
    double[] correlations = IntStream.range(0, dictionary.size())
        .mapToDouble(k -> dictionary.correlation(k, new double[] {1, 7})).sorted().toArray();
    assertArrayEquals(new double[] {0, 0, 1, 1.75, 7}, correlations);
  }

  @Test
  void anEmptyDictionaryCorrelatesWithNothing() {
    assertEquals(0, Dictionary.of(D, List.of(), 1).largestCorrelation(new double[D.size()]));
  }
}
