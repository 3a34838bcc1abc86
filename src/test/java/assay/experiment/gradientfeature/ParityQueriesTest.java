package assay.experiment.gradientfeature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assay.distribution.Cube;
import assay.experiment.gradientfeature.ParityQueries.Question;
import assay.random.Stream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParityQueriesTest {

  private static final ParityQueries TEN = ParityQueries.of(5, 3);

  private static double parity(Cube cube, int set, int point) {
    double product = 1;
    for (int j = 0; j < cube.dimension(); j++) if ((set >> j & 1) == 1) product *= cube.point(point)[j];
    return product;
  }

  /** E[g χ_A] by its sum. */
  private static double correlation(double[] g, int set) {
    double sum = 0;
    for (int n = 0; n < g.length; n++) sum += g[n] * parity(TEN.cube(), set, n) / g.length;
    return sum;
  }

  private static double[] signOfSum(int... sets) {
    double[] g = new double[TEN.cube().size()];
    for (int n = 0; n < g.length; n++) {
      double sum = 0;
      for (int set : sets) sum += parity(TEN.cube(), set, n);
      g[n] = sum >= 0 ? 1 : -1;
    }
    return g;
  }

  @Test
  void aQuestionAboutOneParityEliminatesThatOneBelowOneHalf() {
    assertEquals(10, TEN.sets().length);
    assertEquals(1, TEN.eliminated(Question.PARITY, 0.499, Stream.seeded(1)));
    assertEquals(0, TEN.eliminated(Question.PARITY, 0.5, Stream.seeded(1)));
  }

  @Test
  void theToleranceIsTheLargestThatEliminatesSoMany() {
    assertEquals(0.5, TEN.tolerance(Question.PARITY, 1, Stream.seeded(1)), 1e-15);
    assertEquals(0, TEN.tolerance(Question.PARITY, 2, Stream.seeded(1)));
    double tolerance = TEN.tolerance(Question.MIXTURE, 3, Stream.seeded(3));
    assertTrue(TEN.eliminated(Question.MIXTURE, tolerance, Stream.seeded(3)) >= 3);
    assertTrue(TEN.eliminated(Question.MIXTURE, Math.nextUp(tolerance), Stream.seeded(3)) < 3);
  }

  /** The signs are the stream's, after the choice of a set. */
  @Test
  void randomSignsEliminateWhatTheyCorrelateWith() {
    Stream stream = Stream.seeded(2);
    stream.below(10);
    double[] g = new double[32];
    for (int n = 0; n < 32; n++) g[n] = stream.sign();
    long expected = Arrays.stream(TEN.sets()).filter(set -> Math.abs(correlation(g, set)) / 2 > 0.06).count();
    assertEquals(expected, TEN.eliminated(Question.RANDOM, 0.06, Stream.seeded(2)));
    assertTrue(expected > 0 && expected < 10);
  }

  /** Bounded by 1/(4τ²), and by all parities; with hardly any tolerance a sum of all ten correlates with nearly all. */
  @Test
  void mixturesEliminateSeveral() {
    assertTrue(TEN.eliminated(Question.MIXTURE, 1e-9, Stream.seeded(3)) > 3);
    assertTrue(TEN.eliminated(Question.MIXTURE, 0.2, Stream.seeded(3)) <= 6);
  }

  @Test
  void theLearnerKeepsWhatEachAnswerIsRightFor() {
    Stream stream = Stream.seeded(4);
    int[] half = Arrays.stream(TEN.sets()).filter(set -> stream.sign() > 0).toArray();
    double[] g = signOfSum(half);
    int[] left = Arrays.stream(TEN.sets()).filter(set -> Math.abs(correlation(g, set)) / 2 <= 0.15).toArray();
    assertTrue(left.length > 0 && left.length < 10, left.length + " left");
    assertArrayEquals(left, TEN.left(1, 0.15, Stream.seeded(4)).sets());
    assertArrayEquals(TEN.sets(), TEN.left(0, 0.15, Stream.seeded(4)).sets());
  }

  /** Error of the sign of the sum: none for a single parity; for all ten as counted point by point. */
  @Test
  void errorsAreCounted() {
    assertEquals(0, new ParityQueries(TEN.cube(), new int[] {7}).largestError());
    assertEquals(Double.NEGATIVE_INFINITY, new ParityQueries(TEN.cube(), new int[0]).largestError());
    double[] g = signOfSum(TEN.sets());
    double largest = 0;
    for (int set : TEN.sets()) {
      int wrong = 0;
      for (int n = 0; n < 32; n++) if (g[n] != parity(TEN.cube(), set, n)) wrong++;
      largest = Math.max(largest, wrong / 32.0);
    }
    assertEquals(largest, TEN.largestError(), 1e-15);
    assertTrue(largest > 0.1 && largest < 0.5);
  }
}
